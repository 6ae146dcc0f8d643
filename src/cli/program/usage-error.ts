import type {CommanderError} from 'commander'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../say/failure.ts'
import {words} from './words.ts'

/**
 * The mistake of use that an error of commander stands for, in our words; undefined for any other error.
 *
 *     toUsageError(error, 'zh') // UsageError 没有 --formt 这个选项, 是不是 --format？
 */
export function toUsageError(error: unknown, language: Language): UsageError | undefined {
  if (error instanceof UsageError) return error
  const {code, message} = error as CommanderError
  // Errors of the system have a code too, some a number.
  if (typeof code !== 'string' || !code.startsWith('commander.')) return undefined
  const text = words[language]
  const [, name = ''] = /'([^']*)'/.exec(message) ?? []
  const suggestion = /Did you mean (?:one of )?([^\s,?]+)/.exec(message)?.[1]
  const hint = suggestion ? text.maybe(suggestion) : text.seeHelp
  switch (code) {
    case 'commander.unknownOption':
      return new UsageError(text.unknownOption(name), hint)
    case 'commander.optionMissingArgument':
      return new UsageError(text.needsArgument(/--[a-z-]+/.exec(name)?.[0] ?? name), hint)
    case 'commander.missingArgument':
      return new UsageError(text.missingArgument(name), hint)
    case 'commander.excessArguments':
      return new UsageError(text.tooMany, hint)
    default:
      return new UsageError(language === 'zh' ? text.wrongUse : message.replace(/^error: /, ''), hint)
  }
}
