import type {Summary, SummaryPlace} from '../../index.ts'
import {certaintyWords} from '../../messages/certainty-words.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'

/** What is to be done with a reading that is doubtful as a whole. */
const readAgainst: Record<Language, string> = {zh: '，请对照原文通读', en: ', please read it against the text'}

/** More places than these do not fit on a line. */
const most = 6

/** What a part is called that no number leads to, or that lies in the one that they lead to. */
const partWords: Record<Language, Partial<Record<SummaryPlace['part'], string>>> = {
  zh: {head: '文头', end: '文尾', clause: '责任条款', table: '表格'},
  en: {head: 'the head', end: 'the end', clause: ' clause', table: ' table'},
}

/** What a place is called: the numbers that lead to it as printed, and what it is there. `二、（一）责任条款` */
export const placeName = ({labels, part}: Pick<SummaryPlace, 'labels' | 'part'>, language: Language): string =>
  oneLine(`${labels.join('')}${partWords[language][part] ?? ''}`).trim() || (language === 'zh' ? '全文' : 'the document')

/**
 * How sure a reading is, where to look and how much was read, on one line.
 *
 *     请核对 2 处：二、（一）；附件1。单元 6，要求 13，责任条款 6，任务 3，时限 0
 */
export function verdictLine({certainty, counts, places}: Summary, language: Language): string {
  const {sections, requirements, clauses, duties, deadlines} = counts
  const zh = language === 'zh'
  const names = [...new Set(places.map((place) => placeName(place, language)))]
  const more = names.length > most ? (zh ? '……' : ' …') : ''
  const where = names.length
    ? `${zh ? ` ${names.length} 处：` : ` (${names.length}): `}${names.slice(0, most).join(zh ? '；' : '; ')}${more}`
    : ''
  const amount = zh
    ? `单元 ${sections}，要求 ${requirements}，责任条款 ${clauses}，任务 ${duties}，时限 ${deadlines}`
    : `${sections} units, ${requirements} requirements, ${clauses} clauses, ${duties} duties, ${deadlines} deadlines`
  return `${certaintyWords[language][certainty]}${certainty === 'doubtful' ? readAgainst[language] : ''}${where}${zh ? '。' : '. '}${amount}`
}
