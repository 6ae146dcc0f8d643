import {mkdir, stat} from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a folder and those above it that are missing. Node's own `recursive` never ends below `/proc`, where nothing can be
 * made and everything is said to be missing.
 *
 * @throws EEXIST when a file is in the way, and what else the file system says
 */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  const found = await stat(folder).catch(() => undefined)
  if (found?.isDirectory()) return
  if (found) throw Object.assign(new Error(`in the way: ${folder}`), {code: 'EEXIST'})
  if (folder !== path.dirname(folder)) await makeFolder(path.dirname(folder), mode)
  await mkdir(folder, mode).catch((error: NodeJS.ErrnoException) => {
    // Another process was quicker.
    if (error.code !== 'EEXIST') throw error
  })
}
