import {oneLine} from '../../messages/one-line.ts'
import type {Formatter} from './formatter.ts'
import {visible} from './visible.ts'

/** One line a diagnostic, as editors and grep take it: `来文/通知.txt:1:4: error: “[2025]”应为… [document-number-brackets]` */
export const compact: Formatter = async function* ({files}, options) {
  for await (const {name, diagnostics} of files)
    for (const {line, column, severity, message, ruleId} of visible(diagnostics, options))
      yield `${oneLine(name)}:${line ?? 1}:${column ?? 1}: ${severity}: ${oneLine(message)} [${ruleId}]\n`
}
