import type {Finding} from '../../lint/index.ts'
import type {FormatOptions} from './formatter.ts'

/** The findings that are shown: all, without notes, or only errors. */
export function shown(findings: readonly Finding[], {quiet, verbose}: Pick<FormatOptions, 'quiet' | 'verbose'>): Finding[] {
  return findings.filter(({severity}) => severity === 'error' || (!quiet && (severity === 'warning' || verbose)))
}

/** What a message quotes of a hostile file must not steer a terminal or break a line. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
