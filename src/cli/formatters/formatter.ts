import type {Language} from '../../messages/report.ts'
import type {CheckReport} from '../check/check-report.ts'
import type {Palette} from '../say/reporter.ts'

/** What a formatter may look at beside the report. */
export interface FormatOptions {
  language: Language
  palette: Palette
  /** Only errors are shown. */
  quiet: boolean
  /** Notes are shown too. */
  verbose: boolean
  /** Terminals of some Chinese systems draw “ ” … — ① two columns wide. */
  wide: boolean
  /** A file's name from the root of the repository, for platforms. */
  fromRoot(name: string): string
  /** Where the page of a rule, or of another message, is to be found. */
  pageOf(id: string): string
  /** What could be put right was only shown, not written. */
  dryRun?: boolean
}

/** A report as pieces of text, given while the files come where the form allows it; together they end in a line feed, or are none when there is nothing to say. */
export type Formatter = (report: CheckReport, options: FormatOptions) => AsyncIterable<string>
