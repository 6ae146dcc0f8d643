import type {Summary} from '../index.ts'
import {oneLine} from '../messages/one-line.ts'
import type {Language} from '../messages/report.ts'

/** The verdict of a reading in a word or two. */
export const verdictWords: Record<Language, Record<Summary['certainty'], string>> = {
  zh: {sure: '有把握', check: '请核对', doubtful: '没有把握，请对照原文通读'},
  en: {sure: 'sure', check: 'please check', doubtful: 'doubtful, please read it against the text'},
}

/** More places than these do not fit on a line. */
const most = 6

/** What a place is called: the numbers that lead to it, as printed. */
export const placeName = (labels: readonly string[], language: Language): string =>
  oneLine(labels.join('')) || (language === 'zh' ? '全文' : 'the document')

/**
 * How sure a reading is, where to look and how much was read, on one line.
 *
 *     请核对 2 处：二、（一）；附件1。单元 6，要求 13，责任条款 6，任务 3，时限 0
 */
export function verdictLine({certainty, counts, places}: Summary, language: Language): string {
  const {sections, requirements, clauses, duties, deadlines} = counts
  const zh = language === 'zh'
  const names = places.slice(0, most).map(({labels}) => placeName(labels, language))
  const more = places.length > most ? (zh ? '……' : ' …') : ''
  const where = places.length ? `${zh ? ` ${places.length} 处：` : ` (${places.length}): `}${names.join(zh ? '；' : '; ')}${more}` : ''
  const amount = zh
    ? `单元 ${sections}，要求 ${requirements}，责任条款 ${clauses}，任务 ${duties}，时限 ${deadlines}`
    : `${sections} units, ${requirements} requirements, ${clauses} clauses, ${duties} duties, ${deadlines} deadlines`
  return `${verdictWords[language][certainty]}${where}${zh ? '。' : '. '}${amount}`
}
