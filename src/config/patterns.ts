import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import type {Language} from '../messages/report.ts'
import {type ConfigError, wrongConfig} from './config-error.ts'

/** Does a file fit patterns as in .gitignore, relative to a folder? A file outside the folder never does. */
export type FitsPatterns = (patterns: readonly string[], folder: string, file: string) => boolean

/** Each `**` multiplies the time that a pattern takes by the depth of a path; `**` at the end takes what is left and does not. */
const mostStars = 3
/** Far deeper than anybody puts away notices. What lies deeper fits no pattern. */
const mostLevels = 60

/**
 * Makes the test; what it compiled once it keeps.
 *
 * @throws ConfigError the test, at a pattern that would take too long
 */
export function createPatterns(language: Language): FitsPatterns {
  const compiled = new Map<string, Ignore>()
  return (patterns, folder, file) => {
    const below = path.relative(folder, file).split(path.sep).join('/')
    if (!below || below.startsWith('../') || path.isAbsolute(below)) return false
    if (below.split('/').length > mostLevels) return false
    const id = patterns.join('\n')
    let matcher = compiled.get(id)
    if (!matcher) {
      const slow = patterns.find((pattern) => pattern.split('**/').length - 1 > mostStars)
      if (slow !== undefined) throw tooSlow(slow, language)
      compiled.set(id, (matcher = ignore().add([...patterns])))
    }
    return matcher.ignores(below)
  }
}

function tooSlow(pattern: string, language: Language): ConfigError {
  const shown = pattern.slice(0, 60)
  return wrongConfig(
    undefined,
    language === 'zh' ? `模式“${shown}”里的“**/”多于 ${mostStars} 个` : `The pattern “${shown}” has more than ${mostStars} “**/”`,
    language,
  )
}
