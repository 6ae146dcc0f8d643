import path from 'node:path'
import type {Entry} from '../../render/overview/index.ts'
import {overviewOf} from '../../write/pages/index.ts'
import {createFileWriter} from '../files/file-writer.ts'
import {replaceFile} from '../files/replace-file.ts'
import {sealComment, sealed} from '../files/seal.ts'
import type {Run} from '../program/run.ts'
import {printFailure} from '../say/print-messages.ts'

/**
 * Writes the page that leads to those of a folder: `index.html`, where no page has that name.
 *
 * @param pages the entry of each page, by its file
 */
export async function saveOverview(pages: ReadonlyMap<string, Entry>, folder: string, overwrite: boolean, run: Run): Promise<void> {
  const names = ['index.html', '总览.html', '公文总览.html'].map((name) => path.join(folder, name))
  const file = names.find((name) => !pages.has(name))!
  const pieces = sealed([overviewOf([...pages.values()], run.language), sealComment('html')!])
  try {
    await replaceFile(createFileWriter(), pieces, {path: file, folder, overwrite})
  } catch (error) {
    await printFailure(path.relative(run.io.cwd, file), error, run, 'write')
  }
}
