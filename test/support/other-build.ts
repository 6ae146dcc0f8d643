import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {root} from './built.ts'

/**
 * Puts another build of the library into the folder `other`, which differs from the built one in what `change` does to each `document`.
 *
 *     putOtherBuild(put, 'delete document?.kind')
 */
export function putOtherBuild(put: (name: string, text: string) => void, change: string): void {
  put(
    'other/index.js',
    `import * as library from ${JSON.stringify(pathToFileURL(path.join(root, 'dist', 'index.js')).href)}
export const positionsOf = library.positionsOf
export async function process(input, options) {
  const file = await library.process(input, options)
  const {document} = file.data
  ${change}
  return file
}`,
  )
  put('other/package.json', '{"type": "module"}')
}
