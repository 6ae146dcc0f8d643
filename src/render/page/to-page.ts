import type {Language} from '../../messages/report.ts'
import type {Gongwen} from '../../model/index.ts'
import {toTasks} from '../../tasks/index.ts'
import type {Fact, Page} from './page.ts'
import type {Reading} from './reading.ts'
import {hangDoubts, toDoubts} from './to-doubts.ts'
import {toItems} from './to-items.ts'
import {toPageBlocks} from './to-page-blocks.ts'
import {toTasksOfPage} from './to-tasks-of-page.ts'
import {pageWords} from './words.ts'

/**
 * A notice as a page that shows it beside what was recognised in it.
 *
 *     toPage(document, {lines, positions: positionsOf(file), summary: summarize(file), messages: file.messages}, 'zh')
 */
export function toPage(document: Gongwen, reading: Reading, language: Language = reading.language ?? 'zh'): Page {
  const words = pageWords[language]
  const {lines, positions, summary} = reading
  const {doubts, notes, leftOut} = toDoubts(reading)
  const items = toItems(document, positions, leftOut, words)
  hangDoubts(doubts, items)
  return {
    language,
    title: document.title ?? document.source?.name ?? words.noTitle,
    facts: factsOf(document, words.names),
    ...(summary && {
      verdict: {
        certainty: summary.certainty,
        words: [words.certainty[summary.certainty], words.certaintyLong[summary.certainty]]
          .filter(Boolean)
          .join(language === 'zh' ? '，' : ', '),
        amount: words.amount(summary.counts),
      },
    }),
    blocks: toPageBlocks(lines, items, doubts),
    items,
    doubts,
    notes,
    ...toTasksOfPage(toTasks(document, {positions, summary}), items, words),
  }
}

function factsOf({kind, number, issuers, signature, source}: Gongwen, names: (typeof pageWords)['zh']['names']): Fact[] {
  const facts: Array<[name: string, text: string | undefined]> = [
    [names.kind, kind],
    [names.number, number?.text],
    [names.issuers, issuers?.join('、')],
    [names.date, signature?.date ?? signature?.dateText],
    [names.file, source?.name],
  ]
  return facts.flatMap(([name, text]) => (text === undefined ? [] : [{name, text}]))
}
