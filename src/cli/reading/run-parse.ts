import {resolve} from 'node:path'
import {printable} from '../../messages/printable.ts'
import {formatOf, formats} from '../../write/index.ts'
import {type FoundInputs, findInputs} from '../inputs/find-inputs.ts'
import {createPassedOver} from '../inputs/passed-over.ts'
import type {Plan} from '../output/plan-outputs.ts'
import {toPieces, type Written} from '../output/to-pieces.ts'
import type {ParseFlags} from '../program/parse-flags.ts'
import type {CommonFlags, Run} from '../program/run.ts'
import type {Wanted} from '../reader/job.ts'
import {UsageError} from '../say/failure.ts'
import {finish} from '../say/print-messages.ts'
import {type ReadOne, readAll} from './read-all.ts'
import type {ReadingFlags} from './read-input.ts'

/** What a shell gives for a program that an interruption has ended (128 and the number of the signal). */
const interrupted = 130

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
  const {positions, effective, certainty, secondLook} = flags
  const isPage = plan.format === 'html'
  const wanted: Wanted = {
    ...((positions || effective || certainty) && {extras: {positions, effective, certainty}}),
    ...((certainty || isPage) && {summary: {secondLook}}),
    ...(isPage && {page: true}),
  }
  if (plan.to === 'folder') await (await import('../output/save-each.ts')).saveEach(found.inputs, plan, wanted, flags, run)
  else {
    const documents = documentsOf(readAll(found.inputs, flags, () => wanted, run))
    if (plan.to === 'stdout') {
      for await (const piece of toPieces(documents, plan.format, plan.several)) {
        await io.stdout.write(io.stdout.isTTY ? printable(piece) : piece)
        if (io.stdout.isClosed) break
      }
    } else await (await import('../output/save-documents.ts')).saveDocuments(documents, found.inputs, plan, flags, run)
  }
  const sum = await finish(run, passedOver)
  const code = run.isInterrupted ? interrupted : sum
  await writeRunReport?.(flags.report!, 'parse', code, passedOver, run)
  return code
}

async function planOf(found: FoundInputs, flags: ParseFlags, {io, language}: Run): Promise<Plan> {
  const zh = language === 'zh'
  let plan: Plan = {to: 'stdout', format: flags.format ?? formats[0], several: found.several}
  if (flags.output !== undefined) {
    const {documentFormats, planOutputs} = await import('../output/plan-outputs.ts')
    plan = planOutputs(found, flags, io.cwd, language, documentFormats)
  }
  if (flags.resume && plan.to !== 'folder') {
    throw new UsageError(
      zh ? '--resume 要和写到文件夹的 -o 一起用' : '--resume is for -o with a folder',
      zh ? '例：gongwen parse 来文/ -o 结果/ --resume' : 'Example: gongwen parse notices/ -o results/ --resume',
    )
  }
  if (flags.resume && plan.format === 'html') {
    throw new UsageError(
      zh ? '--resume 不用于网页：总览要读全部公文' : '--resume is not for pages: their overview needs every notice',
      zh ? '去掉 --resume，或换成 --format yaml' : 'Leave out --resume, or take --format yaml',
    )
  }
  if (!flags.array) return plan
  if (plan.format === 'json' && plan.to !== 'folder') return {...plan, several: true}
  throw new UsageError(
    zh ? '--array 只用于写在一处的 JSON' : '--array is for JSON in one place',
    zh ? '例：gongwen 通知.docx --format json --array' : 'Example: gongwen notice.docx --format json --array',
  )
}

/** Of what was read, the documents, each with what a page shows beside it. */
async function* documentsOf(all: AsyncIterable<ReadOne>): AsyncGenerator<Written> {
  for await (const {notice} of all) if (notice.document) yield {document: notice.document, reading: notice.reading}
}
