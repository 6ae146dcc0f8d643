import type {Node} from '../../syntax/nodes.ts'
import {isSentenceEnd} from '../source/characters.ts'
import {inTable, type SourceText} from '../source/source-text.ts'
import {leaf} from '../tree/build.ts'
import {endsLikeBody, isBodyName} from '../vocabulary/bodies.ts'
import {gluedNames} from '../vocabulary/glued-names.ts'
import {ofState} from '../vocabulary/of-state.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {authorities} from './signers.ts'

/** The names of the line that a broken one begins on, in order, and the first piece that they fill. */
interface BrokenName {
  from: number
  names: Node[]
}

// A name is broken over no more lines.
const mostLines = 3
// No part of one is longer.
const longestPart = 30
// Who issues a notice is printed above its body.
const head = 600

/**
 * A name that a line's or a column's end breaks, below it the part that was read already: `lower`, the first of those who sign. `index`
 * is the piece above it.
 *
 * ```text
 * 云岭市公安局　云岭市城乡交通
 *             ^^^^^^^^^^^^^
 * 运输局
 * ^^^^^^ lower
 * ```
 */
export function brokenName(source: SourceText, index: number, first: number, lower: Node | undefined): BrokenName | undefined {
  const {text, pieces} = source
  if (lower?.type !== 'authority' || lower.start !== pieces[index + 1].start || opensName.test(lower.name)) return undefined
  for (let k = index; k >= first && index - k + 1 < mostLines; k--) {
    const {start, end, boilerplate} = pieces[k]
    const last = boilerplate || inTable(source, start) ? undefined : lastPart(source, start, end)
    if (!last) return undefined
    const name = squeeze(text.slice(last.start, lower.end))
    if (!opensName.test(name) || !isBodyName(name)) continue
    if (!isOne(text, name, text.slice(last.start, pieces[k].end), lower.name)) return undefined
    if (last.names.length === 0 && !isPrinted(text, name) && !standsApart(source, k, first)) return undefined
    return {from: k, names: [...last.names, leaf(source, 'authority', last.start, lower.end, {name})]}
  }
  return undefined
}

const opensName = new RegExp(
  `^(?:(?!城市|[社小园景地灾辖库矿]区)[\\u4e00-\\u9fa5]{1,12}?[省市县区州]|民[革盟建进]|农工党|致公党|九三学社|台盟|${ofState})`,
)

/** Where the last part of a line begins that bodies and blanks stand before, and these bodies. */
function lastPart(source: SourceText, start: number, end: number): {start: number; names: Node[]} | undefined {
  const line = source.text.slice(start, end)
  if (line.length > 2 * longestPart || line.length < 3 || /[。；：:，、）)\d]/.test(line)) return undefined
  const parts = [...line.matchAll(/\S+/g)]
  const {index: at = 0, 0: part = ''} = parts.at(-1) ?? {}
  const names = parts.length > 1 && part.length > 3 ? authorities(source, start, start + at) : []
  if (names.length > 0) return {start: start + at, names}
  return line.length <= longestPart ? {start, names} : undefined
}

/** Are both parts of one name: the upper one is none by itself, or what both make is printed above, or a task force is named after its task? */
const isOne = (text: string, name: string, upper: string, lower: string) =>
  gluedNames(name).length < 2 &&
  (!isBodyName(upper) || isPrinted(text, name) || (taskForce.test(lower) && !isOwnCommittee(lower) && !office.test(upper)))
const taskForce = /(?:领导小组|指挥部|委员会|联席会议|专班|工作组)(?:办公室)?(?:[（(][^（()）]{1,10}[）)])?$/
/** 民进青山学院委员会: the committee of a body is named after no task. */
const isOwnCommittee = (name: string) => endsLikeBody(name.replace(taskForce, ''))
const office = /(?:局|厅|院|公司|银行|中心|大学|学院|小组|指挥部|委员会|办公室)$/

const isPrinted = (text: string, name: string) => text.slice(0, head).includes(name)

/** Does the line above end a sentence or the list of attachments, or name a body that signs as well? */
function standsApart(source: SourceText, index: number, first: number): boolean {
  if (index <= first) return true
  const {text, pieces} = source
  const {start, end} = pieces[index - 1]
  return (
    isSentenceEnd(text.charCodeAt(end - 1)) ||
    /^(?:附|\d{1,2}[.．、])/.test(text.slice(start, start + 4)) ||
    authorities(source, start, end).length > 0
  )
}
