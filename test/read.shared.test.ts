import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {type ReadError, read} from '../src/read/index.ts'

const folder = new URL('../../shared/binary/', import.meta.url)

// Files of real offices lie beside the project on some machines only; they are not ours to copy.
describe.skipIf(!existsSync(folder))('files of offices (../shared/binary, skipped where it is not there)', () => {
  it.each(existsSync(folder) ? readdirSync(folder) : [])('%s', async (name) => {
    const result = await read(readFileSync(new URL(name, folder)), {name}, new VFile()).catch((error: ReadError) => error)
    if (result instanceof Error)
      expect([result.name, (result as ReadError).code, /scan/.test(name)]).toEqual(['ReadError', 'image-only', true])
    else {
      expect(result.source.format).toBe(name.slice(name.lastIndexOf('.') + 1))
      expect(result.lines.length).toBeGreaterThan(3)
      // joined paragraphs are no single characters, and no line ends inside a word of the title
      const lengths = result.lines.filter((line) => line.region === undefined).map((line) => line.end - line.start)
      expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeGreaterThan(5)
    }
  })
})
