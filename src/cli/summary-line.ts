import type {Summary} from '../index.ts'
import type {Language} from '../messages/report.ts'
import {placeName, verdictLine} from './verdict-line.ts'

/**
 * The summary of a reading for a person, at length: how sure, how much, and what is odd where.
 *
 *     请核对 1 处：二、（一）。单元 6，要求 13，责任条款 6，任务 3，时限 0
 *       二、（一）  number-gap
 */
export function summaryLine(summary: Summary, language: Language): string {
  const rows = summary.places.map(({labels, rules}) => `  ${placeName(labels, language)}  ${rules.join(language === 'zh' ? '、' : ', ')}`)
  return `${[verdictLine(summary, language), ...rows].join('\n')}\n`
}
