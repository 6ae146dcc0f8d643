import type {Diagnostic} from '../../check/index.ts'
import type {FormatOptions} from './formatter.ts'

/** The diagnostics that are shown: all, without notes, or only errors. */
export function visible(diagnostics: readonly Diagnostic[], {quiet, verbose}: Pick<FormatOptions, 'quiet' | 'verbose'>): Diagnostic[] {
  return diagnostics.filter(({severity}) => severity === 'error' || (!quiet && (severity === 'warning' || verbose)))
}
