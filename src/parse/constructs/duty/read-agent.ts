import {addActor, addListed} from './add-actor.ts'
import {agentBehind, agentsAfter} from './agent-behind.ts'
import {describes} from './describes.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import type {Part} from './part.ts'
import {isGoverning} from './subject.ts'

/** Reads who acts behind 由: 由市住建局牵头，市城管局配合 */
export function readAgent(part: Part, k: number, by: Word): void {
  const {words, segments, conditions} = part
  const segment = segments[k]
  // 款项已由市局拨付: what was done
  if ('已现曾原'.includes(words[by.start - 1]) && !/(?:发|实|出)现$/.test(words.slice(by.start - 2, by.start))) return
  const found = agentBehind(words, segment, by)
  // 由示范园区推荐且在园区同意情况下: under which condition
  if (/[况提]下$/.test(words.slice(segment.end - 2, segment.end))) return
  // 由县局起草、以政府名义印发的文件，由…审核: of what the next segment speaks
  if (segments[k + 1]?.words[0]?.kind === 'by' && segments[k + 1].words[0].start === segments[k + 1].start && describes(words, segment))
    return
  // 由政府独办向多元共建转变
  if (changes.test(words.slice(by.end, segment.end))) return
  if (!found || isGoverned(part, k, by) || takenPart(words, segments[k + 1])) return
  // 由申请人在领证时，…, but 由市局验收时
  if (conditions[k] && words[segment.end - 1] !== '后' && words[found.range.end] !== '在') return
  part.modal ??= by
  addListed(part, by.end, found.range, found.label ?? '由')
  for (const range of agentsAfter(words, segment, found.range)) addActor(part, range, '由')
  part.said = true
}

const changes = /^[^，。；]{2,16}向[^，。；]{2,16}(?:转变|转化|转型|过渡|延伸|拓展|发展|升级)$/

/** Is what the segment says done to somebody: 防止…由…, 鼓励由… */
function isGoverned({words, segments, heads}: Part, k: number, by: Word): boolean {
  const {start} = heads[k]
  const first = segments[k].words.find((word) => word.start >= start)
  if (first?.start !== start || first.kind !== 'verb' || !isGoverning(words.slice(first.start, first.end))) return false
  // 支持资金由县财政拨付: a noun
  return (
    by.start === first.end ||
    by.start > first.end + 6 ||
    prevents.test(words.slice(start, by.start)) ||
    !!nameIn(words, first.end, by.start)
  )
}
const prevents = /^(?:防止|避免|杜绝)|[的我]|建设$/

/** 由市局主办，县局承办的展览: does the next segment end what describes a thing? */
const takenPart = (words: string, next: Segment | undefined) => next !== undefined && shared.test(words.slice(next.start, next.end))
const shared = /^以及[^，。；]{2,80}(?:组成|构成)|^[^的由]{2,80}?(?:参加|参与|主办|承办|协办|联办|配合|协助|协作|联合|支持)的/
