import {addActor, isNamed} from './add-actor.ts'
import {ofTheirs} from './describes.ts'
import type {Word} from './lex.ts'
import {behind, prefixBehind} from './names-behind.ts'
import {narrates} from './narrates.ts'
import type {Part} from './part.ts'

/** Reads who helps behind 会同, and whom: 市教育局将会同市财政局核定补助 */
export function readHelpers(part: Part, k: number, word: Word): void {
  const {words, segments, heads, topic, actors, bare} = part
  const segment = segments[k]
  const {actor, start} = heads[k]
  // 经市局会同区局审核: whom it is put to; 市局会同区局提出了意见: what was done
  if (words[start] === '经' || narrates(words.slice(segment.start, segment.end))) return
  const from = actor ? actor.end : start
  const before = from <= word.start && between.test(words.slice(from, word.start)) ? (actor ?? topic?.range) : undefined
  const helpers = behind(words, segment, word.end) ?? prefixBehind(words, segment, word.end)
  // 市局会同县局拟定的办法
  if (helpers && ofTheirs(words, segment, helpers.end)) return
  if (before && (actor || helpers)) addActor(part, before, '会同')
  const chief = before ? actors.find((each) => each.start === before.start) : (actors[actors.length - 1] ?? bare[bare.length - 1])
  if (!helpers || !chief) return
  chief.role = 'lead'
  if (!isNamed(part, chief)) actors.push(chief)
  actors.push({...helpers, role: 'support', label: '会同'})
  part.said = true
}

const between = /^(?:[也还均应]?(?:要|应|应当|将|须|需|可))?(?:另行|同时|及时|具体|统一)?$/
