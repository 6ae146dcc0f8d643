import {oneLine} from '../messages/one-line.ts'
import type {Language} from '../messages/report.ts'
import {createPlaces} from '../syntax/places.ts'
import type {Range} from '../syntax/range.ts'
import type {ActiveRule} from './active-rule.ts'
import type {Diagnostic} from './diagnostic.ts'
import type {Fault} from './fault.ts'
import {quoted} from './quoted.ts'
import type {Rule} from './rule.ts'
import {createSharedContext} from './shared-context.ts'
import type {Subject} from './subject.ts'

/**
 * Runs rules over a notice that was read. A rule for some kinds only runs on those; a fault inside a
 * quotation, a title in 《》 or somebody else's text is dropped.
 *
 *     lint(subject, rules.map((rule) => ({rule, severity: rule.severity})), 'zh') // [{ruleId: 'document-number-brackets', …}]
 */
export function lint(subject: Subject, active: readonly ActiveRule[], language: Language = 'zh'): Diagnostic[] {
  const shared = createSharedContext(subject)
  const placeAt = createPlaces(shared.text)
  const diagnostics: Array<Diagnostic & Range> = []
  for (const {rule, severity, options} of active) {
    if (rule.kinds && !(shared.kind && rule.kinds.includes(shared.kind))) continue
    const report = (fault: Fault) => {
      const {start, end, quoted} = fault
      if (quoted ? shared.foreign(start, end) : shared.excluded(start, end)) return
      const {line, column} = placeAt(start)
      const {line: endLine, column: endColumn} = placeAt(end)
      diagnostics.push({
        ruleId: rule.id,
        severity,
        ...toWords(fault, shared.text, rule, language),
        start,
        end,
        line,
        column,
        endLine,
        endColumn,
        basis: rule.basis,
        ...toFix(fault),
      })
    }
    const option = (name: string) => (options?.[name] ?? rule.options?.[name]?.default) as never
    rule.check({...shared, report, option})
  }
  return diagnostics.sort((a, b) => a.start - b.start || (a.ruleId < b.ruleId ? -1 : 1))
}

/** More of a text than this is not repeated in a message. */
const longest = 24

function toWords(
  {start, end, expected, words}: Fault,
  text: string,
  {summary}: Rule,
  language: Language,
): Pick<Diagnostic, 'message' | 'actual' | 'expected'> {
  const actual = text.slice(start, end)
  const short = actual.length > longest ? `${actual.slice(0, longest - 8)}…${actual.slice(-7)}` : actual
  if (words) return {message: oneLine(words[language]), ...(actual && {actual}), ...(expected !== undefined && {expected})}
  if (expected === undefined) return {message: summary[language], ...(actual && {actual})}
  const [own, wanted] = [quoted(short, language), quoted(expected, language)]
  const zh = expected === '' ? `${own}多余，应删去` : `${own}应为${wanted}`
  const en = expected === '' ? `Unexpected ${own}, should be removed` : `Unexpected ${own}, expected ${wanted}`
  return {message: oneLine(language === 'zh' ? zh : en), actual, expected}
}

function toFix({start, end, expected, fix}: Fault): Pick<Diagnostic, 'fix'> {
  const text = fix === true ? expected : fix
  return text === undefined ? {} : {fix: {start, end, text}}
}
