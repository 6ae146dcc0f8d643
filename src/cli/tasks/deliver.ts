import path from 'node:path'
import {oneLine} from '../../messages/one-line.ts'
import {printable} from '../../messages/printable.ts'
import {ReadError} from '../../read/read-error.ts'
import {type Register, type RegisterWriter, registerWriterFor, registerWriterOf, registerWriters} from '../../register/index.ts'
import type {FileUpdate} from '../../register/update/index.ts'
import type {Run} from '../program/run.ts'
import {loadBytes} from '../reader/load-bytes.ts'
import {failed, UsageError} from '../say/failure.ts'
import {printFailure} from '../say/print-messages.ts'
import type {TasksFlags} from './options.ts'

const endings = registerWriters.flatMap(({endings: own}) => own.slice(0, 1))

/**
 * What writes the register: by name, by the ending of its file, else the table for the terminal.
 *
 * @throws UsageError
 */
export function chooseWriter({format, output}: TasksFlags, zh: boolean): RegisterWriter {
  if (format !== undefined) return registerWriterOf(format)!
  if (output === undefined) return registerWriters[0]
  const writer = registerWriterFor(output)
  if (writer) return writer
  throw new UsageError(
    zh ? `看不出“${output}”要什么格式` : `Cannot tell the format of “${output}”`,
    zh ? `请用 ${endings.join('、')} 之一结尾，或加 --format` : `End it in one of ${endings.join(', ')}, or add --format`,
  )
}

/** Writes the register where it is wanted. */
export async function deliver(register: Register, writer: RegisterWriter, output: string | undefined, run: Run): Promise<void> {
  const {io} = run
  const content = await writer.write(register)
  if (output === undefined) return io.stdout.write(typeof content === 'string' && io.stdout.isTTY ? printable(content) : content)
  await save(content, output, run)
}

/** Brings a register that is there up to date, and tells what became of it. Where there is none yet, it is made. */
export async function bringUpToDate(register: Register, file: string, run: Run): Promise<void> {
  const {io, language} = run
  const writer = registerWriterFor(file)
  if (writer?.name !== 'xlsx' && writer?.name !== 'csv') {
    throw new UsageError(
      language === 'zh' ? '--update 只能更新 .xlsx 和 .csv 台账' : '--update is for registers in .xlsx and .csv',
      language === 'zh' ? '例：gongwen tasks 来文/ --update 台账.xlsx' : 'Example: gongwen tasks notices/ --update register.xlsx',
    )
  }
  const {distinctRows, NoRegisterError, updateCsv, updateXlsx} = await import('../../register/update/index.ts')
  const distinct = distinctRows(register)
  let bytes: Uint8Array
  try {
    bytes = loadBytes(path.resolve(io.cwd, file), language)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return printFailure(file, error, run)
    return save(await writer.write({...distinct, living: true}), file, run)
  }
  try {
    const result = await (writer.name === 'xlsx' ? updateXlsx : updateCsv)(bytes, distinct)
    await save(result.bytes, file, run)
    if (run.loudness !== 'quiet') await io.stderr.write(describeUpdate(result.update, language === 'zh'))
  } catch (error) {
    if (!(error instanceof NoRegisterError)) throw error
    const {reason} = error
    await printFailure(file, reason === 'not-ours' ? failed('not-a-register') : new ReadError(reason, language), run)
  }
}

async function save(content: string | Uint8Array, file: string, run: Run): Promise<void> {
  const writeFile = (await import('../files/file-writer.ts')).createFileWriter()
  try {
    await writeFile(path.resolve(run.io.cwd, file), [content])
  } catch (error) {
    await printFailure(file, error, run)
  }
}

function describeUpdate({added, cells, struck, conflicts, renamed, missing}: FileUpdate, zh: boolean): string {
  const changed = new Set(cells.filter(({marked}) => marked).map(({row}) => row)).size
  const lines = [
    ...renamed.map(({from, to}) =>
      zh ? `栏目“${from}”已改名为“${to}”，照此更新` : `The column ${from} is called ${to} now, and is brought up to date as such`,
    ),
    ...missing.map((title) =>
      zh
        ? `台账里没有栏目“${title}”了，这一栏不更新；要恢复，请加回同名的栏`
        : `The register has no column ${title} any more, which is left out; to have it again, add a column of that name`,
    ),
    ...conflicts.map(({sheet, line, title, kept, now}) =>
      zh
        ? `${sheet === undefined ? '' : `工作表“${sheet}”`}第 ${line} 行“${title}”：来文已改为“${now}”，台账里填的是“${kept}”，没有动，请核对`
        : `${sheet === undefined ? '' : `Sheet ${sheet}, `}row ${line}, ${title}: the notice now says “${now}”, the register has “${kept}”, which was left. Please check`,
    ),
  ].map(oneLine)
  const total = zh
    ? `新增 ${added.length} 项，有变 ${changed} 项，撤销 ${struck.length} 项，待核对 ${conflicts.length} 处`
    : `${added.length} added, ${changed} changed, ${struck.length} gone, ${conflicts.length} to check`
  return [...lines, total].map((line) => `${line}\n`).join('')
}
