import path from 'node:path'
import type {Configs} from '../../check/index.ts'
import {isFolder} from '../files/stat-of.ts'
import type {Invocation} from '../program/run.ts'
import {UsageError} from '../say/failure.ts'

/**
 * Makes what says below which folder the notices of a document are looked for: that of `--source`, else of the configuration.
 *
 * @throws UsageError here when there is no such folder, and later for one that the configuration names
 */
export function createSourceFolders(
  source: string | undefined,
  configs: Configs,
  {io, language}: Invocation,
): (document: string) => string | undefined {
  const zh = language === 'zh'
  const known = new Set<string>()
  const existing = (folder: string, said: string): string => {
    if (!known.has(folder) && !isFolder(folder)) {
      throw new UsageError(
        zh ? `${said}：没有这个文件夹` : `${said}: there is no such folder`,
        zh ? '请写原文所在的文件夹' : 'Give the folder in which the notices lie',
      )
    }
    known.add(folder)
    return folder
  }
  const given = source === undefined ? undefined : existing(path.resolve(io.cwd, source), `--source ${source}`)
  return (document) => {
    if (given !== undefined) return given
    const folder = configs.source(document)
    const file = configs.origin(document)
    return folder && existing(folder, `${file ? path.relative(io.cwd, file) : 'gongwen.config'} source: ${path.relative(io.cwd, folder)}`)
  }
}
