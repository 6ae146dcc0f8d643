import {append} from '../../syntax/append.ts'
import type {Assignment, Party} from '../../syntax/nodes.ts'
import {trimmed} from '../source/blanks.ts'
import {codes, isBlank} from '../source/characters.ts'
import {withoutBreaks} from '../source/line-breaks.ts'
import {everyOutside} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {
  administrativeEnd,
  administrativeOnly,
  collectiveCodes,
  collectiveInside,
  collectiveOpening,
  endsLikeBody,
  wideningBracket,
} from '../vocabulary/bodies.ts'
import {firstCodes} from '../vocabulary/edges.ts'
import {roleOfTag} from '../vocabulary/roles.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/** A name in a list, before its brackets are understood. */
export interface Name {
  start: number
  end: number
}

export interface PartyList {
  parties: Party[]
  /** The list ends in 等. */
  open: boolean
  /** Parties whose bracket gives them a role of their own: `甲局（牵头）`. */
  tagged: Array<{party: Party; role: Assignment['role']; label: string}>
}

/**
 * A list of bodies: 、 and ，part them; 和 及 与 only before a collective or behind 等;
 * never inside brackets.
 *
 * ```text
 * 市公安局、各县（市、区）人民政府及有关部门等
 * ^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^ ^^
 * party     collective            collective open
 * ```
 */
export function readParties(source: SourceText, start: number, end: number, {addressees = false, cell = false} = {}): PartyList {
  const list: PartyList = {parties: [], open: false, tagged: []}
  const found = names(source, start, end, cell)
  // 自治区、计划单列市人民政府 is one addressee, though nothing in its parts tells
  if (!addressees && found.every(({start, end}) => isPlainName(source.text.slice(start, end)))) {
    list.parties = found.map((range): Party => {
      const name = source.text.slice(range.start, range.end)
      return {type: 'party', value: name, start: range.start, end: range.end, name}
    })
    return list
  }
  const parts: Name[] = []
  for (const name of found) splitConjunction(source, name, parts)
  for (const name of joinCollectives(source, addressees ? joinPlaces(source, parts) : parts, addressees))
    addParty(source, name, list, addressees)
  return list
}

/** Most names: three Han characters or more, none of which anything begins with that is looked for in a name. */
export const isPlainName = (name: string) => plainName.test(name)

const parts = codes('、，,；;。／')
const slash = '/'.charCodeAt(0)

/** Cut at 、 ， ； outside brackets; in a table cell at blanks and / too. */
export function names({text, partner}: SourceText, start: number, end: number, cell = false): Name[] {
  let found: Name[] = []
  let from = start
  for (let i = everyOutside(partner, start, end); i < end; i = everyOutside(partner, i + 1, end)) {
    const code = text.charCodeAt(i)
    if (parts.has(code) || (cell && (code === slash || isBlank(code)))) {
      found = add(text, from, i, found)
      from = i + 1
    }
  }
  return add(text, from, end, found)
}

function add(text: string, from: number, to: number, list: Name[]): Name[] {
  const name = trimmed(text, from, to)
  return name.end > name.start ? append(list, name) : list
}

/** 甲、乙、丙辖内各银行, 各市发改、财政部门 are one addressee: words that are no body go on to the name that they share. */
function joinPlaces({text}: SourceText, parts: Name[]): Name[] {
  const result: Name[] = []
  for (let i = 0; i < parts.length; i++) {
    const first = parts[i]
    let last = i
    const bare = (k: number) => {
      const words = withoutBreaks(text.slice(parts[k].start, parts[k].end))
      return (
        /^[\u4e00-\u9fa5（）()、]{2,16}$/.test(words) &&
        !administrativeOnly.test(words) &&
        !endsLikeBody(words) &&
        !collectiveOpening.test(words) &&
        (k === i || !collectiveInside.test(words)) &&
        text[parts[k].end] === '、' &&
        !isPersonal(words)
      )
    }
    while (last + 1 < parts.length && bare(last)) last++
    const name = withoutBreaks(text.slice(parts[last].start, parts[last].end))
    const joined =
      last > i && sharesName.test(name) && !collectiveOpening.test(name) && !name.startsWith('各')
        ? {start: first.start, end: parts[last].end}
        : first
    if (joined === first) last = i
    result.push(joined)
    i = last
  }
  return result
}

