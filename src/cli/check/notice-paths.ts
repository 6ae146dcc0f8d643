import path from 'node:path'
import {isNameBelow} from '../inputs/is-name-below.ts'

/** Where the notice of a document may lie: beside it or below a folder, under the path it was read by. None for a name that leads elsewhere. */
export function noticePaths(document: string, folder: string | undefined, name: string): string[] {
  if (!isNameBelow(name)) return []
  return [path.dirname(document), ...(folder === undefined ? [] : [folder])].flatMap((root) => [
    path.join(root, name),
    path.join(root, path.basename(name)),
  ])
}
