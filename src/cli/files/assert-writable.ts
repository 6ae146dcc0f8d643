import {constants} from 'node:fs'
import {access, stat} from 'node:fs/promises'

/**
 * Makes sure that a file may be written. What root may do anyway it does not do: somebody has taken the permission away
 * for a reason.
 *
 * @throws EACCES, and what else the file system says
 */
export async function assertWritable(file: string): Promise<void> {
  const {mode} = await stat(file)
  if (!(mode & 0o222)) throw Object.assign(new Error(`read-only: ${file}`), {code: 'EACCES'})
  await access(file, constants.W_OK)
}
