import type {Language} from '../messages/report.ts'
import {createPlaces} from '../syntax/places.ts'
import {createShared, type Subject} from './context.ts'
import type {Finding, Report, Rule, Severity} from './rule.ts'

/** A rule as it is to run. */
export interface ActiveRule {
  rule: Rule
  severity: Severity
  options?: Readonly<Record<string, unknown>>
}

/**
 * Runs rules over a notice that was read. A rule for some kinds only runs on those; a finding
 * inside a quotation, a title in 《》 or somebody else's text is dropped.
 *
 *     lint(subject, rules.map((rule) => ({rule, severity: rule.severity})), 'zh') // [{ruleId: 'document-number-brackets', …}]
 */
export function lint(subject: Subject, active: readonly ActiveRule[], language: Language = 'zh'): Finding[] {
  const shared = createShared(subject)
  const place = createPlaces(shared.text)
  const findings: Finding[] = []
  for (const {rule, severity, options} of active) {
    if (rule.kinds && !(shared.kind && rule.kinds.includes(shared.kind))) continue
    const report = (found: Report) => {
      if (found.quoted ? shared.foreign(found.start, found.end) : shared.excluded(found.start, found.end)) return
      const {line, column} = place(found.start)
      const {line: endLine, column: endColumn} = place(found.end)
      findings.push({
        ruleId: rule.id,
        severity,
        ...toWords(found, shared.text, rule, language),
        start: found.start,
        end: found.end,
        line,
        column,
        endLine,
        endColumn,
        basis: rule.basis,
        ...toFix(found),
      })
    }
    const option = (name: string) => (options?.[name] ?? rule.options?.[name]?.default) as never
    rule.check({...shared, report, option})
  }
  return findings.sort((a, b) => a.start! - b.start! || (a.ruleId < b.ruleId ? -1 : 1))
}

/** More of a text than this is not repeated in a message. */
const longest = 24

function toWords(
  {start, end, expected, words}: Report,
  text: string,
  {summary}: Rule,
  language: Language,
): Partial<Finding> & {message: string} {
  const actual = text.slice(start, end)
  const short = actual.length > longest ? `${actual.slice(0, longest - 8)}…${actual.slice(-7)}` : actual
  if (words) return {message: words[language], ...(actual && {actual}), ...(expected !== undefined && {expected})}
  if (expected === undefined) return {message: summary[language], ...(actual && {actual})}
  const zh = expected === '' ? `多余的“${short}”，应删去` : `意外的“${short}”，应为“${expected}”`
  const en = expected === '' ? `Unexpected “${short}”, should be removed` : `Unexpected “${short}”, expected “${expected}”`
  return {message: language === 'zh' ? zh : en, actual, expected}
}

function toFix({start, end, expected, fix}: Report): Pick<Finding, 'fix'> {
  const text = fix === true ? expected : fix
  return text === undefined ? {} : {fix: {start, end, text}}
}
