import {randomBytes} from 'node:crypto'
import {mkdir, open, rename, rm} from 'node:fs/promises'
import path from 'node:path'

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed. Pieces come one
 * by one, so a file of many documents need not stand in memory. Folders are made as needed.
 */
export async function writeWhole(file: string, pieces: AsyncIterable<string> | Iterable<string | Uint8Array>): Promise<void> {
  const folder = path.dirname(file)
  await mkdir(folder, {recursive: true})
  const temporary = path.join(folder, `.${path.basename(file).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(temporary, 'wx')
    try {
      for await (const piece of pieces) await handle.writeFile(piece)
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, {force: true})
    throw error
  }
}
