import path from 'node:path'
import {printable} from '../../messages/printable.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {statOf} from '../files/stat-of.ts'
import type {Inputs} from '../inputs/inputs.ts'
import {createIsSource} from '../inputs/is-source.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import type {Run} from '../program/run.ts'
import {UsageError} from '../say/failure.ts'
import {type InputRecord, type RunReport, recordedPass} from './records.ts'

declare const __VERSION__: string

/**
 * Makes sure that a report can be written before anything is done: that it names no folder, and takes the place of no input.
 *
 * @throws UsageError
 */
export function assertReportPlace(file: string | undefined, inputs: Inputs, {io, language}: Run): void {
  if (file === undefined) return
  const full = path.resolve(io.cwd, file)
  const zh = language === 'zh'
  const isFolder = /[/\\]$/.test(file) || statOf(full)?.isDirectory()
  if (isFolder) {
    throw new UsageError(
      zh ? `报告要写成文件，而“${file}”是文件夹` : `The report is a file, and “${file}” is a folder`,
      zh ? `例：${path.join(file, '报告.json')}` : `Example: ${path.join(file, 'report.json')}`,
    )
  }
  if (!createIsSource(inputs)(full)) return
  throw new UsageError(
    zh ? `报告会覆盖输入文件：${file}` : `The report would overwrite an input: ${file}`,
    zh ? '请换个文件名' : 'Give it another name',
  )
}

/** Writes the report of a run, whole, as its last act: the inputs in the order read, then what was passed over. */
export async function writeRunReport(
  file: string,
  command: RunReport['command'],
  exitCode: number,
  passedOver: PassedOver,
  run: Run,
): Promise<void> {
  const passed = [...passedOver.kept.values()].map(recordedPass(run.language))
  const inputs = async function* () {
    if (run.records) yield* run.records.all()
    yield* passed
  }
  const summary = await sumsOf(inputs())
  const head = {report: 1, version: __VERSION__, command, exitCode, summary} satisfies Omit<RunReport, 'inputs'>
  await createFileWriter()(path.resolve(run.io.cwd, file), piecesOf(head, inputs()))
}

async function sumsOf(inputs: AsyncIterable<InputRecord>): Promise<RunReport['summary']> {
  const outcomes = {read: 0, failed: 0, passedOver: 0}
  const said = {error: 0, warning: 0, info: 0}
  for await (const {outcome, messages} of inputs) {
    outcomes[outcome]++
    for (const {severity} of messages) said[severity]++
  }
  return {...outcomes, errors: said.error, warnings: said.warning, infos: said.info}
}

/** The report record by record: of many files it is longer than a string can be. */
async function* piecesOf(head: Omit<RunReport, 'inputs'>, inputs: AsyncIterable<InputRecord>): AsyncGenerator<string> {
  yield `${indented(head, 0).slice(0, -2)},\n  "inputs": [`
  let count = 0
  for await (const input of inputs) yield `${count++ ? ',' : ''}\n    ${indented(input, 4)}`
  yield `${count ? '\n  ' : ''}]\n}\n`
}

const indented = (value: unknown, columns: number) => printable(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${' '.repeat(columns)}`)
