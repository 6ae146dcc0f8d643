import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {makeContext} from '../src/read/context.ts'
import {shownText} from '../src/read/doc/shown-text.ts'
import {type DocRow, gridRows} from '../src/read/doc/table-rows.ts'
import {read} from '../src/read/index.ts'
import {packDoc} from './read/binary-word.ts'
import {packCompound} from './read/compound-file.ts'
import {outcome, withLimits} from './read/outcome.ts'

describe('binary Word', {timeout: 60_000}, () => {
  it('reads each of its headers once', async () => {
    const headers = `${'内'.repeat(10_000)}\r`
    const zeros = [0, 0, 0, 0, 0, 0, 0]
    const places = Array.from({length: 100_000}, (_, index) => (index % 2 ? headers.length : 0))
    const lines = await read(packDoc({body: '甲\r', headers, headerPlaces: [...zeros, ...places]}), {}, new VFile())
    expect(lines.lines.map(({start, end}) => end - start)).toEqual([1, 10_000])
  })
  it('has no more paragraphs than can be kept', async () => {
    await withLimits({blocks: 1000}, async () => {
      expect(await outcome(packDoc({body: '\r'.repeat(2000)}))).toBe('too-large')
      expect(await outcome(packDoc({body: '甲\x07'.repeat(2000)}))).toBe('too-large')
    })
  })
  it('reads fields in fields', () => {
    expect(shownText('\x13\x14'.repeat(100_000) + '甲'.repeat(100_000))).toHaveLength(100_000)
    expect(shownText('甲\x13码\x13内\x14果\x15码\x14乙\x15丙\x15\x14丁')).toBe('甲乙丙丁')
  })
  it('finds the columns of rows that all have borders of their own', () => {
    const rows = Array.from(
      {length: 5000},
      (_, row): DocRow => ({
        cells: ['甲'],
        layout: {borders: Array.from({length: 61}, (_, column) => column * 500 + row * 7), merge: []},
      }),
    )
    expect(gridRows(rows, makeContext(new VFile(), {}))).toHaveLength(5000)
  })
  it('covers no more cells than can be kept', async () => {
    const wide: DocRow = {cells: ['甲'], layout: {borders: [0, 20_000], merge: []}}
    const narrow: DocRow = {cells: [], layout: {borders: Array.from({length: 60}, (_, column) => column * 400), merge: []}}
    await withLimits({cells: 1000}, async () => {
      const rows = [narrow, ...Array.from({length: 100}, () => wide)]
      expect(() => gridRows(rows, makeContext(new VFile(), {}))).toThrow(expect.objectContaining({code: 'too-large'}))
    })
  })
})

describe('compound files', {timeout: 60_000}, () => {
  it('have no more streams than can be kept', async () => {
    const streams = Object.fromEntries(Array.from({length: 50}, (_, index) => [`s${index}`, new Uint8Array(1)]))
    await withLimits({entries: 20}, async () => {
      expect(await outcome(packCompound(streams))).toBe('too-large')
    })
  })
  it('have no larger table of sectors than sectors', async () => {
    const file = packDoc({body: `${'甲'.repeat(500_000)}\r`})
    // the list of the table's sectors goes on in a sector that leads to itself
    file.writeUInt32LE(5, 68)
    file.fill(Buffer.from([7, 0, 0, 0]), 6 * 512, 7 * 512 - 4)
    file.writeUInt32LE(5, 7 * 512 - 4)
    expect(await outcome(file)).toBe('damaged')
  })
})
