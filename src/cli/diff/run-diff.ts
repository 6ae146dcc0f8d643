import path from 'node:path'
import {compareDocuments, compareWithSuperior, type DifferenceFormat, formatDifferences} from '../../diff/index.ts'
import {printable} from '../../messages/printable.ts'
import type {Gongwen} from '../../model/index.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {findInputs} from '../inputs/find-inputs.ts'
import type {Input} from '../inputs/input.ts'
import type {LimitFlags, Run} from '../program/run.ts'
import {readInput} from '../reading/read-input.ts'
import {isMade, readMade} from '../reading/read-made.ts'
import {failed, UsageError} from '../say/failure.ts'
import {printFailure, printMessages} from '../say/print-messages.ts'
import {loadBodies} from '../tasks/load-bodies.ts'
import {createPainter} from './create-painter.ts'

export interface DiffFlags extends LimitFlags {
  format?: DifferenceFormat
  output?: string
  against?: 'superior'
  bodies?: string
  stdinFilename?: string
  encoding?: string
  ocr?: boolean
  corrections?: boolean
}

/** Does what `gongwen diff` is to do. → exit code: 0 where nothing differs, 1 where something does, 2 where that cannot be told */
export async function runDiff(paths: readonly string[], flags: DiffFlags, run: Run): Promise<number> {
  const {io, language} = run
  const zh = language === 'zh'
  if (paths.length !== 2) {
    throw new UsageError(
      zh ? `要比较两份公文，这里写了 ${paths.length} 份` : `Two notices are compared, and ${paths.length} were given`,
      zh ? '例：gongwen diff 旧.docx 新.docx' : 'Example: gongwen diff old.docx new.docx',
    )
  }
  if (flags.bodies !== undefined && flags.against === undefined) {
    throw new UsageError(
      zh ? '--bodies 要和 --against superior 一起用' : '--bodies needs --against superior',
      zh
        ? '例：gongwen diff 省里.pdf 市里.docx --against superior --bodies bodies.yaml'
        : 'Example: gongwen diff a.pdf b.docx --against superior --bodies bodies.yaml',
    )
  }
  const format = formatOf(flags, zh)
  const bodies = flags.bodies === undefined ? undefined : await loadBodies(flags.bodies, io.cwd, language)
  const documents: Gongwen[] = []
  run.several = true
  for (const name of paths) {
    const document = await readOne(name, flags, run)
    if (document) documents.push(document)
  }
  if (documents.length < 2) return 2
  const [before, after] = documents
  const result = flags.against ? compareWithSuperior(before, after, {bodies}) : compareDocuments(before, after)
  const painter = flags.output === undefined && io.stdout.isTTY && run.color() ? createPainter() : undefined
  const text = formatDifferences(result, format, {language, painter})
  if (flags.output === undefined) await io.stdout.write(io.stdout.isTTY && format !== 'text' ? printable(text) : text)
  else {
    try {
      await createFileWriter()(path.resolve(io.cwd, flags.output), [text])
    } catch (error) {
      await printFailure(flags.output, error, run, 'write')
      return 2
    }
  }
  return ('findings' in result ? result.findings : result.changes).length > 0 ? 1 : 0
}

const endings = {'.txt': 'text', '.md': 'markdown', '.json': 'json', '.html': 'html', '.htm': 'html'} as const

/** @throws UsageError where the ending of the output says no format */
function formatOf({format, output}: DiffFlags, zh: boolean): DifferenceFormat {
  if (format !== undefined) return format
  if (output === undefined) return 'text'
  const ending = path.extname(output).toLowerCase()
  if (Object.hasOwn(endings, ending)) return endings[ending as keyof typeof endings]
  throw new UsageError(
    zh ? `看不出“${output}”要什么格式` : `Cannot tell the format of “${output}”`,
    zh ? '请用 .txt、.md、.json、.html 之一结尾，或加 --format' : 'End it in .txt, .md, .json or .html, or add --format',
  )
}

/** A notice, or a document that was made of one; undefined where it cannot be read, which is then told. */
async function readOne(name: string, flags: DiffFlags, run: Run): Promise<Gongwen | undefined> {
  try {
    const {inputs, several} = await findInputs([name], {ocr: flags.ocr}, run, () => {})
    const [input] = [...inputs] as Input[]
    if (several) throw failed('one-notice')
    const {corrections, ...rest} = flags
    const reading = {...rest, ...(corrections === false && {corrections})}
    if (isMade(input)) return (await readMade(input, reading, {}, run)).documents[0]
    const notice = await readInput(input, reading, {}, run)
    await printMessages(name, notice, run)
    return notice.document
  } catch (error) {
    await printFailure(name, error, run)
    return undefined
  }
}
