import {existsSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

// What is built, for tests that run it: `npm test` builds first.

export const root = fileURLToPath(new URL('../../', import.meta.url))
/** The command. */
export const bin = path.join(root, 'bin', 'gongwen.js')
/** The program of the process that reads apart. */
export const reader = path.join(root, 'bin', 'reader.js')
/** The same, but that files of some names make it go wrong. */
export const misbehaving = path.join(root, 'test', 'support', 'misbehaving-reader.cjs')

if (!existsSync(path.join(root, 'dist', 'reader.cjs'))) throw new Error('Run `npm run build` first')
