import {readlink, realpath} from 'node:fs/promises'
import path from 'node:path'

/** More links than these, one leading to the next, are a circle to the system. */
const mostLinks = 40

/** Where the open files of a process lie: `/dev/stdout` leads there, and from there to something without a name. */
const descriptors = /^(?:\/proc\/\d+(?:\/task\/\d+)?|\/dev)\/fd$/

/** Is it an open file of a process, such as what `/dev/stdout` leads to? */
export const isDescriptor = (place: string): boolean => descriptors.test(path.dirname(place))

/**
 * The place that a name leads to, through links of folders and of the file, whether there is something or not. An open
 * file of a process is a place of its own.
 *
 *     await realPlace('/dev/stdout') // '/proc/4711/fd/1'
 *
 * @throws ELOOP, when links form a circle
 */
export async function realPlace(file: string): Promise<string> {
  let place = file
  for (let links = 0; links <= mostLinks; links++) {
    place = path.join(await realFolder(path.dirname(place)), path.basename(place))
    const next = isDescriptor(place) ? undefined : await readlink(place).catch(() => undefined)
    if (next === undefined) return place
    place = path.resolve(path.dirname(place), next)
  }
  throw Object.assign(new Error(`too many links: ${file}`), {code: 'ELOOP'})
}

/** A folder without links; of one that is to be made, the part that there is. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || folder === path.dirname(folder)) throw error
    return path.join(await realFolder(path.dirname(folder)), path.basename(folder))
  }
}

/** Is a place in a folder, or below it? Both without links. */
export const isBelow = (place: string, folder: string): boolean => {
  const way = path.relative(folder, place)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}
