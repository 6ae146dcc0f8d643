import type {Node} from '../../syntax/nodes.ts'
import type {Range} from '../../syntax/range.ts'
import {type Sentence, sentences} from '../body/sentences.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import {isColon, isComma} from '../source/characters.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, noNodes, parent} from '../tree/build.ts'
import {findItems, lastItemEnd} from './enumeration.ts'
import {markTopics, type TopicFinding, type TopicHabits} from './topics.ts'

/**
 * Divides a unit's own text: by an inline enumeration, else by topic sentences, else
 * by sentences.
 *
 * ```text
 * 强化值守。落实双岗制，…。夜间…。   topic with what spells it out
 * ^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^
 * 一是…；二是…；三是…。               one requirement an item
 * ```
 *
 * `runs` are the unit's paragraphs or parts of them, cut by its clauses; what divides them is found in all of them together.
 */
export function divideRuns(source: SourceText, runs: Range[], habits: TopicHabits): Division {
  const items = findItems(source, runs)
  const split = runs.map((run) => sentences(source, run.start, run.end))
  return {items, split, topics: items ? undefined : markTopics(source, split, habits)}
}

/** How the runs of a unit are divided: where the items of its enumeration begin, by the start of their run, and the sentences of each run. */
interface Division {
  items: Map<number, number[]> | undefined
  split: Sentence[][]
  topics: TopicFinding
}

/** Adds the nodes of one run. With `leads`, text that ends in ： at its very end is a lead-in. */
export function addRequirements(source: SourceText, run: Range, {items, split}: Division, index: number, leads: boolean, into: Node[]) {
  const starts = items?.get(run.start)
  if (!starts) {
    plain(source, split[index], into, leads)
    return
  }
  const end = lastItemEnd(source, starts, run.end)
  plain(source, sentences(source, run.start, starts[0]), into, 'items')
  starts.forEach((start, k) => {
    into.push(parent('requirement', start, skipBlanksBack(source.text, starts[k + 1] ?? end, start)))
  })
  plain(source, sentences(source, end, run.end), into, leads)
}

function plain(source: SourceText, list: Sentence[], into: Node[], introduces: boolean | 'items') {
  for (let i = 0; i < list.length; i++) {
    const {start, end} = list[i]
    // 会议强调，一要…；二要…: what a comma parts from its items is no sentence
    const last = source.text.charCodeAt(end - 1)
    if (i === list.length - 1 && ((introduces && isColon(last)) || (introduces === 'items' && isComma(last)))) {
      into.push(parent('leadIn', start, end))
      continue
    }
    if (list[i].topic && i + 1 < list.length) {
      let to = i + 1
      while (to + 1 < list.length && !list[to + 1].topic) to++
      const topic = [parent('topic', start, end - 1), leaf(source, 'delimiter', end - 1, end)]
      into.push(parent('requirement', start, list[to].end, topic))
      i = to
      continue
    }
    into.push({type: 'requirement', children: noNodes, start: list[i].start, end: list[i].end})
  }
}
