import type {WriteFile} from './file-writer.ts'
import {isBelow, realPlace} from './real-place.ts'
import {assertReplaceable} from './seal.ts'

/** Where a file of an output folder goes. */
export interface Replaced {
  path: string
  /** The folder that it may not leave by a link. */
  folder: string
  /** Also a file that was changed, or is none of ours, is replaced. */
  overwrite: boolean
}

/**
 * Writes a file with a seal, whole or not at all.
 *
 * @throws `changed-since`, `not-ours`, what the file system says
 */
export async function replaceFile(writeFile: WriteFile, pieces: AsyncIterable<string>, {path, folder, overwrite}: Replaced): Promise<void> {
  // What lies elsewhere is not written in any case.
  const isOwn = isBelow(await realPlace(path), await realPlace(folder))
  if (!overwrite && isOwn) await assertReplaceable(path)
  await writeFile(path, pieces, {within: folder})
}
