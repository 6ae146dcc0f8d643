import type {Node} from '../../syntax/nodes.ts'
import {codes, isColon, isDigit, isSentenceEnd} from '../source/characters.ts'
import {inTable, type SourceText} from '../source/source-text.ts'
import {inOrder, leaf, parent} from '../tree/build.ts'
import {fullDate, isBlankDate, readDate, weekday} from '../vocabulary/calendar.ts'
import {labelAtEnd} from '../vocabulary/roles.ts'
import {brokenName} from './broken-name.ts'
import {mostSigners, readPerson, signers} from './signers.ts'

/** The pieces `[from, to)` that a signature fills. */
export interface FoundSignature {
  from: number
  to: number
  node: Extract<Node, {type: 'signature'}>
  date?: string
  /** The date is still to be filled in: its piece is no part of the document. */
  unfilled?: true
}

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
  const unfilled = !date && isBlankDate(value)
  const complete = !monthOnly.test(value)
  let from = index
  if (unfilled) date = {}
  else if (date) children.push(leaf(source, 'date', piece.start, piece.end, date))
  else {
    const both = value.includes('年') && value.includes('日') ? tail.exec(value) : null
    const at = both ? piece.end - both[2].length : piece.end
    const names = both ? signers(source, piece.start, at) : []
    if (!both || names.length === 0) return undefined
    date = readDate(both[2]) ?? {}
    children.push(...names, leaf(source, 'date', at, piece.end, date))
  }
  let doubtful = 0
  for (let k = index - 1; k >= Math.max(first, index - mostSigners); k--) {
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
    const broken = doubtful === 0 && from > k ? brokenName(source, k, first, children[0]) : undefined
    if (broken) {
      children.splice(0, 1, ...broken.names)
      from = broken.from
      k = from
      continue
    }
    const found = signers(source, above.start, above.end)
    if (found.length === 0) {
      if (
        /^[（(](?:印章|盖章|公章|章|此处盖章|[^（）()。]{4,30}代章)[）)]$/.test(line) ||
        /^.{2,10}[（(](?:签名|签字|盖章)[）)][：:]?/.test(line)
      ) {
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
    // 责任单位：⏎甲局 is the clause's, where somebody else signs
    if (children.some(({type}) => type === 'authority') && isLabelled(source, k, first)) break
    children.unshift(...found)
    from = k
  }
  if (children.length === 0 || (from === index && children.length === 1 && !(complete && standsAlone(source, index, first))))
    return undefined
  if (!unfilled && !date.date && /日[）)]?$/.test(value)) source.report('impossible-date', piece, {text: value})
  // each of several has a date of its own
  let to = index + 1
  while (date.date && children.length > 1 && to < pieces.length && to - index < mostSigners && says(source, to, value)) {
    children.push(leaf(source, 'date', pieces[to].start, pieces[to].end, date))
    to++
  }
  inOrder(children)
  const node = parent('signature', pieces[from].start, pieces[to - 1].end, children)
  return {from, to, node, date: date.date, ...(unfilled && {unfilled})}
}

const says = ({text, pieces}: SourceText, index: number, words: string) =>
  !pieces[index].boilerplate && text.slice(pieces[index].start, pieces[index].end) === words

/** Does the line above end in a label and its colon? */
function isLabelled({text, pieces}: SourceText, index: number, first: number): boolean {
  if (index <= first) return false
  const {start, end} = pieces[index - 1]
  return isColon(text.charCodeAt(end - 1)) && labelAtEnd(text.slice(Math.max(start, end - 10), end - 1)) !== undefined
}

// The date may be given to the hour or with the day of the week, or stand in a bracket.
const lastOfDate = codes('日月时点分）)一二三四五六天章')
const monthOnly = /月$/

const tail = new RegExp(`^(...|.{3,299}?\\S)\\s*(${fullDate}${weekday})$`)

/** A date without a name above it signs only where a sentence ends above and nothing goes on below. */
function standsAlone({text, pieces}: SourceText, index: number, first: number): boolean {
  if (index <= first) return false
  const above = pieces[index - 1]
  let next = index + 1
  while (next < pieces.length && pieces[next].boilerplate) next++
  const below = pieces[next]
  if (below && /^[\u4e00-\u9fa5]{2,30}[，。；]/.test(text.slice(below.start, Math.min(below.end, below.start + 40)))) return false
  if (pieces[index].gap === 'none') return false
  if (isSentenceEnd(text.charCodeAt(above.end - 1)) || above.end - above.start < 40) return true
  // below a long entry of the attachment list
  const opening = text.slice(above.start, above.start + 4)
  if (!/^(?:附|\d{1,2}[.．、])/.test(opening)) return false
  // an annex that the entry announced may follow at once
  return (
    !below ||
    /^[附（(【抄主]/.test(text[below.start]) ||
    text.slice(above.start, above.end).includes(text.slice(below.start, below.start + 12))
  )
}

const isPerson = (source: SourceText, start: number, end: number) => end - start <= 40 && readPerson(source, start, end) !== undefined
