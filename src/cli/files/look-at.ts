import {type Stats, statSync} from 'node:fs'

/** What lies at a path, links followed; undefined where nothing does, or nothing that can be looked at (a circle of links, a file for a folder). */
export function lookAt(file: string): Stats | undefined {
  try {
    return statSync(file)
  } catch {
    return undefined
  }
}

/** Is there a folder? `isFolder('来文')` */
export const isFolder = (file: string): boolean => lookAt(file)?.isDirectory() ?? false