// 辖内各银行, 财政部门, 三地市场监管局
const sharesName = /辖[内区]|(?:主管)?部门$|[两二三四五六七八九十]地|(?:单位|企业|机构)$/
const isPersonal = (words: string) => /[员人们户家者长]$|同志$/.test(words)

/** 各市、县（市、区）人民政府 is one body: administrative words go on until something completes them. */
function joinCollectives({text}: SourceText, parts: Name[], addressees: boolean): Name[] {
  const result: Name[] = []
  const words = ({start, end}: Name) => withoutBreaks(text.slice(start, end))
  for (let i = 0; i < parts.length; i++) {
    let first = parts[i]
    const whole = words(first)
    const each = whole.indexOf('各')
    // 国家税务总局各省、自治区、直辖市税务局: the collective begins inside the name
    let value = each > 1 && administrativeOnly.test(whole.slice(each)) ? whole.slice(each) : whole
    if (!addressees && value !== whole && whole === text.slice(first.start, first.end) && endsLikeBody(whole.slice(0, each))) {
      // 省住建厅各市、县（区）人民政府: two bodies with their comma lost
      result.push({start: first.start, end: first.start + each})
      first = {start: first.start + each, end: first.end}
    }
    let last = i
    const opensCollective =
      unfinished.test(value) ||
      (addressees &&
        administrativeOnly.test(value) &&
        value.length <= 12 &&
        (/[（(]/.test(value) || /^(?:省|自治区|直辖市|市|县|区)$/.test(value)))
    if (opensCollective && administrativeOnly.test(value)) {
      while (last + 1 < parts.length && administrativeOnly.test(value)) {
        const next = words(parts[last + 1])
        // another collective ends it: 有关县区、有关部门
        if (/^(?:各|有关|相关|其他)/.test(next)) break
        const between = text.slice(parts[last].end, parts[last + 1].start)
        if (!between.includes('、') && !administrativeOnly.test(next)) break
        value = next
        last++
        if (administrativeEnd.test(next) || !administrativeOnly.test(next)) break
      }
    } else if (value.startsWith('各') || collectiveInside.test(value)) {
      // 各县（市、区）党委、政府
      while (
        last + 1 < parts.length &&
        /^(?:人民政府|政府|党委|管委会|[委办局厅处室]|部门)$/.test(words(parts[last + 1])) &&
        text.slice(parts[last].end, parts[last + 1].start) === '、'
      )
        last++
    }
    result.push({start: first.start, end: parts[last].end})
    i = last
  }
  return result
}

// What opens a collective that may go on behind a 、: 各市、县人民政府
const unfinished = /^(?:各|有关|相关|其他|项目所在|所在|辖区)/
const conjunction = /以及|[和及与]/g
// No name is longer, whatever joins its parts.
const longest = 300
// 等有关部门, 等省政府相关部门和单位: the tail of a list, no body
const openTail =
  /等(?:[^、，各等和及与]{0,36}(?:部门|单位|地区|处室|科室|机构|企业|方面|部委|委办局|成员|厅局|高校|人员|政府)(?:和单位|及单位)?)?$/

/** Cut at 和 及 与 where a collective follows or 等 stands before; their place in names (文化和旅游局) is left alone. */
function splitConjunction({text, partner}: SourceText, {start, end}: Name, into: Name[]) {
  if (end - start > longest) {
    into.push({start, end})
    return
  }
  let from = start
  let value = text.slice(start, end)
  conjunction.lastIndex = 0
  for (let match = conjunction.exec(value); match; match = conjunction.exec(value)) {
    const at = match.index
    if (at === 0 || insideBracket(partner, from, from + at)) continue
    const left = value.slice(0, at)
    const right = value.slice(at + match[0].length)
    if (right.length < 2 || right === '单位') continue
    const bothCollective =
      collectiveOpening.test(right) ||
      /^(?:[省市县区州]直|[局委厅]属|所属).*(?:单位|部门|处室)$/.test(right) ||
      collectiveInside.test(right.slice(0, 6))
    if ((bothCollective && (endsLikeBody(left) || openTail.test(left))) || openTail.test(left)) {
      into.push({start: from, end: from + at})
      from += at + match[0].length
      value = right
      conjunction.lastIndex = 0
    }
  }
  into.push({start: from, end})
}

// No name at all; shorter than a plain one.
const nobody = /^(?:无|略|—|-|\/|〃|同上|单位|部门|地区)$/
const elsewhere = /^详?见.{0,4}附[件表].{0,3}$/

const insideBracket = (partner: Int32Array, from: number, at: number) => {
  for (let i = from; i < at; i++) if (partner[i] > at) return true
  return false
}

const closes = /[）)〕\]］】]/

