import type {Summary} from '../../index.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import {placeName, verdictLine} from './verdict-line.ts'

/**
 * The summary of a reading for a person: how sure, how much, and why it is doubted where; of the reasons `most` at most, and none by a rule that has `said` so already.
 *
 *     请核对 1 处：二、（一）。单元 6，要求 13，责任条款 6，任务 3，时限 0
 *       二、（一）  12:1  编号“（三）”没有接着上一个数
 */
export function summaryLine(
  summary: Summary,
  language: Language,
  {most = Number.POSITIVE_INFINITY, said}: {most?: number; said?: ReadonlySet<string>} = {},
): string {
  const rows = summary.places.flatMap((place) =>
    place.reasons
      .filter(({rule}) => !said?.has(rule))
      .map(({message, line, column}) =>
        ['', placeName(place, language), ...(line ? [`${line}:${column}`] : []), oneLine(message)].join('  '),
      ),
  )
  const left = rows.length - most
  const more = language === 'zh' ? `  …另有 ${left} 条（--verbose 全部显示）` : `  …and ${left} more (--verbose shows all)`
  return `${[verdictLine(summary, language), ...rows.slice(0, most), ...(left > 0 ? [more] : [])].join('\n')}\n`
}
