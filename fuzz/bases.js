import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const readable = /\.(?:txt|md|html?|mht|docx|docm|doc|wps|pdf|ofd|xml)$/

/** The files that are mutated: all inputs of all fixtures and the samples of tests, by their path; the same list everywhere. */
export const bases = ['fixtures/notices', 'test/read/samples', 'test/akoma-ntoso/samples'].flatMap((folder) =>
  readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => readable.test(name))
    .sort(),
)

const read = new Map()

/** The bytes of a base, read once. */
export function bytesOf(base) {
  if (!read.has(base)) read.set(base, readFileSync(path.join(root, base)))
  return read.get(base)
}

/** The text of one of the plain text bases. */
export const textBases = bases.filter((base) => base.endsWith('/input.txt'))
