import {relative} from 'node:path'
import {printable} from '../../messages/printable.ts'
import type {Gongwen, Positions} from '../../model/index.ts'
import {createStream, type Format, formats, type Stream, write} from '../../write/index.ts'
import type {CommandSpec} from '../command.ts'
import type {Pieces} from '../files/file-writer.ts'
import {findInputs} from '../find-inputs.ts'
import type {Input, Inputs} from '../inputs.ts'
import type {OutputFlags, Plan} from '../plan-outputs.ts'
import {finish, printFailure, printMessages} from '../print-messages.ts'
import {createProgress} from '../progress.ts'
import {type ReadingFlags, readInput} from '../read-input.ts'
import type {Run} from '../run.ts'
import {noticeFiles} from '../shared-options.ts'

interface ParseFlags extends OutputFlags {
  positions?: boolean
}

/** What each format is good for. */
const purpose: Record<Format, {zh: string; en: string}> = {
  yaml: {zh: '便于阅读', en: 'for people'},
  json: {zh: '便于程序处理', en: 'for programs'},
  ndjson: {zh: '每份一行', en: 'one a line'},
}

/**
 * The main job: reads the notices that are named and writes their documents. One that cannot be read is reported and the
 * others are still done.
 */
export const parse: CommandSpec<ParseFlags> = {
  summary: {zh: '读公文，输出文档（主要功能，可省略不写）', en: 'read notices and print their documents (the main job, may be left out)'},
  argument: noticeFiles,
  options: {
    format: {
      flags: '-f, --format <format>',
      choices: formats,
      zh: `输出格式：${formats.map((name) => `${name} ${purpose[name].zh}`).join('，')}；默认第一种，或按 -o 的结尾`,
      en: `${formats.map((name) => `${name} ${purpose[name].en}`).join(', ')}; by default the first, or what the ending of -o says`,
    },
    output: {
      flags: '-o, --output <path>',
      zh: '写到文件；写到文件夹时保持原有的目录层次',
      en: 'write to a file; in a folder the input tree is mirrored',
    },
    positions: {flags: '--positions', zh: '另附各部分在原文中的起止位置', en: 'add the range of each part in the text'},
  },
  reads: true,
  examples: [['gongwen parse 通知.docx -o 通知.json', '读一份，写成 JSON', 'read one into a JSON file']],
  async run(paths, flags, run) {
    const {io, language} = run
    const found = await findInputs(paths, io)
    const plan: Plan =
      flags.output === undefined
        ? {to: 'stdout', format: flags.format ?? formats[0], several: found.several}
        : await (await import('../plan-outputs.ts')).planOutputs(found, flags, io.cwd, language)
    const documents = readAll(found.inputs, flags, run)
    if (plan.to === 'stdout') {
      for await (const piece of pieces(documents, plan.format, plan.several)) {
        await io.stdout.write(io.stdout.isTTY ? printable(piece) : piece)
        if (io.stdout.isClosed) break
      }
    } else await saveAll(documents, plan, run)
    return finish(run)
  },
}

async function saveAll(
  documents: AsyncIterable<{input: Input; document: Gongwen}>,
  plan: Exclude<Plan, {to: 'stdout'}>,
  run: Run,
): Promise<void> {
  const writeFile = (await import('../files/file-writer.ts')).createFileWriter()
  const save = async (path: string, text: Pieces, within?: string) => {
    try {
      await writeFile(path, text, {within})
    } catch (error) {
      await printFailure(relative(run.io.cwd, path), error, run)
    }
  }
  if (plan.to === 'file' && plan.several) return save(plan.path, pieces(documents, plan.format, true))
  for await (const {input, document} of documents) {
    const text = [await write(document, plan.format)]
    if (plan.to === 'file') await save(plan.path, text)
    else await save(plan.pathOf(input), text, plan.folder)
  }
}

/** The documents one after the other, each with what was found odd already printed. */
async function* readAll(inputs: Inputs, flags: ParseFlags & ReadingFlags, run: Run): AsyncGenerator<{input: Input; document: Gongwen}> {
  const progress = createProgress(inputs.count, run.io.stderr)
  let index = 0
  for (const input of inputs) {
    await progress.show(index++)
    try {
      const notice = await readInput(input, flags, {positions: flags.positions}, run)
      await progress.clear()
      const {document, positions} = notice
      if (document) yield {input, document: positions ? withPositions(document, positions) : document}
      await printMessages(input.name, notice, run)
    } catch (error) {
      await progress.clear()
      await printFailure(input.name, error, run)
    }
  }
}

/** The document with the ranges beside its own fields, for output only: the model has no such field. */
function withPositions(document: Gongwen, positions: Positions): Gongwen {
  return Object.assign({...document}, {positions})
}

/** One document as it is; several as a stream of their format. */
async function* pieces(documents: AsyncIterable<{document: Gongwen}>, format: Format, several: boolean): AsyncGenerator<string> {
  const stream: Stream | undefined = several ? createStream(format) : undefined
  for await (const {document} of documents) yield stream ? await stream.next(document) : await write(document, format)
  if (stream) yield stream.end()
}