function addParty(source: SourceText, {start, end}: Name, list: PartyList, addressees: boolean) {
  const {text, partner} = source
  let to = end
  let value = text.slice(start, to)
  if (!addressees) {
    const tail = value.includes('等') ? openTail.exec(value) : null
    if (tail && tail.index > 0 && !/^(?:平|同)等/.test(value)) {
      list.open = true
      to = start + tail.index
      value = value.slice(0, tail.index)
    } else if (tail && tail.index === 0) {
      list.open = true
      return
    }
  }
  if (/^[.…]{2,}$/.test(value)) {
    list.open = true
    return
  }
  if (nobody.test(value) || elsewhere.test(value) || value === '') return
  // a bracket whose partner lies elsewhere is none of the name
  while (closes.test(text[to - 1]) && (partner[to - 1] < start || partner[to - 1] >= to)) to--
  if (to <= start) return
  value = text.slice(start, to)
  const closed = withoutBreaks(value)
  const collective = collectiveOpening.test(closed) || collectiveInside.test(closed)
  const opening = closes.test(text[to - 1]) && text[to - 1] !== '】' ? partner[to - 1] : -1
  let nameEnd = to
  const fields: Partial<Party> = {}
  if (opening > start && opening < to - 1) {
    const inside = text.slice(opening + 1, to - 1)
    const role = roleOfTag(inside)
    if (role) {
      nameEnd = opening
      const party = leaf(source, 'party', start, to, {name: squeeze(text.slice(start, nameEnd)), ...(collective && {collective: true})})
      list.tagged.push({party, role, label: inside})
      return
    }
    if (!wideningBracket.test(inside) && inside.length > 1 && !collective) {
      nameEnd = opening
      if (endsLikeBody(inside) || /^(?:挂|加挂)/.test(inside)) fields.alias = squeeze(inside)
      else fields.note = squeeze(inside)
    } else if (
      !wideningBracket.test(inside) &&
      inside.length > 2 &&
      !addressees &&
      endsLikeBody(inside) &&
      !collectiveInside.test(inside) &&
      !/^各/.test(value)
    ) {
      nameEnd = opening
      fields.alias = squeeze(inside)
    }
  }
  list.parties.push(
    leaf(source, 'party', start, to, {name: squeeze(text.slice(start, nameEnd)), ...fields, ...(collective && {collective: true})}),
  )
}

const soughtInNames = [...collectiveCodes, ...firstCodes(unfinished, conjunction, openTail, elsewhere)]
const plainName = new RegExp(`^[^\\0-\\u4dff\\u9fa6-\\uffff${String.fromCharCode(...soughtInNames)}]{3,}$`)
