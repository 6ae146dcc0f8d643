import type {VFile} from 'vfile'
import type {Summary} from '../../index.ts'
import {certaintyWords} from '../../messages/certainty-words.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import {type Severity, severityOf, severityWords} from '../../messages/severity.ts'
import {pad, widthOf} from '../../messages/width.ts'

/** Which messages are shown: `quiet` only errors, `normal` warnings too, `verbose` all. */
export type Loudness = 'quiet' | 'normal' | 'verbose'

/** Colours a piece of the report; the same text without colour. */
export interface Palette {
  name(text: string): string
  severity(severity: Severity, text: string): string
  faint(text: string): string
}

/** No colour. */
export const plain: Palette = {name: (text) => text, severity: (_, text) => text, faint: (text) => text}

/** Of one rule no more than these are shown, unless all are asked for: a text that numbers its own way would fill the screen. */
const mostOfOne = 5

/** Messages longer than this do not push the rule ids of the others to the right. */
const widest = 72

const shown: Record<Loudness, readonly Severity[]> = {
  quiet: ['error'],
  normal: ['error', 'warning'],
  verbose: ['error', 'warning', 'info'],
}

/**
 * The report on one file, columns in line, Chinese counted as two; `''` when there is nothing to show.
 *
 *     通知.txt
 *       1:1   警告  缺少标题，应在正文之前  missing-title
 */
export function reportFile(name: string, file: VFile, loudness: Loudness, language: Language, palette: Palette): string {
  const all = file.messages.filter((message) => shown[loudness].includes(severityOf(message)))
  if (!all.length && loudness !== 'verbose') return ''
  all.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  const seen = new Map<string, number>()
  const messages = all.filter(({ruleId = ''}) => {
    seen.set(ruleId, (seen.get(ruleId) ?? 0) + 1)
    return loudness === 'verbose' || seen.get(ruleId)! <= mostOfOne
  })
  const more = [...seen]
    .filter(([, number]) => loudness !== 'verbose' && number > mostOfOne)
    .map(([id, number]) => moreOf(number - mostOfOne, id, language))
  const rows = messages.map((message) => ({
    place: message.line ? `${message.line}:${message.column ?? 1}` : '-',
    severity: severityOf(message),
    word: severityWords[language][severityOf(message)].one,
    text: oneLine(message.reason),
    id: message.ruleId ?? '',
  }))
  const most = (values: string[], cap = Number.POSITIVE_INFINITY) =>
    values.reduce((width, value) => Math.max(width, Math.min(cap, widthOf(value))), 0)
  const placeWidth = most(rows.map((row) => row.place))
  const wordWidth = most(rows.map((row) => row.word))
  const textWidth = most(
    rows.map((row) => row.text),
    widest,
  )
  const lines = rows.map(
    ({place, severity, word, text, id}) =>
      `  ${palette.faint(pad(place, placeWidth))}  ${palette.severity(severity, pad(word, wordWidth))}  ${pad(text, textWidth)}  ${palette.faint(id)}`,
  )
  return [palette.name(oneLine(name)), ...lines, ...more].map((line) => `${line}\n`).join('')
}

const moreOf = (number: number, id: string, language: Language) =>
  language === 'zh' ? `  …另有 ${number} 处 ${id}（--verbose 全部显示）` : `  …and ${number} more ${id} (--verbose shows all)`

/** How many readings were how sure. */
export type Verdicts = Record<Summary['certainty'], number>

/** How sure several readings are: `读了 12 份：有把握 9，请核对 2，没有把握 1` */
export function reportVerdicts(verdicts: Verdicts, loudness: Loudness, language: Language): string {
  if (loudness === 'quiet') return ''
  const words = certaintyWords[language]
  const counted = (['sure', 'check', 'doubtful'] as const).filter((verdict) => verdicts[verdict])
  const parts = counted.map((verdict) => `${words[verdict]} ${verdicts[verdict]}`)
  const all = verdicts.sure + verdicts.check + verdicts.doubtful
  return language === 'zh' ? `读了 ${all} 份：${parts.join('，')}\n` : `${all} read: ${parts.join(', ')}\n`
}

/** How many messages of each severity were given. */
export type Tally = Record<Severity, number>

/** The last line: how many of each, and how to see what was not shown. `''` when there is nothing to say. */
export function reportTotals(tally: Tally, loudness: Loudness, language: Language): string {
  if (loudness === 'quiet') return ''
  const words = severityWords[language]
  const parts = shown[loudness].filter((severity) => tally[severity]).map((severity) => words[severity].count(tally[severity]))
  if (!parts.length) return ''
  const hidden =
    loudness === 'normal' && tally.info
      ? language === 'zh'
        ? `；另有 ${words.info.count(tally.info)}（--verbose 显示）`
        : `; ${words.info.count(tally.info)} more with --verbose`
      : ''
  return `\n${parts.join(language === 'zh' ? '，' : ', ')}${hidden}\n`
}
