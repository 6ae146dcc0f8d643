import type {RuleSettings} from '../../check/index.ts'
import {rules} from '../../lint/index.ts'
import {unknownRule} from '../../lint/unknown-rule.ts'
import {isMessage} from '../../messages/document-messages.ts'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../say/failure.ts'

/**
 * What `--rule` sets: a rule that is only named runs as gravely as it says itself.
 *
 *     toRuleSettings(['long-title=off', 'number-dot'], 'zh') // {'long-title': 'off', 'number-dot': 'error'}
 *
 * @throws UsageError for a rule or a severity that does not exist
 */
export function toRuleSettings(entries: readonly string[], language: Language): NonNullable<RuleSettings['rules']> {
  return Object.fromEntries(
    entries.map((entry) => {
      const [id, severity] = entry.split(/[=:]/)
      const rule = rules.find((each) => each.id === id)
      if (!rule && !isMessage(id)) {
        const {message, hint} = unknownRule(id, language)
        throw new UsageError(message, hint)
      }
      if (severity === undefined) return [id, rule?.severity ?? 'warning']
      if (severity === 'off' || severity === 'info' || severity === 'warning' || severity === 'error') return [id, severity]
      throw new UsageError(
        language === 'zh'
          ? `--rule ${entry}：级别应为 off、info、warning 或 error`
          : `--rule ${entry}: expected off, info, warning or error`,
        '',
      )
    }),
  )
}
