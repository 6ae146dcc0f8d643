import {readFileSync} from 'node:fs'
import {strToU8, unzipSync, zipSync} from 'fflate'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {mutateBytes} from '../fuzz/mutations/bytes.js'
import {createRandom} from '../fuzz/random.js'
import {ReadError, read} from '../src/read/index.ts'
import {encode} from './read/encode.ts'
import {p, packDocx, tbl} from './read/ooxml.ts'

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../fixtures/notices/commendation-decision/${name}`, import.meta.url)))

/** Reads, and gives the error's code, or the format that was read; anything else that is thrown fails the test. */
async function outcome(bytes: Uint8Array, options = {}): Promise<string> {
  try {
    const lines = await read(bytes, options, new VFile())
    for (const line of lines.lines)
      if (!(line.start >= 0 && line.start < line.end && line.end <= lines.text.length)) return `line ${line.start} ${line.end}`
    return lines.source.format
  } catch (error) {
    // a cause is something that no reader foresaw
    if (error instanceof ReadError && !error.cause) return error.code
    throw error
  }
}

const mutate = (bytes: Uint8Array, seed: number) => mutateBytes(bytes, createRandom(seed))

/** MUTATIONS=20000 for a long run; `npm run fuzz` does more than change bytes. */
const mutations = Number(process.env.MUTATIONS ?? 2400)
const inputs = [
  'input.gbk.txt',
  'input.docx',
  'input.package.docx',
  'input.doc',
  'input.pdf',
  'input.ofd',
  'input.html',
  'input.mht',
  'input.md',
]

describe('damaged files give a document or a typed error', () => {
  const each = Math.ceil(mutations / (inputs.length + 2))
  it.each(inputs)(`%s, ${each} times`, {timeout: 300_000}, async (name) => {
    const bytes = fixture(name)
    const seen = new Set<string>()
    for (let seed = 1; seed <= each; seed++) {
      seen.add(await outcome(mutate(bytes, seed), {name}))
    }
    expect([...seen].filter((result) => result.startsWith('line '))).toEqual([])
  })
  // a packed part that is damaged mostly fails its inflation; here the parts themselves are
  it.each(['input.office.docx', 'input.ofd'])(`the parts of %s, ${each} times`, {timeout: 300_000}, async (name) => {
    const parts = unzipSync(fixture(name))
    const names = Object.keys(parts).filter((part) => part.endsWith('.xml') || part.endsWith('.rels'))
    for (let seed = 1; seed <= each; seed++) {
      const part = names[seed % names.length]
      await outcome(zipSync({...parts, [part]: mutate(parts[part], seed)}, {level: 0}), {name})
    }
  })
  it.each(inputs)('%s, cut at every tenth', async (name) => {
    const bytes = fixture(name)
    for (let tenth = 1; tenth < 10; tenth++) await outcome(bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)), {name})
  })
})

describe('archives', () => {
  const parts = unzipSync(packDocx({body: p('甲')}))
  const withDocument = (content: Uint8Array) => zipSync({...parts, 'word/document.xml': content})
  it('refuses a bomb', async () => {
    expect(await outcome(withDocument(new Uint8Array(100 * 1024 * 1024)))).toBe('too-large')
  })
  it('refuses a bomb whose header lies', async () => {
    const bytes = Buffer.from(withDocument(new Uint8Array(60 * 1024 * 1024)))
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1))
      if (bytes.readUInt32LE(at + 24) > 1e7) bytes.writeUInt32LE(1000, at + 24)
    expect(await outcome(bytes)).toBe('damaged')
  })
  it('refuses document types, and with them entity bombs', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`
    expect(await outcome(withDocument(strToU8(bomb)))).toBe('damaged')
  })
  it('refuses elements nested too deep', async () => {
    expect(await outcome(packDocx({body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)}))).toBe('too-large')
    expect(await outcome(packDocx({body: '<w:tbl><w:tr><w:tc>'.repeat(300) + p('甲') + '</w:tc></w:tr></w:tbl>'.repeat(300)}))).toBe(
      'too-large',
    )
  })
  it('refuses too many entries, and what is no document', async () => {
    const many = Object.fromEntries(Array.from({length: 20_001}, (_, index) => [`${index}`, new Uint8Array()]))
    expect(await outcome(zipSync({...parts, ...many}))).toBe('too-large')
    expect(await outcome(zipSync({'a.txt': strToU8('甲')}))).toBe('unsupported')
    expect(await outcome(zipSync({...parts, 'xl/workbook.xml': strToU8('<x/>')}))).toBe('unsupported')
  })
  it('follows no path out of the archive, and no link', async () => {
    const relationships =
      '<Relationships xmlns="x"><Relationship Id="1" Type="a/officeDocument" Target="../../../../etc/passwd"/></Relationships>'
    expect(await outcome(zipSync({...parts, '_rels/.rels': strToU8(relationships)}))).toBe('docx')
    const external =
      '<Relationships xmlns="x"><Relationship Id="1" Type="a/officeDocument" Target="http://127.0.0.1:9/" TargetMode="External"/></Relationships>'
    expect(await outcome(zipSync({...parts, '_rels/.rels': strToU8(external)}))).toBe('docx')
  })
  it('bounds tables that claim more than they hold', async () => {
    const rows = Array.from({length: 9000}, () => [['甲', '<w:gridSpan w:val="64"/>'], '乙'] as Array<string | [string, string]>)
    expect(await outcome(packDocx({body: tbl(rows)}))).toBe('too-large')
  })
  it('says when an entry is encrypted', async () => {
    const bytes = Buffer.from(packDocx({body: p('甲')}))
    for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) bytes[at + 8] |= 1
    expect(await outcome(bytes)).toBe('encrypted')
  })
})

