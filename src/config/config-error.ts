import type {Language} from '../messages/report.ts'

/** A configuration, or settings that a program gave, cannot be used. `hint` says what to do instead. */
export class ConfigError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'ConfigError'
    this.hint = hint
  }
}

/**
 * The error that a wrong configuration is.
 *
 * @param where the file, with line and column when they are known; absent for settings that came from no file
 */
export function wrongConfig(where: string | undefined, what: string, language: Language): ConfigError {
  const message =
    where === undefined ? what : language === 'zh' ? `配置文件 ${where} 不对：${what}` : `The configuration ${where} is wrong: ${what}`
  return new ConfigError(
    message,
    language === 'zh' ? '写法见 docs/ci.md 和 schemas/config.schema.json' : 'See docs/ci.md and schemas/config.schema.json',
  )
}
