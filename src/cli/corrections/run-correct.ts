import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {isSame} from '../../documents/corrections/changes-between.ts'
import {
  applyCorrections,
  type Correction,
  CorrectionsError,
  correctionsOf,
  describeCorrection,
  formatCorrections,
  readCorrections,
} from '../../documents/corrections/index.ts'
import {documentMessages} from '../../messages/document-messages.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import type {Gongwen} from '../../model/index.ts'
import {createFindNotice} from '../check/find-notice.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {findFiles} from '../inputs/find-inputs.ts'
import type {LimitFlags, Run} from '../program/run.ts'
import {loadBytes} from '../reader/load-bytes.ts'
import {readInput} from '../reading/read-input.ts'
import {readMade} from '../reading/read-made.ts'
import {failed, UsageError} from '../say/failure.ts'
import {finish, printFailure} from '../say/print-messages.ts'

export interface CorrectFlags extends LimitFlags {
  output?: string
  source?: string
  by?: string
  reason?: string
  encoding?: string
  ocr?: boolean
}

/** Does what `gongwen correct` is to do. → exit code: 1 where a document or its notice could not be read, or nothing be written */
export async function runCorrect(paths: readonly string[], flags: CorrectFlags, run: Run): Promise<number> {
  const zh = run.language === 'zh'
  if (paths.length === 0) {
    throw new UsageError(
      zh ? '没有说哪份文档改过' : 'Which document was put right?',
      zh ? '例：gongwen correct 通知.yaml' : 'Example: gongwen correct notice.yaml',
    )
  }
  const inputs = [...findFiles(paths, run, /\.(ya?ml|json)$/i)]
  if (inputs.length > 1 && flags.output !== undefined) {
    throw new UsageError(
      zh ? '-o 只用于一份文档' : '-o is for one document',
      zh ? '不写 -o，更正各写在自己的公文旁边' : 'Without -o, the corrections of each are written beside its notice',
    )
  }
  for (const input of inputs) {
    try {
      const {documents} = await readMade(input, flags, {}, run)
      for (const document of documents) await correctOne(input.path!, input.name, document, flags, run)
    } catch (error) {
      await printFailure(input.name, error, run)
    }
  }
  return finish(run)
}

/** Compares a document with the reading of its notice, and keeps the differences. */
async function correctOne(file: string, name: string, document: Gongwen, flags: CorrectFlags, run: Run): Promise<void> {
  const {io, language, loudness} = run
  const notice = findNoticeOf(file, document, flags, run)
  const {encoding, ocr, timeout, maxMemory, by, reason} = flags
  const input = {name, path: notice.path, relative: document.source!.name!}
  const {document: machine} = await readInput(input, {encoding, ocr, timeout, maxMemory, corrections: false}, {}, run)
  if (!machine) throw failed('not-a-document')
  const target = flags.output ?? `${notice.path}.corrections.yaml`
  const place = path.resolve(io.cwd, target)
  const before = changesIn(target === '-' ? `${notice.path}.corrections.yaml` : place, language)
  const said = {...(reason !== undefined && {reason}), ...(by !== undefined && {by})}
  const found = correctionsOf(machine, document).map(
    (change) => before.find((old) => isSame(bare(old), bare(change))) ?? {...change, ...said},
  )
  // What no longer fits the notice is kept, for somebody to look at.
  const kept = applyCorrections(machine, before).results.flatMap(({correction, state}) => (state === 'misfit' ? [correction] : []))
  const changes = [...found, ...kept]
  const text = await formatCorrections({corrections: '1', notice: {name: path.basename(notice.path), sha256: notice.sha256}, changes})
  if (target === '-') return io.stdout.write(text)
  if (changes.length > 0 || existsSync(place)) await createFileWriter()(place, [text])
  if (loudness === 'quiet') return
  const shown = path.relative(io.cwd, place)
  for (const change of found) await io.stderr.write(`  ${oneLine(describeCorrection(change, language))}\n`)
  for (const change of kept) await io.stderr.write(`  ${oneLine(misfit(change, language))}\n`)
  await io.stderr.write(`${oneLine(total(found.length, name, shown, language))}\n`)
}

/** The notice that a document was made from, in the state that it was made from. */
function findNoticeOf(file: string, {source}: Gongwen, flags: CorrectFlags, {io, language}: Run): {path: string; sha256: string} {
  if (source?.name === undefined) throw failed('no-notice-for-reading')
  const folder = flags.source === undefined ? undefined : path.resolve(io.cwd, flags.source)
  const {name, sha256} = source
  const found = createFindNotice(() => folder)(file, language, false)({name, sha256})
  if (!found || found instanceof Promise) throw failed('no-notice-for-reading')
  const own = createHash('sha256').update(found.bytes).digest('hex')
  // What was changed in the notice is nothing that the document puts right.
  if (sha256 !== undefined && sha256 !== own) throw failed('notice-changed')
  return {path: path.resolve(path.dirname(file), found.name), sha256: own}
}

function changesIn(file: string, language: Language): Correction[] {
  if (!existsSync(file)) return []
  try {
    return readCorrections(new TextDecoder('utf-8').decode(loadBytes(file, language))).changes
  } catch (error) {
    throw error instanceof CorrectionsError ? failed('not-corrections') : error
  }
}

/** A change without who made it and why. */
const bare = ({by: _by, reason: _reason, ...change}: Correction) => change

const misfit = (change: Correction, language: Language) =>
  `${documentMessages['correction-misfit'].summary[language]}${language === 'zh' ? '：' : ': '}${describeCorrection(change, language)}`

function total(count: number, name: string, target: string, language: Language): string {
  if (count === 0)
    return language === 'zh' ? `${name}：与公文读出的一致，没有更正` : `${name}: as its notice is read, nothing was put right`
  if (language === 'zh') return `${name}：${count} 处更正，已写入 ${target}，再读这份公文时采用`
  return `${name}: ${count} ${count === 1 ? 'correction' : 'corrections'} written to ${target}, which the next reading of the notice applies`
}
