import path from 'node:path'
import {printable} from '../messages/printable.ts'
import {UsageError} from './failure.ts'
import {createFileWriter} from './files/file-writer.ts'
import {isFolder} from './files/look-at.ts'
import type {Input} from './inputs/input.ts'
import {createIsSource} from './inputs/is-source.ts'
import type {InputRecord, RunReport} from './records.ts'
import type {Run} from './run.ts'

declare const __VERSION__: string

/**
 * Makes sure that a report can be written before anything is done: that it names no folder, and takes the place of no input.
 *
 * @throws UsageError
 */
export async function assertReportPlace(file: string | undefined, inputs: readonly Input[], {io, language}: Run): Promise<void> {
  if (file === undefined) return
  const full = path.resolve(io.cwd, file)
  const zh = language === 'zh'
  if (/[/\\]$/.test(file) || isFolder(full)) {
    throw new UsageError(
      zh ? `报告要写成文件，而“${file}”是文件夹` : `The report is a file, and “${file}” is a folder`,
      zh ? `例：${path.join(file, '报告.json')}` : `Example: ${path.join(file, 'report.json')}`,
    )
  }
  if (!(await createIsSource(inputs)(full))) return
  throw new UsageError(
    zh ? `报告会覆盖输入文件：${file}` : `The report would overwrite an input: ${file}`,
    zh ? '请换个文件名' : 'Give it another name',
  )
}

/** Writes the report of a run, whole, as its last act. */
export async function writeRunReport(file: string, command: RunReport['command'], exitCode: number, run: Run): Promise<void> {
  const inputs = run.records ?? []
  const count = (outcome: InputRecord['outcome']) => inputs.filter((input) => input.outcome === outcome).length
  const severities = inputs.flatMap(({messages}) => messages.map(({severity}) => severity))
  const said = (severity: string) => severities.filter((each) => each === severity).length
  const report: RunReport = {
    report: 1,
    version: __VERSION__,
    command,
    exitCode,
    summary: {
      read: count('read'),
      failed: count('failed'),
      passedOver: count('passedOver'),
      errors: said('error'),
      warnings: said('warning'),
      infos: said('info'),
    },
    inputs,
  }
  await createFileWriter()(path.resolve(run.io.cwd, file), [`${printable(JSON.stringify(report, null, 2))}\n`])
}
