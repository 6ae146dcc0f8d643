import {skipBlanks, skipBlanksBack} from '../../source/blanks.ts'
import {codes, isSemicolon, isSentenceEnd, mark} from '../../source/characters.ts'
import {withoutBreaks} from '../../source/line-breaks.ts'
import type {SourceText} from '../../source/source-text.ts'
import {endsLikeBody, isOrder} from '../../vocabulary/bodies.ts'
import {onlyDeclares} from '../../vocabulary/declarations.ts'
import {isDeadlinePart} from '../../vocabulary/is-deadline-part.ts'
import {predicateAtEnd} from '../../vocabulary/roles.ts'
import {type ClauseForm, type ClausePlace, type FoundClause, onlyPunctuation, shortNames} from './found-clause.ts'
import {namesBodies} from './names-bodies.ts'
import {type ClauseReading, readClause} from './read-clause.ts'

/**
 * A clause in brackets, behind a sentence or before its full stop; an aside inside one is none. What is
 * nearly one is `doubtful`.
 *
 * ```text
 * …做好准备。（责任单位：甲局）      …做好准备（甲局牵头，乙局配合）。
 *            ^^^^^^^^^^^^^^^^                 ^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export const bracketedClause: ClauseForm = {form: 'bracket', marks: codes('（(〔[【［'), read}

function read(
  source: SourceText,
  open: number,
  {start, end}: ClausePlace,
  last: FoundClause | undefined,
): FoundClause | 'doubtful' | undefined {
  const {text, partner} = source
  let close = partner[open]
  let unclosed = false
  if (close < 0 || close >= end) {
    // never closed: it runs to the end of the paragraph if it opens with a label or closes with a predicate
    if (close >= end || !(opensWithLabel.test(text.slice(open + 1, open + 12)) || predicateAtEnd(text.slice(open + 1, end))))
      return undefined
    close = end
    unclosed = true
  }
  if (close - open < 4 || close - open > longest) return undefined
  const inside = withoutBreaks(text.slice(open + 1, close))
  if (onlyDeclares(inside)) return undefined
  const b = skipBlanksBack(text, open, start)
  const before = b <= start ? 0 : text.charCodeAt(b - 1)
  const a = skipBlanks(text, close + 1, end)
  const after = a >= end ? 0 : text.charCodeAt(a)
  const behindStatement = before === 0 || isSentenceEnd(before) || isSemicolon(before) || closing.has(before)
  const closesStatement = after === 0 || after === mark.stop || after === mark.semicolon
  const reading = readClause(source, open + 1, unclosed ? end : close)
  if (!reading) return undefined
  const found: FoundClause = {
    start: open,
    end: unclosed ? end : close + 1,
    reading,
    form: 'bracket',
    text: withoutBreaks(text.slice(open, unclosed ? end : close + 1)),
  }
  if (unclosed) found.unclosed = open
  const first = reading.children.find((child) => child.type === 'assignment')
  if (isContact(reading, inside)) return undefined
  // 时间：3月5日；地点：… says when one meets
  if (reading.labelled && !first) return /^时间[：:]/.test(inside) ? undefined : found
  // 举办博览会（主办单位：…）
  if (!behindStatement && !closesStatement && /^(?:主办|承办|协办)/.test(inside)) return undefined
  if (reading.labelled) return namesBodies(reading, 'few') ? found : undefined
  const follows = isSentenceEnd(before) || (last !== undefined && onlyPunctuation(text, last.end, open))
  if (unclosed && !(follows && namesBodies(reading, 'all'))) return undefined
  if (!first) return behindStatement && before !== 0 && isDeadlinePart(inside) && /前|完成|底|推进|坚持/.test(inside) ? found : undefined
  const assignments = reading.children.filter((child) => child.type === 'assignment')
  const names: string[] = []
  for (const {children} of assignments) for (const child of children) if (child.type === 'party') names.push(child.name)
  if (reading.implicit) {
    // 甲局、乙局等 and 住建、城管等部门 are bodies, 论文、专利等 are none
    const bodies = names.some(endsLikeBody) || endsLikeBody(inside)
    return isSentenceEnd(before) && closesStatement && bodies && namesBodies(reading, 'all') ? found : undefined
  }
  if (names.some(isOrder)) return undefined
  // （审核） of things is an aside unless a sentence ends before it
  if (reading.bound && !(isSentenceEnd(before) || before === 0)) return undefined
  // behind a full stop short names in front of a word of duty are bodies, whatever they end in: （民一庭负责）
  const short = isSentenceEnd(before) && shortNames(reading) && assignments.some(({label}) => label && duty.test(label))
  if (!namesBodies(reading, short ? 'few' : 'half')) return undefined
  if (behindStatement || closesStatement) return found
  return 'doubtful'
}

/** （市住建局联系人：…）, （负责人：…，电话：…）: who is to be asked, not who has to act. */
function isContact(reading: ClauseReading, inside: string): boolean {
  let contacts = false
  let others = false
  for (const child of reading.children) {
    if (child.type !== 'assignment') continue
    if (
      child.role === 'contact' ||
      (child.role === 'person' && child.label !== undefined && !/责任/.test(child.label) && telephone.test(inside))
    )
      contacts = true
    else if (child.label) others = true
  }
  return contacts && !others
}
const telephone = /(?:电话|手机|传真|邮箱)[：:]?/

const closing = codes('）)〕”')
const opensWithLabel = /^.{0,1}[\u4e00-\u9fa5 ]{2,9}[：:]/

// A clause is far shorter. Brackets inside brackets, or many that are never closed, would be read again and again.
const longest = 420

// Predicates that are said of somebody. Anything else may be 统筹, 落实 or 支持: （省级统筹）
const duty = /责|分工|牵头|配合|办|督|指导|参[与加]|协[助同]/
