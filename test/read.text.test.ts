import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {ReadError, read} from '../src/read/index.ts'
import {toLines} from '../src/read/text.ts'

const slices = (text: string) => toLines(text, {format: 'txt'}).lines.map((line) => text.slice(line.start, line.end))
const failure = async (input: Uint8Array | string, options = {}) => {
  const error = await read(input, options, new VFile()).then(
    () => undefined,
    (error) => error,
  )
  expect(error).toBeInstanceOf(ReadError)
  return (error as ReadError).code
}

describe('plain text', () => {
  it('knows every line end, and trims every blank', () => {
    expect(slices('甲\n乙\r\n丙\r丁\f戊\u2028己\u2029庚\ue003辛\ue004壬')).toEqual([...'甲乙丙丁戊己庚辛壬'])
    expect(slices('\u3000\u3000甲 乙\u00a0\u200b\ufeff\t\n')).toEqual(['甲 乙'])
  })
  it('counts blank lines and indents', () => {
    expect(toLines('　　甲\r\n\r\n \n\t乙', {format: 'txt'}).lines).toEqual([
      {start: 2, end: 3, indent: 4},
      {start: 10, end: 11, blankBefore: 2, indent: 4},
    ])
  })
  it('keeps the text to the letter, without the byte order mark', async () => {
    const lines = await read('\ufeff　甲\r\n', {name: 'a.txt'}, new VFile())
    expect(lines.text).toBe('　甲\r\n')
    expect(lines.source).toEqual({name: 'a.txt', format: 'txt'})
  })
  it('gives the encoding and the digest of bytes; a string has neither', async () => {
    const lines = await read(new TextEncoder().encode('abc'), {}, new VFile())
    expect(lines.source.encoding).toBe('utf-8')
    expect((await read('abc', {}, new VFile())).source).toEqual({format: 'txt'})
    expect(lines.source.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
  it('refuses what is empty, blank, binary, or an image, with a typed error', async () => {
    expect(await failure('')).toBe('empty')
    expect(await failure(new Uint8Array())).toBe('empty')
    expect(await failure(' \n\u3000')).toBe('empty')
    expect(await failure(Uint8Array.from({length: 4096}, (_, i) => (i * 7919) & 15))).toBe('not-text')
    expect(await failure(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toBe('image-only')
    expect(await failure(new TextEncoder().encode('{\\rtf1 }'))).toBe('unsupported')
  })
  it('speaks the language of the caller and names the way out', async () => {
    const error = (await read('', {language: 'en'}, new VFile()).catch((error) => error)) as ReadError
    expect(error.message).toBe('The file is empty. Check that this is the right file')
    expect(error.wayOut).toBe('Check that this is the right file')
  })
})
