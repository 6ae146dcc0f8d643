import {describe, expect, it} from 'vitest'
import {toLines} from '../src/read/text.ts'
import {encode} from './read/encode.ts'
import {outcome, withLimits} from './read/outcome.ts'

describe('text', {timeout: 60_000}, () => {
  it('has no more lines than can be kept', async () => {
    await withLimits({lines: 1000}, async () => {
      expect(await outcome('a\n'.repeat(1001))).toBe('too-large')
      expect(await outcome(`${'\n'.repeat(2000)}${'甲\n'.repeat(1000)}`)).toBe('txt')
      expect(await outcome(`# a\n${'b\n'.repeat(1001)}`, {name: 'a.md'})).toBe('too-large')
      expect(() => toLines('a\n'.repeat(1001), {format: 'txt'})).toThrow(RangeError)
    })
  })
  it('is counted, not collected, where it is damaged', async () => {
    expect(await outcome(new Uint8Array(20_000_000).fill(0xff), {encoding: 'utf-8'})).toBe('txt damaged-characters')
  })
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('knows no encoding called %s', async (encoding) => {
    expect(await outcome(Uint8Array.of(0x61), {encoding})).toBe('unknown-encoding')
    expect(await outcome(encode(`<meta charset=${encoding}><p>甲乙丙丁</p>`, 'utf-8'))).toBe('html')
  })
})
