import path from 'node:path'
import {documentMessages} from '../../messages/document-messages.ts'
import {printable} from '../../messages/printable.ts'
import type {Gongwen} from '../../model/index.ts'
import {type Attempt, fitLayout, toNotice} from '../../render/index.ts'
import {type NoticeFormat, noticeWriterFor, noticeWriterOf, noticeWriters} from '../../write/notice/index.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {statOf} from '../files/stat-of.ts'
import type {FoundInputs} from '../inputs/find-inputs.ts'
import type {Input} from '../inputs/input.ts'
import {createPassedOver} from '../inputs/passed-over.ts'
import {type OutputFormats, type Plan, planOutputs} from '../output/plan-outputs.ts'
import type {Run} from '../program/run.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import {findKnownInputs, readKnown} from '../reading/read-known.ts'
import {UsageError} from '../say/failure.ts'
import {finish, printFailure, printMessages} from '../say/print-messages.ts'
import {withWayOut} from '../say/ways-out.ts'
import {fillIn} from './fill-in.ts'
import {loadStyle} from './load-style.ts'
import {loadTemplate} from './load-template.ts'
import type {RenderFlags} from './options.ts'
import {readWritten} from './read-written.ts'
import {tellDifferences} from './tell-differences.ts'

const noticeFormats: OutputFormats<NoticeFormat> = {
  formats: noticeWriters.map(({name}) => name),
  endings: noticeWriters.map(({endings}) => endings[0]),
  formatOf: (file) => noticeWriterFor(file)?.name,
  endingOf: (name) => noticeWriterOf(name).endings[0],
}

/** Does what `gongwen render` is to do. → exit code: 1 where something could not be read or written */
export async function runRender(paths: readonly string[], flags: RenderFlags & ReadingFlags, run: Run): Promise<number> {
  const passedOver = createPassedOver(run, (file) => noticeWriterFor(file) !== undefined)
  const found = await findKnownInputs(paths, flags, passedOver, run)
  run.several = found.several
  const plan = planOf(found, flags, run)
  const writer = noticeWriterOf(plan.format)
  const style = await loadStyle(flags.config, run)
  const template = flags.template === undefined ? undefined : await loadTemplate(flags.template, plan.format, run)
  for await (const {input, documents} of readKnown(found.inputs, flags, {drafts: true}, passedOver, run)) {
    for (const [index, document] of documents.entries()) {
      const {written, document: read} = await write(document)
      await tellDifferences(input.name, document, read, run)
      await deliver(written, plan, input, index + 1, flags, run)
    }
  }
  return finish(run, passedOver)

  /** A document as it is written, and as that is read. */
  async function write(document: Gongwen): Promise<Attempt<string | Uint8Array>> {
    const attempt = async (written: string | Uint8Array) => ({written, document: await readWritten(written, writer.endings[0], run)})
    if (writer.marked) return attempt(await writer.write(await fillIn(document, run), style))
    return fitLayout(document, async (layout) =>
      attempt(template ? await template(toNotice(document, style, layout), style) : await writer.write(document, style, layout)),
    )
  }
}

/**
 * Where the notices go.
 *
 * @throws UsageError when the format cannot be known, an output would overwrite an input, or several are to go into one place
 */
function planOf(found: FoundInputs, flags: RenderFlags, {io, language}: Run): Plan<NoticeFormat> {
  const zh = language === 'zh'
  const plan: Plan<NoticeFormat> =
    flags.output === undefined
      ? {to: 'stdout', format: flags.format ?? noticeFormats.formats[0], several: found.several}
      : planOutputs(found, flags, io.cwd, language, noticeFormats)
  if (plan.to === 'file' && found.several)
    throw new UsageError(
      zh ? '几份公文不能写进一个文件' : 'Several notices do not go into one file',
      zh ? '请用 -o 指定文件夹，如 -o 发文/ --format docx' : 'Give a folder with -o, such as -o out/ --format docx',
    )
  if (plan.to === 'stdout' && noticeWriterOf(plan.format).binary && io.stdout.isTTY)
    throw new UsageError(
      zh ? `${plan.format} 不能显示在终端上` : `${plan.format} cannot be shown on a terminal`,
      zh ? `请写到文件：-o 通知.${plan.format}` : `Write it to a file: -o notice.${plan.format}`,
    )
  return plan
}

async function deliver(
  content: string | Uint8Array,
  plan: Plan<NoticeFormat>,
  input: Input,
  count: number,
  {overwrite}: RenderFlags,
  run: Run,
): Promise<void> {
  const {io, language} = run
  if (plan.to === 'stdout') return io.stdout.write(typeof content === 'string' && io.stdout.isTTY ? printable(content) : content)
  // further documents of one file: 通知.2.docx
  const place = plan.to === 'file' ? plan.path : plan.pathOf(input)
  const file = count === 1 ? place : place.replace(/(\.[^./\\]+)$/, `.${count}$1`)
  const name = path.relative(io.cwd, file)
  if (!overwrite && statOf(file)?.isFile()) {
    const reason = withWayOut('in-the-way', documentMessages['in-the-way'].summary[language], language)
    return printMessages(name, {messages: [{reason, ruleId: 'in-the-way', place: undefined, fatal: true}]}, run)
  }
  try {
    await createFileWriter()(file, [content], plan.to === 'folder' ? {within: plan.folder} : {})
  } catch (error) {
    await printFailure(name, error, run, 'write')
  }
}
