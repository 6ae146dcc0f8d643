import {type Stats, statSync} from 'node:fs'

/** What lies at a place, behind links; undefined for nothing, and for what cannot be looked at, such as a circle of links. */
export function statOf(file: string | Buffer): Stats | undefined {
  try {
    return statSync(file)
  } catch {
    return undefined
  }
}

/** Is there a folder? `isFolder('来文')` */
export const isFolder = (file: string): boolean => statOf(file)?.isDirectory() ?? false
