import {blankSigns} from '../../syntax/blank-signs.ts'
import type {Node} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {gluedNames} from '../vocabulary/glued-names.ts'
import {head} from '../vocabulary/person-names.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

// 省　长: set apart
const office = `(?:总理|主席|${head.replace('长', '\\s*长')}|[部署行]\\s*长|主\\s*任|书\\s*记|董事长|总经理|校长|院长|主任委员|会长|秘书长)`
const name = '([\\u4e00-\\u9fa5]\\s?[\\u4e00-\\u9fa5]{1,3})'
const title = new RegExp(`^([^。；：]{0,24}${office})(?:\\s+|\\s*[：:]\\s*)${name}$`)
// 部长王某某: nothing parts the office from the name
const gluedTitle = new RegExp(`^([\\u4e00-\\u9fa5]{0,12}${office})([\\u4e00-\\u9fa5]{2,3})$`)
const noName = /[办会室令助秘副任处科局委部厅组员席要请向对]|^(?:医|工|级|工程)/
// 云岭税务总局局长：王某某 behind the last sentence
const signer = new RegExp(`(?:^|[。；！])\\s*([^。；，：\\s]{0,12}${office}[：:]${name})$`)
const gluedSigner = new RegExp(`[。；！]\\s*([\\u4e00-\\u9fa5]{0,12}${office}\\s{0,6}([\\u4e00-\\u9fa5]{2,3}))$`)

/** Where a leader signs with the office at the end of the words: what stands from there on, or `undefined`. */
export function signerAtEnd(words: string): string | undefined {
  const parted = signer.exec(words)?.[1]
  if (parted) return parted
  const glued = gluedSigner.exec(words)
  return glued && !noName.test(glued[2]) ? glued[1] : undefined
}

/** A leader with the office: `省　长　李某某`; `glued` lets 部长李某某 be one too, where only a signature can stand. */
export function readPerson(source: SourceText, start: number, limit: number, glued = false) {
  const end = skipBlanksBack(source.text, limit, start)
  const words = source.text.slice(start, end)
  const bare = glued && words.length <= 16 ? gluedTitle.exec(words) : null
  const person = title.exec(words) ?? (bare && !noName.test(bare[2]) ? bare : null)
  return person ? leaf(source, 'person', start, end, {title: squeeze(person[1]), name: squeeze(person[2])}) : undefined
}

/** More bodies than this neither sign together nor share a letterhead. */
export const mostSigners = 24

/** What a line of a signature says: a leader, or the authorities. */
export function signers(source: SourceText, start: number, end: number): Node[] {
  const person = readPerson(source, start, end, true)
  return person ? [person] : authorities(source, start, end)
}

/** The mark behind a name that stands for its seal. */
export const seal = /[（(](?:印章|盖章|公章|代章|章|印)[）)]$/
// …创建卫生城市 工作领导小组办公室: the rest of a name
const goesOn = /^(?:工作|领导小组|协调小组|指挥部|联席会议)/
// 云岭市人民政府 防汛办公室, 云岭大学 教务处: none signs beside the body whose office it is
const government = /(?:人民政府|党委|党组|委员会)$/
const opensWithPlace = /^(?:[\u4e00-\u9fa5]{1,6}?[省市县区州旗盟镇乡]|中共|中国|国家|国务院|全国|共青团)/
const ownOffice = /(?:办公[室厅]|领导小组|指挥部|联席会议)$/
const institution = /.{2}(?:大学|学院|学校|中学|小学|医院|公司|集团)$/
const room = /^(?:研究生院|[\u4e00-\u9fa5]{2,8}(?:[处科室部]|工会|团委))$/
const bareOffice = /^办公[室厅]$/

/** Is a name that of an office of the body printed before it, not of one that signs as well? */
export const isOfficeOf = (name: string, before: string) =>
  bareOffice.test(name) ||
  (!opensWithPlace.test(name) &&
    ((government.test(before) && ownOffice.test(name)) || (institution.test(before) && room.test(name) && !institution.test(name))))
