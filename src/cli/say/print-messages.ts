import {VFile} from 'vfile'
import type {Summary} from '../../index.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import type {Run} from '../program/run.ts'
import type {ReadNotice} from '../reader/job.ts'
import {type Doing, toFailure} from './failure.ts'
import {verdictLine} from './verdict-line.ts'

/**
 * Prints what was said of a notice and how sure its reading is, and counts both. Of several notices the sure ones are only
 * counted. The report's code is loaded only when there is more to show than a line.
 */
export async function printMessages(name: string, {messages, summary}: Pick<ReadNotice, 'messages' | 'summary'>, run: Run): Promise<void> {
  const {io, language, loudness, color, tally, verdicts} = run
  for (const {fatal} of messages) tally[fatal === true ? 'error' : fatal === false ? 'warning' : 'info']++
  if (summary) verdicts[summary.certainty]++
  const hasMessages =
    loudness === 'verbose' ? messages.length > 0 : messages.some(({fatal}) => fatal === true || (fatal === false && loudness === 'normal'))
  const said = new Set(messages.filter(({fatal}) => loudness === 'verbose' || fatal !== undefined).map(({ruleId = ''}) => ruleId))
  const verdict = summary && (await verdictOf(summary, said, run))
  if (!hasMessages) {
    if (verdict) await io.stderr.write(`${oneLine(name)}  ${verdict}`)
    return
  }
  const file = new VFile()
  for (const {reason, fatal, ...place} of messages) file.message(reason, {...place, source: 'gongwen'}).fatal = fatal
  const {plain, reportFile} = await import('./reporter.ts')
  const palette = color() ? (await import('./palette.ts')).createPalette() : plain
  await io.stderr.write(reportFile(name, file, loudness, language, palette))
  if (verdict) await io.stderr.write(`  ${verdict}`)
}

/** So many reasons are shown of the only notice, and of each of several. */
const mostOfOne = 12
const mostOfSeveral = 3

/** What is shown of how sure a reading is: a line and why it is doubted, with `--verbose` all of it; nothing for a sure one among several. */
async function verdictOf(summary: Summary, said: ReadonlySet<string>, {language, loudness, several}: Run): Promise<string | undefined> {
  if (loudness === 'quiet' || (several && loudness === 'normal' && summary.certainty === 'sure')) return undefined
  if (!summary.places.length) return `${verdictLine(summary, language)}\n`
  const most = loudness === 'verbose' ? undefined : several ? mostOfSeveral : mostOfOne
  return (await import('./summary-line.ts')).summaryLine(summary, language, {most, said})
}

/** Prints why an input gave nothing. */
export async function printFailure(name: string, error: unknown, run: Run, doing: Doing = 'read'): Promise<void> {
  const {id, message} = toFailure(error, run.language, doing)
  await printMessages(name, {messages: [{reason: message, ruleId: id, place: undefined, fatal: true}]}, run)
}

/** Prints the last lines of the report, when there was one, and gives the exit code: 1 when something is wrong, else 0. */
export async function finish(run: Run, passedOver?: PassedOver): Promise<number> {
  const {io, language, loudness, tally, verdicts, several} = run
  // Whoever has gone away wants no sums.
  if (io.stdout.isClosed) return tally.error ? 1 : 0
  if (passedOver?.kinds.size) await (await import('./passed-over-lines.ts')).tellPassedOver(passedOver, run)
  const isJudged = several && verdicts.sure + verdicts.check + verdicts.doubtful > 0
  if (isJudged || tally.error || tally.warning || (tally.info && loudness === 'verbose')) {
    const {reportTotals, reportVerdicts} = await import('./reporter.ts')
    await io.stderr.write(reportTotals(tally, loudness, language))
    if (isJudged) await io.stderr.write(reportVerdicts(verdicts, loudness, language))
  }
  return tally.error ? 1 : 0
}
