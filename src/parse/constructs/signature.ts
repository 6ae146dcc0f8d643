import type {Node} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {codes, isDigit, isSentenceEnd} from '../source/characters.ts'
import {type Cut, noCuts} from '../source/cut.ts'
import {inTable, type SourceText} from '../source/source-text.ts'
import {inOrder, leaf, parent} from '../tree/build.ts'
import {endsLikeBody, isBodyName} from '../vocabulary/bodies.ts'
import {fullDate, readDate} from '../vocabulary/calendar.ts'
import {gluedNames} from '../vocabulary/glued-names.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {titleKey} from './title.ts'

/** The pieces `[from, to)` that a signature fills. */
export interface FoundSignature {
  from: number
  to: number
  node: Extract<Node, {type: 'signature'}>
  date?: string
}

// More bodies than this never sign together.
const most = 24
const office =
  '(?:总理|主席|省\\s*长|市\\s*长|县\\s*长|区\\s*长|州\\s*长|部\\s*长|主\\s*任|书\\s*记|局\\s*长|厅长|董事长|总经理|校长|院长|主任委员|会长|秘书长)'
const name = '([\\u4e00-\\u9fa5]\\s?[\\u4e00-\\u9fa5]{1,3})'
const title = new RegExp(`^(.{0,12}${office})(?:\\s+|\\s*[：:]\\s*)${name}$`)
// 国家税务总局局长：王某某 behind the last sentence
const signer = new RegExp(`(?:^|[。；！])\\s*([^。；，：\\s]{0,12}${office}[：:]${name})$`)

/**
 * 发文机关署名 and 成文日期 (GB/T 9704-2012, 7.3.5): short lines directly above a date.
 *
 * ```text
 * 云岭市财政局　　云岭市税务局       authorities
 * 2023年5月19日                    date
 * ```
 *
 * `index` is the piece that may hold the date; `first` the first piece of the body.
 */
export function readSignature(source: SourceText, index: number, first: number): FoundSignature | undefined {
  const {text, pieces} = source
  const piece = pieces[index]
  if (piece.boilerplate || piece.end - piece.start > 300 || inTable(source, piece.start)) return undefined
  const last = text.charCodeAt(piece.end - 1)
  if (!lastOfDate.has(last) && !isDigit(last)) return undefined
  const value = text.slice(piece.start, piece.end)
  const children: Node[] = []
  let date = readDate(value)
  const complete = /[日时分）)]$/.test(value)
  let from = index
  if (date) children.push(leaf(source, 'date', piece.start, piece.end, date))
  else {
    const both = value.endsWith('日') ? tail.exec(value) : undefined
    const names = both ? signers(source, piece.start, piece.end - both[2].length) : []
    if (!both || names.length === 0) return undefined
    date = readDate(both[2]) ?? {}
    children.push(...names, leaf(source, 'date', piece.end - both[2].length, piece.end, date))
  }
  let doubtful = 0
  for (let k = index - 1; k >= Math.max(first, index - most); k--) {
    const above = pieces[k]
    if (above.boilerplate) continue
    if (inTable(source, above.start)) break
    const line = text.slice(above.start, above.end)
    if (line.length > 300) break
    // 省　长　李某某: blanks cut the office from its holder
    const parted =
      line.length <= 5 && above.gap !== 'line' ? [1, 2].find((n) => k - n >= first && isPerson(source, pieces[k - n].start, above.end)) : 0
    if (parted) {
      k -= parted
      children.unshift(...signers(source, pieces[k].start, above.end))
      from = k
      continue
    }
    const found = signers(source, above.start, above.end)
    if (found.length === 0) {
      if (/^[（(](?:印章|盖章|公章|章|此处盖章)[）)]$/.test(line) || /^.{2,10}[（(](?:签名|签字|盖章)[）)][：:]?/.test(line)) {
        from = k
        continue
      }
      // half of a name that two columns cut apart
      if (
        children.length > 2 &&
        doubtful === 0 &&
        k > first &&
        line.length <= 16 &&
        !/[。；：，]/.test(line) &&
        signers(source, pieces[k - 1].start, pieces[k - 1].end).length > 0
      ) {
        doubtful++
        continue
      }
      break
    }
    children.unshift(...found)
    from = k
  }
  if (from === index && children.length === 1 && !(complete && standsAlone(source, index, first))) return undefined
  if (!date.date && /日[）)]?$/.test(value)) source.report('impossible-date', piece, {text: value})
  inOrder(children)
  return {from, to: index + 1, node: parent('signature', pieces[from].start, piece.end, children), date: date.date}
}

// The date may be given to the hour, or stand in a bracket.
const lastOfDate = codes('日月时分）)')

const tail = new RegExp(`^(...|.{3,299}?\\S)\\s*(${fullDate})$`)

/** A date without a name above it signs only where a sentence ends above and nothing goes on below. */
function standsAlone({text, pieces}: SourceText, index: number, first: number): boolean {
  if (index <= first) return false
  const above = pieces[index - 1]
  let next = index + 1
  while (next < pieces.length && pieces[next].boilerplate) next++
  const below = pieces[next]
  if (below && /^[\u4e00-\u9fa5]{2,30}[，。；]/.test(text.slice(below.start, Math.min(below.end, below.start + 40)))) return false
  return pieces[index].gap !== 'none' && (isSentenceEnd(text.charCodeAt(above.end - 1)) || above.end - above.start < 40)
}

/** A leader with the office: `省　长　李某某`. */
export function readPerson(source: SourceText, start: number, end: number) {
  const person = title.exec(source.text.slice(start, end))
  return person ? leaf(source, 'person', start, end, {title: squeeze(person[1]), name: squeeze(person[2])}) : undefined
}