const isRest = (name: string, before: string) => goesOn.test(name) || isOfficeOf(squeeze(name), squeeze(before))
// Who signs inside a body, with no word of which: 工会
const short = /^(?:工会|团委|党委|党办|纪委|妇联|院办|校办|厂办|[省市县区州]委)$/
const parted = new RegExp(`[^${blankSigns}]+`, 'g')
// Two columns: more than the one blank that may stand inside a name.
const columns = new RegExp(`[^${blankSigns}]+(?:[${blankSigns}][^${blankSigns}]+)*`, 'g')

/** Names of which some are spaced out, letter by letter, and some are not, as ranges: 发展改革委 能 源 局 财政部. */
function spacedAmong(value: string, parts: readonly RegExpMatchArray[]): Range[] | undefined {
  const names: Range[] = []
  let spaced = false
  for (const {0: printed, index: start = 0} of parts) {
    const last = names[names.length - 1]
    const end = start + printed.length
    if (printed.length === 1 && spaced && last) last.end = end
    else names.push({start, end})
    spaced = printed.length === 1
  }
  const isWhole = ({start, end}: Range) => squeeze(value.slice(start, end)).length >= 3 && isBodyName(value.slice(start, end))
  return names.length > 1 && names.length < parts.length && names.every(isWhole) ? names : undefined
}

/** One authority, or several parted by blanks on one line. */
export function authorities(source: SourceText, start: number, end: number): Node[] {
  const to = skipBlanksBack(source.text, end, start)
  const value = source.text.slice(start, to).replace(seal, '')
  if (/[。；：，]/.test(value) || value.length < 2) return []
  const at = (from: number, printed: string) =>
    leaf(source, 'authority', start + from, start + from + printed.length, {name: squeeze(printed)})
  const parts = [...value.matchAll(parted)]
  for (const cut of parts.length > 1 ? [parts, [...value.matchAll(columns)]] : []) {
    const names = cut.map((part) => ({from: part.index, printed: part[0].replace(seal, '')}))
    if (
      names.length > 1 &&
      names.every(
        ({printed}, k) => squeeze(printed).length >= 3 && isBodyName(printed) && (k === 0 || !isRest(printed, names[k - 1].printed)),
      )
    )
      return names.flatMap(({from, printed}) => {
        const glued = printed.length > 10 ? gluedNames(printed) : []
        let next = from
        return glued.length > 1 && glued.every((one) => one.startsWith(printed.slice(0, 2)))
          ? glued.map((one) => at((next += one.length) - one.length, one))
          : [at(from, printed)]
      })
  }
  // tabs set names side by side; anything else that they part is a row
  if (value.includes('\t')) return []
  const letters = spacedAmong(value, parts)
  if (letters) return letters.map((name) => at(name.start, value.slice(name.start, name.end)))
  const tight = squeeze(value)
  // glued to one another, or their letters by themselves
  const spaced = parts.filter((part) => part[0].length === 1).length * 2 > parts.length
  const glued = tight.length > 5 && (tight.length === value.length || spaced) ? gluedNames(tight) : []
  if (glued.length > 1) {
    const places = tight.length === value.length ? undefined : parts.flatMap((part) => [...part[0]].map((_, index) => part.index + index))
    let next = 0
    return glued.map((name) => {
      const first = places ? places[next] : next
      next += name.length
      return at(first, value.slice(first, places ? places[next - 1] + 1 : next))
    })
  }
  // a name may be spaced out over the line: 科 技 部
  if (isBodyName(value) && (tight.length >= 3 || parts.length > 1 || short.test(tight))) return [at(0, value)]
  // 甲局、乙局 sign together
  const listed = value.includes('、') ? [...value.matchAll(/[^、]+/g)] : []
  return listed.length > 1 && listed.every((part) => part[0].length >= 3 && isBodyName(part[0]))
    ? listed.map((part) => at(part.index, part[0]))
    : []
}
