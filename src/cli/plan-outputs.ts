import {stat} from 'node:fs/promises'
import path from 'node:path'
import type {Language} from '../messages/report.ts'
import {endingOf, endings, type Format, formatOf, formats} from '../write/index.ts'
import {UsageError} from './failure.ts'
import type {FoundInputs, Input} from './find-inputs.ts'

/** Where the documents go: `stdout`, one `file` for all, or one file each in a `folder`. */
export type Plan =
  | {to: 'stdout'; format: Format; several: boolean}
  | {to: 'file'; format: Format; several: boolean; path: string}
  | {to: 'folder'; format: Format; folder: string; paths: Map<Input, string>}

/** The values of the options that say where the output goes. */
export interface OutputFlags {
  format?: Format
  output?: string
}

/**
 * Decides where each document goes. `-o` names a folder when it is one, ends in a slash, or has no
 * ending; else a file, whose ending gives the format. The tree of an input folder is mirrored.
 *
 * @throws UsageError when the format cannot be known, or an output would overwrite an input or another output
 */
export async function planOutputs(
  {inputs, several}: FoundInputs,
  {format, output}: OutputFlags,
  cwd: string,
  language: Language,
): Promise<Plan> {
  const zh = language === 'zh'
  if (output === undefined) return {to: 'stdout', format: format ?? formats[0], several}
  const full = path.resolve(cwd, output)
  const exists = await stat(full).catch(() => undefined)
  const isSource = createIsSource(inputs)
  const refuse = (target: string) =>
    new UsageError(
      zh ? `输出会覆盖输入文件：${path.relative(cwd, target)}` : `The output would overwrite an input: ${path.relative(cwd, target)}`,
      zh ? '请用 -o 指定别的位置' : 'Give another place with -o',
    )
  if (exists?.isDirectory() || /[/\\]$/.test(output) || (!exists && !path.extname(output))) {
    const chosen = format ?? formats[0]
    const paths = nameOutputs(inputs, full, chosen)
    for (const target of paths.values()) if (await isSource(target)) throw refuse(target)
    return {to: 'folder', format: chosen, folder: full, paths}
  }
  const chosen = format ?? formatOf(output)
  if (!chosen) {
    throw new UsageError(
      zh ? `看不出“${output}”要什么格式` : `Cannot tell the format of “${output}”`,
      zh ? `请用 ${endings.join('、')} 之一结尾，或加 --format` : `End it in one of ${endings.join(', ')}, or add --format`,
    )
  }
  if (await isSource(full)) throw refuse(full)
  return {to: 'file', format: chosen, several, path: full}
}

/** Makes the test whether a path leads to the file of an input, under whatever name. */
export function createIsSource(inputs: readonly Input[]): (target: string) => Promise<boolean> {
  const identityOf = async (file: string) => {
    const found = await stat(file).catch(() => undefined)
    return found?.isFile() ? `${found.dev}:${found.ino}` : undefined
  }
  const names = new Set(inputs.map(({path: name}) => name))
  let sources: Promise<Set<string | undefined>> | undefined
  return async (target) => {
    const identity = await identityOf(target)
    if (identity === undefined) return false
    if (names.has(target)) return true
    sources ??= Promise.all([...names].map((name) => name && identityOf(name))).then((all) => new Set(all))
    return (await sources).has(identity)
  }
}

/** `甲/通知.docx` → `甲/通知.yaml`; where two inputs differ only in their ending or folder, the names keep more of themselves. */
function nameOutputs(inputs: Input[], folder: string, format: Format): Map<Input, string> {
  const names: Array<(input: Input) => string> = [
    ({relative}) => (relative === '-' ? 'stdin' : relative.replace(/\.[^./\\]+$/, '')),
    ({relative}) => relative,
    ({name}) => path.normalize(name).replace(/^([/\\]|\.\.[/\\])+/, ''),
  ]
  const out = new Map<Input, string>()
  let waiting = inputs
  const taken = new Set<string>()
  for (const name of names) {
    const wanted = new Map<string, number>()
    for (const input of waiting) wanted.set(name(input), (wanted.get(name(input)) ?? 0) + 1)
    waiting = waiting.filter((input) => {
      const target = path.join(folder, name(input)) + endingOf(format)
      if (wanted.get(name(input))! > 1 || taken.has(target)) return true
      taken.add(target)
      out.set(input, target)
      return false
    })
  }
  waiting.forEach((input, index) => {
    out.set(input, `${path.join(folder, input.relative)}.${index + 2}${endingOf(format)}`)
  })
  return out
}
