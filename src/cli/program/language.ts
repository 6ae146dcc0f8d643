import type {Language} from '../../messages/report.ts'

/**
 * The language of words on the terminal: `--lang`, else the locale, else Chinese. The neutral
 * locales (`C`, `POSIX`) say nothing about who reads.
 *
 *     chooseLanguage(['--lang', 'en'], {}) // 'en'
 *     chooseLanguage([], {LANG: 'de_DE.UTF-8'}) // 'en'
 */
export function chooseLanguage(argv: readonly string[], env: Record<string, string | undefined>): Language {
  const end = argv.indexOf('--')
  const own = end < 0 ? argv : argv.slice(0, end)
  const given =
    own.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) ?? own[own.lastIndexOf('--lang') + 1 || own.length]
  if (given === 'zh' || given === 'en') return given
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return locale === '' || /^(C|POSIX)\b/.test(locale) || /^zh/i.test(locale) ? 'zh' : 'en'
}
