import {resolve} from 'node:path'
import {printable} from '../../messages/printable.ts'
import {type Format, formatOf, formats} from '../../write/index.ts'
import type {CommandSpec, OptionSpecs} from '../command.ts'
import {toFailure, UsageError} from '../failure.ts'
import {type FoundInputs, findInputs} from '../inputs/find-inputs.ts'
import type {Inputs} from '../inputs/inputs.ts'
import {createPassedOver} from '../inputs/passed-over.ts'
import type {OutputFlags, Plan} from '../plan-outputs.ts'
import {finish, printFailure, printMessages} from '../print-messages.ts'
import {createProgress} from '../progress.ts'
import {type ReadingFlags, readInput} from '../read-input.ts'
import {type InputRecord, recordedMessage, recordFailure, since} from '../records.ts'
import type {RecordFlags, Run} from '../run.ts'
import {noticeFiles, recordOption} from '../shared-options.ts'
import {type ReadDocument, toPieces} from '../to-pieces.ts'
import type {Extras} from '../with-extras.ts'

interface ParseFlags extends OutputFlags, Extras, RecordFlags {
  array?: boolean
}

/** What each format is good for. */
const purpose: Record<Format, {zh: string; en: string}> = {
  yaml: {zh: '便于阅读', en: 'for people'},
  json: {zh: '便于程序处理', en: 'for programs'},
  ndjson: {zh: '每份一行', en: 'one a line'},
}

const outputOptions: OptionSpecs<OutputFlags & {array?: boolean}> = {
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
  overwrite: {
    flags: '--overwrite',
    zh: '写成后改动过的文件也覆盖',
    en: 'also replace files that were changed since they were written',
  },
  array: {flags: '--array', zh: 'JSON 总是数组，只有一份也是', en: 'JSON is always an array, of one document too'},
}

const extraOptions: OptionSpecs<Extras> = {
  positions: {
    flags: '--positions [unit]',
    alone: 'utf16',
    choices: ['utf16', 'codepoint'],
    zh: '另附各部分在原文中的起止位置，按 utf16（默认）或 codepoint 计数；原文见 inspect --text',
    en: 'add the range of each part in the text, in utf16 units (default) or codepoint; inspect --text prints that text',
  },
  certainty: {
    flags: '--certainty',
    zh: '另附整体和各部分的把握：有疑问的各处及理由',
    en: 'add how sure the whole and each part is, with the places in doubt and why',
  },
  effective: {
    flags: '--effective',
    zh: '另附每个单元、每项要求实际由谁负责（连同上级条款和声明）',
    en: 'add who answers for each unit and requirement, by clauses above it and declarations too',
  },
}

/**
 * The main job: reads the notices that are named and writes their documents. One that cannot be read is reported and the
 * others are still done.
 */
export const parse: CommandSpec<ParseFlags> = {
  summary: {zh: '读公文，输出文档（主要功能，可省略不写）', en: 'read notices and print their documents (the main job, may be left out)'},
  argument: noticeFiles,
  options: {...outputOptions, ...extraOptions, ...recordOption},
  reads: true,
  examples: [
    ['gongwen parse 通知.docx -o 通知.json', '读一份，写成 JSON', 'read one into a JSON file'],
    ['gongwen parse 来文/ -o 结果/ --report 结果.json', '读一批，另记每个文件的结果', 'read many, and keep what became of each'],
  ],
  async run(paths, flags, run) {
    const {io} = run
    const output = flags.output === undefined ? undefined : resolve(io.cwd, flags.output)
    const passedOver = createPassedOver(run, (path) => output !== undefined && (path === output || formatOf(path) !== undefined))
    const found = await findInputs(paths, flags, run, passedOver.add)
    run.several = found.several
    const plan = await planOf(found, flags, run)
    // What the run itself writes, and has perhaps written before, lies there for no other reason.
    if (plan.to === 'file') passedOver.remove(plan.path)
    else if (plan.to === 'folder' && passedOver.kept.size) for (const input of found.inputs) passedOver.remove(plan.pathOf(input))
    const {assertReportPlace, writeRunReport} = flags.report === undefined ? {} : await import('../write-run-report.ts')
    assertReportPlace?.(flags.report, found.inputs, run)
    const documents = readAll(found.inputs, flags, run)
    if (plan.to === 'stdout') {
      for await (const piece of toPieces(documents, plan.format, plan.several)) {
        await io.stdout.write(io.stdout.isTTY ? printable(piece) : piece)
        if (io.stdout.isClosed) break
      }
    } else await (await import('../save-documents.ts')).saveDocuments(documents, found.inputs, plan, flags, run)
    const code = await finish(run, passedOver)
    await writeRunReport?.(flags.report!, 'parse', code, passedOver, run)
    return code
  },
}

async function planOf(found: FoundInputs, flags: ParseFlags, {io, language}: Run): Promise<Plan> {
  const plan: Plan =
    flags.output === undefined
      ? {to: 'stdout', format: flags.format ?? formats[0], several: found.several}
      : await (await import('../plan-outputs.ts')).planOutputs(found, flags, io.cwd, language)
  if (!flags.array) return plan
  if (plan.format === 'json' && plan.to !== 'folder') return {...plan, several: true}
  throw new UsageError(
    language === 'zh' ? '--array 只用于写在一处的 JSON' : '--array is for JSON in one place',
    language === 'zh' ? '例：gongwen 通知.docx --format json --array' : 'Example: gongwen notice.docx --format json --array',
  )
}

/** The documents one after the other, each with what was found odd already printed. */
async function* readAll(inputs: Inputs, flags: ParseFlags & ReadingFlags, run: Run): AsyncGenerator<ReadDocument> {
  const progress = createProgress(inputs.count, run.io.stderr)
  let index = 0
  for (const input of inputs) {
    await progress.show(index++)
    const began = performance.now()
    const record: InputRecord = {name: input.name, outcome: 'failed', messages: []}
    run.records?.push(record)
    try {
      const notice = await readInput(
        input,
        flags,
        {positions: flags.positions !== undefined, ...(flags.certainty && {summary: {secondLook: flags.secondLook}})},
        run,
      )
      const {document, messages, summary} = notice
      Object.assign(record, {...summary, messages: messages.map(recordedMessage), milliseconds: since(began)})
      if (document) record.outcome = 'read'
      await progress.clear()
      if (document) {
        const {withExtras} = flags.positions || flags.effective || flags.certainty ? await import('../with-extras.ts') : {}
        yield {input, document: withExtras?.(document, notice, flags) ?? document, record}
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