describe('compound files', () => {
  it('ends on a chain of sectors that bites its tail', async () => {
    const bytes = Buffer.from(fixture('input.doc'))
    const table = bytes.readUInt32LE(76)
    for (let at = (table + 1) * 512; at + 4 <= (table + 2) * 512; at += 4) bytes.writeUInt32LE(1, at)
    expect(await outcome(bytes)).toBe('damaged')
  })
  it('says when the text is encrypted', async () => {
    const bytes = Buffer.from(fixture('input.doc'))
    const fib = bytes.indexOf(Uint8Array.of(0xec, 0xa5), 512)
    bytes[fib + 11] |= 1
    expect(await outcome(bytes)).toBe('encrypted')
  })
  it('names other programs', async () => {
    const bytes = Buffer.from(fixture('input.doc'))
    const at = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'))
    bytes.write('Workbook\0\0\0\0', at, 'utf16le')
    bytes.writeUInt16LE(18, at + 64)
    expect(await outcome(bytes)).toBe('unsupported')
  })
})

describe('PDF', () => {
  it('says when it is encrypted, and when it is a picture', async () => {
    const sample = (name: string) => readFileSync(new URL(`read/samples/${name}`, import.meta.url))
    expect(await outcome(sample('encrypted.pdf'))).toBe('encrypted')
    expect(await outcome(sample('picture.pdf'))).toBe('image-only')
  })
})

describe('time', () => {
  it('ends at the limit', async () => {
    expect(await outcome(packDocx({body: p('甲').repeat(50_000)}), {timeout: 0.001})).toBe('timeout')
    expect(await outcome(encode(`<html><body>${'<p>甲</p>'.repeat(50_000)}`, 'utf-8'), {timeout: 0.001})).toBe('timeout')
  })
})

describe('what no reader foresaw', () => {
  it('is a typed error with its cause', async () => {
    const options = {
      get name(): string {
        return 'a.md'
      },
      get format(): string {
        throw new RangeError('not foreseen')
      },
    }
    await expect(read('甲', options, new VFile())).rejects.toMatchObject({code: 'too-large', cause: {message: 'not foreseen'}})
  })
})

describe('the words of an error', () => {
  it('hold what a file says of itself only as a piece of one line', async () => {
    const wide = `word/\u001b[2J\n::error::${'长'.repeat(500)}.xml`
    const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${wide.replaceAll('\u001b', '').replaceAll('\n', '&#10;')}"/></Relationships>`
    const bytes = zipSync({'_rels/.rels': strToU8(relations), [wide.replaceAll('\u001b', '')]: strToU8('<a/>')})
    const error = await read(bytes, {language: 'en'}, new VFile()).then(undefined, (reason: ReadError) => reason)
    expect(error).toBeInstanceOf(ReadError)
    const made = new ReadError('too-large', 'en', wide)
    expect(made.message).toMatch(/limits \(word\/\\u001b\[2J\\n::error::长+\)\. Split/)
    for (const {message, detail = ''} of [made, error as ReadError]) {
      expect(message).not.toMatch(/[\u0000-\u001f]/)
      expect(detail.length).toBeLessThan(120)
    }
  })
})
