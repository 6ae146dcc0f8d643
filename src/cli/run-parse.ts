import {resolve} from 'node:path'
import {printable} from '../messages/printable.ts'
import {formatOf, formats, type Reading} from '../write/index.ts'
import {toFailure, UsageError} from './failure.ts'
import {type FoundInputs, findInputs} from './inputs/find-inputs.ts'
import type {Inputs} from './inputs/inputs.ts'
import {createPassedOver} from './inputs/passed-over.ts'
import {now} from './now.ts'
import type {OutputFlags, Plan} from './plan-outputs.ts'
import {finish, printFailure, printMessages} from './print-messages.ts'
import {createProgress} from './progress.ts'
import {type ReadingFlags, readInput} from './read-input.ts'
import type {ReadNotice} from './reader/job.ts'
import {type InputRecord, recordedMessage, recordFailure, since} from './records.ts'
import type {CommonFlags, RecordFlags, Run} from './run.ts'
import {type ReadDocument, toPieces} from './to-pieces.ts'
import type {Extras} from './with-extras.ts'

export interface ParseFlags extends OutputFlags, Extras, RecordFlags {
  array?: boolean
}

/** Does the main job (see `parse`). → exit code */
export async function runParse(paths: readonly string[], flags: ParseFlags & CommonFlags & ReadingFlags, run: Run): Promise<number> {
  const {io} = run
  const output = flags.output === undefined ? undefined : resolve(io.cwd, flags.output)
  const passedOver = createPassedOver(run, (path) => output !== undefined && (path === output || formatOf(path) !== undefined))
  const found = await findInputs(paths, flags, run, passedOver.add)
  run.several = found.several
  const plan = await planOf(found, flags, run)
  // What the run itself writes, and has perhaps written before, lies there for no other reason.
  if (plan.to === 'file') passedOver.remove(plan.path)
  else if (plan.to === 'folder' && passedOver.kept.size) for (const input of found.inputs) passedOver.remove(plan.pathOf(input))
  const {assertReportPlace, writeRunReport} = flags.report === undefined ? {} : await import('./write-run-report.ts')
  assertReportPlace?.(flags.report, found.inputs, run)
  const documents = readAll(found.inputs, flags, plan.format === 'html', run)
  if (plan.to === 'stdout') {
    for await (const piece of toPieces(documents, plan.format, plan.several)) {
      await io.stdout.write(io.stdout.isTTY ? printable(piece) : piece)
      if (io.stdout.isClosed) break
    }
  } else await (await import('./save-documents.ts')).saveDocuments(documents, found.inputs, plan, flags, run)
  const code = await finish(run, passedOver)
  await writeRunReport?.(flags.report!, 'parse', code, passedOver, run)
  return code
}

async function planOf(found: FoundInputs, flags: ParseFlags, {io, language}: Run): Promise<Plan> {
  let plan: Plan = {to: 'stdout', format: flags.format ?? formats[0], several: found.several}
  if (flags.output !== undefined) {
    const {documentFormats, planOutputs} = await import('./plan-outputs.ts')
    plan = planOutputs(found, flags, io.cwd, language, documentFormats)
  }
  if (!flags.array) return plan
  if (plan.format === 'json' && plan.to !== 'folder') return {...plan, several: true}
  throw new UsageError(
    language === 'zh' ? '--array 只用于写在一处的 JSON' : '--array is for JSON in one place',
    language === 'zh' ? '例：gongwen 通知.docx --format json --array' : 'Example: gongwen notice.docx --format json --array',
  )
}

/** The documents one after the other, each with what was found odd already printed. */
async function* readAll(inputs: Inputs, flags: ParseFlags & ReadingFlags, shown: boolean, run: Run): AsyncGenerator<ReadDocument> {
  const progress = createProgress(inputs.count, run.io.stderr)
  let index = 0
  for (const input of inputs) {
    await progress.show(index++)
    const began = now()
    const record: InputRecord = {name: input.name, outcome: 'failed', messages: []}
    run.records?.push(record)
    try {
      const certain = (shown || flags.certainty) && {summary: {secondLook: flags.secondLook}}
      const wanted = {positions: shown || flags.positions !== undefined, ...(shown && {lines: true}), ...certain}
      const notice = await readInput(input, flags, wanted, run)
      const {document, messages, summary} = notice
      Object.assign(record, {...summary, messages: messages.map(recordedMessage), milliseconds: since(began)})
      if (document) record.outcome = 'read'
      await progress.clear()
      if (document) {
        const {withExtras} = flags.positions || flags.effective || flags.certainty ? await import('./with-extras.ts') : {}
        yield {input, document: withExtras?.(document, notice, flags) ?? document, reading: readingOf(notice, run), record}
      }
      await printMessages(input.name, notice, run)
    } catch (error) {
      record.milliseconds = since(began)
      recordFailure(record, toFailure(error, run.language))
      await progress.clear()
      await printFailure(input.name, error, run)
    }
  }
}

/** What is shown of a notice beside its document, where that was asked for. */
function readingOf({lines, positions, summary, messages}: ReadNotice, {language}: Run): Reading | undefined {
  return lines && positions && {lines, positions, summary, messages, language}
}
