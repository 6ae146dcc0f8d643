import {VFile} from 'vfile'
import {toFailure} from './failure.ts'
import type {Run} from './run.ts'

/** Prints a file's messages and counts them. The report's code is loaded only when there is something to show. */
export async function printMessages(name: string, file: VFile, run: Run): Promise<void> {
  const {io, language, loudness, color, tally} = run
  const whole = loudness === 'verbose' && file.data.lines !== undefined
  const show =
    loudness === 'verbose'
      ? file.messages.length > 0 || whole
      : file.messages.some(({fatal}) => fatal === true || (fatal === false && loudness === 'normal'))
  for (const {fatal} of file.messages) tally[fatal === true ? 'error' : fatal === false ? 'warning' : 'info']++
  if (!show) return
  const {plain, reportFile} = await import('./reporter.ts')
  const palette = color() ? (await import('./palette.ts')).createPalette() : plain
  await io.stderr.write(reportFile(name, file, loudness, language, palette))
  if (whole) await io.stderr.write((await import('./summary-line.ts')).summaryLine(file, language))
}

/** Prints why an input gave nothing. */
export async function printFailure(name: string, error: unknown, run: Run): Promise<void> {
  const {id, message} = toFailure(error, run.language)
  const file = new VFile()
  file.message(message, {ruleId: id, source: 'gongwen'}).fatal = true
  await printMessages(name, file, run)
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
