import path from 'node:path'
import {createFileWriter} from '../files/file-writer.ts'
import {formatters} from '../formatters/index.ts'
import {namesFromRoot} from '../formatters/names-from-root.ts'
import type {CommonFlags, Run} from '../program/run.ts'
import {plain} from '../say/reporter.ts'
import type {CheckFlags} from './check-flags.ts'
import type {CheckReport} from './check-report.ts'

/** Prints the report in the form that is wanted, while the files are checked: to standard output or into a file; to standard error where standard output has something for a program. */
export async function printReport(
  report: CheckReport,
  {format = 'stylish', outputFile, ambiguousWide, fixDryRun, color}: CheckFlags & CommonFlags,
  isStdoutTaken: boolean,
  run: Run,
): Promise<void> {
  const {io, language, loudness} = run
  const formatter = await formatters[format]()
  // The report goes to standard output; whether standard error is a terminal says nothing about that.
  const toTerminal = color ?? (io.stdout.isTTY || Boolean(io.env.FORCE_COLOR))
  const coloured = outputFile === undefined && format === 'stylish' && toTerminal && run.color()
  const pieces = formatter(report, {
    language,
    palette: coloured ? (await import('../say/palette.ts')).createPalette() : plain,
    quiet: loudness === 'quiet',
    verbose: loudness === 'verbose',
    wide: ambiguousWide ?? false,
    dryRun: fixDryRun ?? false,
    fromRoot: namesFromRoot(io.cwd),
    pageOf: (id) => (io.env['GONGWEN_PAGES'] ? `${io.env['GONGWEN_PAGES']}/${id}.md` : `urn:gongwen:rule:${id}`),
  })
  if (outputFile !== undefined) await createFileWriter()(path.resolve(io.cwd, outputFile), pieces)
  else for await (const piece of pieces) await (isStdoutTaken ? io.stderr : io.stdout).write(piece)
  // A pipe that nobody reads any more takes no report, but the files are still checked.
  for await (const _ of report.files);
}
