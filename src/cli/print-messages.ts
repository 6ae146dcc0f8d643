import {VFile} from 'vfile'
import {toFailure} from './failure.ts'
import type {ReadNotice} from './reader/job.ts'
import type {Run} from './run.ts'

/** Prints what was said of a notice, with its summary where there is one, and counts it. The report's code is loaded only when there is something to show. */
export async function printMessages(name: string, {messages, summary}: Pick<ReadNotice, 'messages' | 'summary'>, run: Run): Promise<void> {
  const {io, language, loudness, color, tally} = run
  const show =
    loudness === 'verbose'
      ? messages.length > 0 || summary !== undefined
      : messages.some(({fatal}) => fatal === true || (fatal === false && loudness === 'normal'))
  for (const {fatal} of messages) tally[fatal === true ? 'error' : fatal === false ? 'warning' : 'info']++
  if (!show) return
  const file = new VFile()
  for (const {reason, fatal, ...place} of messages) file.message(reason, {...place, source: 'gongwen'}).fatal = fatal
  const {plain, reportFile} = await import('./reporter.ts')
  const palette = color() ? (await import('./palette.ts')).createPalette() : plain
  await io.stderr.write(reportFile(name, file, loudness, language, palette))
  if (summary !== undefined) await io.stderr.write(summary)
}

/** Prints why an input gave nothing. */
export async function printFailure(name: string, error: unknown, run: Run): Promise<void> {
  const {id, message} = toFailure(error, run.language)
  await printMessages(name, {messages: [{reason: message, ruleId: id, place: undefined, fatal: true}]}, run)
}

/** Prints the last line of the report, when there was one, and gives the exit code: 1 when something is wrong, else 0. */
export async function finish(run: Run): Promise<number> {
  const {io, language, loudness, tally} = run
  if (tally.error || tally.warning || (tally.info && loudness === 'verbose')) {
    const {reportTotals} = await import('./reporter.ts')
    await io.stderr.write(reportTotals(tally, loudness, language))
  }
  return tally.error ? 1 : 0
}
