import type {VFile} from 'vfile'
import {type Summary, summarize} from '../index.ts'
import {oneLine} from '../messages/one-line.ts'
import type {Language} from '../messages/report.ts'

const certainty: Record<Language, Record<Summary['certainty'], string>> = {
  zh: {sure: '读得有把握', check: '请核对以下各处', doubtful: '没有把握，请对照原文通读'},
  en: {sure: 'a sure reading', check: 'please check the places below', doubtful: 'a doubtful reading, please read it against the text'},
}

/**
 * The summary of a reading for a person: how sure, how much, and where to look.
 *
 *     请核对以下各处：单元 6，要求 13，责任条款 6，任务 3，时限 0
 *       二、（一）  number-gap
 */
export function summaryLine(file: VFile, language: Language): string {
  const {certainty: how, counts, places} = summarize(file)
  const {sections, requirements, clauses, duties, deadlines} = counts
  const zh = language === 'zh'
  const head = zh
    ? `${certainty.zh[how]}：单元 ${sections}，要求 ${requirements}，责任条款 ${clauses}，任务 ${duties}，时限 ${deadlines}`
    : `${certainty.en[how]}: ${sections} units, ${requirements} requirements, ${clauses} clauses, ${duties} duties, ${deadlines} deadlines`
  const rows = places.map(
    ({labels, rules}) => `  ${oneLine(labels.join(' ')) || (zh ? '全文' : 'the document')}  ${rules.join(zh ? '、' : ', ')}`,
  )
  return `${[head, ...rows].join('\n')}\n`
}