function signers(source: SourceText, start: number, end: number): Node[] {
  const person = readPerson(source, start, end)
  return person ? [person] : authorities(source, start, end)
}

const isPerson = (source: SourceText, start: number, end: number) => end - start <= 40 && title.test(source.text.slice(start, end))

/** One authority, or several parted by blanks or tabs on one line. */
export function authorities(source: SourceText, start: number, end: number): Node[] {
  let to = end
  while (to > start && /\s/.test(source.text[to - 1])) to--
  const value = source.text.slice(start, to).replace(/[（(](?:印章|盖章|公章|代章|章)[）)]$/, '')
  if (/[。；：，]/.test(value) || value.length < 2) return []
  const parts = [...value.matchAll(/\S+/g)]
  if (parts.length > 1 && parts.every((part) => part[0].length >= 3 && isBodyName(part[0])))
    return parts.map((part) => leaf(source, 'authority', start + part.index, start + part.index + part[0].length, {name: part[0]}))
  // tabs set names side by side; anything else that they part is a row
  if (value.includes('\t')) return []
  const glued = squeeze(value).length === value.length && value.length > 9 ? gluedNames(value) : []
  if (glued.length > 1) {
    let at = start
    return glued.map((name) => leaf(source, 'authority', at, (at += name.length), {name}))
  }
  if (isBodyName(value) && squeeze(value).length >= 3)
    return [leaf(source, 'authority', start, start + value.length, {name: squeeze(value)})]
  // a name spaced out over the line: 科 技 部
  const tight = squeeze(value)
  return parts.length > 1 && isBodyName(tight) ? [leaf(source, 'authority', start, start + value.length, {name: tight})] : []
}

// Blanks may stand between its parts.
const longestDate = 40
const dateAtEnd = new RegExp(`${fullDate}$`)

/**
 * Where a poured piece is to be cut because a signature stands in it: `…作出说明。云岭市教育局2023年7月5日`. In order.
 * `known` gives names that help where nothing parts the body from what stands before it; `carried` are the keys of
 * titles that may follow.
 */
export function findSignature(
  {text, partner}: SourceText,
  piece: Range,
  known: () => readonly string[],
  carried: readonly string[],
): readonly Cut[] {
  if (piece.end - piece.start < 14) return noCuts
  const value = text.slice(piece.start, piece.end)
  if (!value.includes('年')) return noCuts
  for (let day = value.indexOf('日'); day >= 0; day = value.indexOf('日', day + 1)) {
    const from = Math.max(0, day - longestDate)
    const match = dateAtEnd.exec(value.slice(from, day + 1))
    if (!match) continue
    const at = piece.start + from + match.index
    const end = at + match[0].length
    const after = value.slice(day + 1, day + 5)
    const below = value.slice(day + 1, day + 91)
    const opensTitle = startsTitle(below, carried) || (carried.length > 0 && titleBelow.test(below))
    if (!opensTitle && !/^(?:$|\s|[（(](?:此|本|联)|附件|抄送|主题词|相关|来源|打印)/.test(after) && !printLine.test(below)) continue
    const start = nameStart(text, partner, piece.start, at, known)
    if (start !== undefined) return [{at: start}, {at: end}]
    // no name, or names that cannot be told apart: the date alone still ends the document
    const alone = /[。！）)]/.test(text[at - 1] ?? '') && !/^\s*[\u4e00-\u9fa5，、]/.test(after.replace(/^(?:附件|相关|来源|打印)/, ''))
    const unread = after.startsWith('附件') && endsLikeBody(text.slice(Math.max(piece.start, at - 2), at).trimEnd())
    if (alone || unread || opensTitle) return [{at, gap: 'blank'}, {at: end}]
  }
  return noCuts
}

// 关于加快发展设施渔业的意见, below the date of a notice that passes it on
const titleBelow = /^关于[^，。；]{4,50}(?:意见|方案|报告|请示|办法|规定|措施|通知)/
// 云岭市水利局办公室2025年7月2日印发
const printLine = new RegExp(`^[\\u4e00-\\u9fa5]{4,25}\\s*${fullDate}印发`)

/** Does one of the carried titles begin the text, give or take the place before it? */
const startsTitle = (text: string, carried: readonly string[]) => {
  if (carried.length === 0) return false
  const key = titleKey(text)
  return carried.some((title) => {
    const at = key.indexOf(title)
    return at === 0 || (at > 0 && at <= 8 && /[省市县区州局厅委]$/.test(key.slice(0, at)))
  })
}

/** Where the names begin that stand right before a date; joint authorities may be glued to one another. */
function nameStart(text: string, partner: Int32Array, from: number, date: number, known: () => readonly string[]): number | undefined {
  let end = date
  while (end > from && /\s/.test(text[end - 1])) end--
  const signed = signer.exec(text.slice(Math.max(from, end - 40), end))
  if (signed) return end - signed[1].length
  let i = end - 1
  while (i >= from && end - i <= 300 && text[i] !== '》') {
    if (partner[i] >= 0 && partner[i] < i) {
      i = partner[i] - 1
      continue
    }
    if (/[。；！？：”）)\s，、]/.test(text[i])) break
    i--
  }
  const start = i + 1
  const name = text.slice(start, end)
  const parted = start > from && /[，、]/.test(text[start - 1])
  if (!parted && gluedNames(name).length > 1) return start
  const at = Math.max(
    ...known()
      .filter((one) => one.length >= 4 || name.endsWith(one))
      .map((one) => name.lastIndexOf(one)),
  )
  // 福建省人民政府办公厅, known as 省人民政府办公厅
  if (at > 0) return at <= 4 && text[start - 1] === '。' && isBodyName(name) ? start : start + at
  return !parted && name.length >= 3 && name.length <= 45 && isBodyName(name) ? start : undefined
}
