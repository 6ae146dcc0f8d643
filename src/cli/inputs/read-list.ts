import {readFileSync} from 'node:fs'
import path from 'node:path'
import {UsageError} from '../failure.ts'
import type {Invocation} from '../run.ts'

/** Far more than the names of any archive, in bytes. */
const largest = 256 * 1024 * 1024

/**
 * The names that a list gives: one a line, or parted by NUL as `find -print0` and `git ls-files -z` do. Taken as they are, no
 * pattern among them.
 *
 *     await readList('清单.txt', invocation) // ['来文/甲.txt', '来文/乙 丙.docx']
 *
 * @param list a file, or `-` for standard input
 * @throws UsageError when it cannot be read
 */
export async function readList(list: string, {io, language}: Invocation): Promise<string[]> {
  const bytes = list === '-' ? await io.readStdin(largest) : readFile(path.resolve(io.cwd, list))
  if (!bytes) {
    throw new UsageError(
      language === 'zh' ? `读不到文件清单 ${list}` : `The list of files ${list} cannot be read`,
      language === 'zh'
        ? '清单每行一个文件名，或以 NUL 分隔；- 为标准输入'
        : 'A list has one name a line, or names parted by NUL; - is standard input',
    )
  }
  const text = new TextDecoder().decode(bytes)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
}

function readFile(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
