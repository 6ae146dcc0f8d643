import path from 'node:path'
import {takeFingerprints} from '../../batch/fingerprints.ts'
import type {Language} from '../../messages/report.ts'
import {endingOf, endings, type Format, formatOf, formats} from '../../write/index.ts'
import {statOf} from '../files/stat-of.ts'
import type {FoundInputs} from '../inputs/find-inputs.ts'
import type {Input} from '../inputs/input.ts'
import {type Inputs, idOf} from '../inputs/inputs.ts'
import {createIsSource} from '../inputs/is-source.ts'
import {UsageError} from '../say/failure.ts'

/** Where the documents go: `stdout`, one `file` for all, or one file each in a `folder`. */
export type Plan<Name = Format> =
  | {to: 'stdout'; format: Name; several: boolean}
  | {to: 'file'; format: Name; several: boolean; path: string}
  | {to: 'folder'; format: Name; folder: string; pathOf(input: Input): string}

/** The formats that there are for an output; the first is that of a folder where none is asked for. */
export interface OutputFormats<Name> {
  formats: readonly Name[]
  /** The endings that new files get. */
  endings: readonly string[]
  formatOf(file: string): Name | undefined
  endingOf(format: Name): string
}

/** The values of the options that say where the output goes. */
export interface OutputFlags<Name = Format> {
  format?: Name
  output?: string
  /** Also files that were changed, or are none of ours, are replaced. */
  overwrite?: boolean
}

/** Those of documents. */
export const documentFormats: OutputFormats<Format> = {formats, endings, formatOf, endingOf}

/**
 * Decides where each document goes. `-o` names a folder when it is one, ends in a slash, or has no
 * ending; else a file, whose ending gives the format. The tree of an input folder is mirrored.
 *
 * @throws UsageError when the format cannot be known, or an output would overwrite an input or another output
 */
export function planOutputs<Name = Format>(
  {inputs, several}: FoundInputs,
  {format, output}: OutputFlags<Name>,
  cwd: string,
  language: Language,
  {formats, endings, formatOf, endingOf}: OutputFormats<Name>,
): Plan<Name> {
  const zh = language === 'zh'
  if (output === undefined) return {to: 'stdout', format: format ?? formats[0], several}
  const full = path.resolve(cwd, output)
  const exists = statOf(full)
  const isSource = createIsSource(inputs)
  const refuse = (target: string) =>
    new UsageError(
      zh ? `输出会覆盖输入文件：${path.relative(cwd, target)}` : `The output would overwrite an input: ${path.relative(cwd, target)}`,
      zh ? '请用 -o 指定别的位置' : 'Give another place with -o',
    )
  if (exists?.isDirectory() || /[/\\]$/.test(output) || (!exists && !path.extname(output))) {
    const chosen = format ?? formats[0]
    const pathOf = nameOutputs(inputs, full, endingOf(chosen))
    for (const input of inputs) if (isSource(pathOf(input))) throw refuse(pathOf(input))
    return {to: 'folder', format: chosen, folder: full, pathOf}
  }
  const chosen = format ?? formatOf(output)
  if (!chosen) {
    throw new UsageError(
      zh ? `看不出“${output}”要什么格式` : `Cannot tell the format of “${output}”`,
      zh ? `请用 ${endings.join('、')} 之一结尾，或加 --format` : `End it in one of ${endings.join(', ')}, or add --format`,
    )
  }
  if (isSource(full)) throw refuse(full)
  return {to: 'file', format: chosen, several, path: full}
}

/**
 * `甲/通知.docx` → `甲/通知.yaml`; where two inputs differ only in their ending or folder, the names keep more of themselves. Only
 * those are kept: of the others there may be millions, and they are made when they are asked for.
 */
function nameOutputs(inputs: Inputs, folder: string, ending: string): (input: Input) => string {
  const shortest = ({relative}: Input) => (relative === '-' ? 'stdin' : relative.replace(/\.[^./\\]+$/, ''))
  const targetOf = (name: string) => path.join(folder, name) + ending
  const short = takeFingerprints(each(inputs, shortest), inputs.count)
  const isShort = (input: Input) => short.isAlone(shortest(input))
  let waiting: Input[] = []
  for (const input of inputs) if (!isShort(input)) waiting.push(input)
  const kept = new Map<string, string>()
  const taken = new Set<string>()
  const longer: Array<(input: Input) => string> = [
    ({relative}) => relative,
    ({name}) => path.normalize(name).replace(/^([/\\]|\.\.[/\\])+/, ''),
  ]
  for (const name of longer) {
    const wanted = new Map<string, number>()
    for (const input of waiting) wanted.set(name(input), (wanted.get(name(input)) ?? 0) + 1)
    const left: Input[] = []
    for (const input of waiting) {
      const target = targetOf(name(input))
      if (wanted.get(name(input))! > 1 || taken.has(target) || short.isAlone(name(input))) left.push(input)
      else {
        taken.add(target)
        kept.set(idOf(input), target)
      }
    }
    waiting = left
  }
  for (const [index, input] of waiting.entries()) kept.set(idOf(input), `${path.join(folder, input.relative)}.${index + 2}${ending}`)
  return (input) => kept.get(idOf(input)) ?? targetOf(shortest(input))
}

function* each<Value>(inputs: Iterable<Input>, made: (input: Input) => Value): Generator<Value> {
  for (const input of inputs) yield made(input)
}
