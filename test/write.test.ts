import {describe, expect, it} from 'vitest'
import {createStream, endingOf, endings, type Format, formatOf, formats, UnknownFormatError, write} from '../src/write/index.ts'

describe('the formats', () => {
  it('have names and endings of their own', () => {
    expect(new Set(formats).size).toBe(formats.length)
    expect(new Set(endings).size).toBe(formats.length)
    for (const ending of endings) expect(ending).toMatch(/^\.[a-z]+$/)
  })

  it('are told by the ending of a file, whatever its case', () => {
    for (const format of formats) {
      expect(formatOf(`台账${endingOf(format)}`)).toBe(format)
      expect(formatOf(`台账${endingOf(format).toUpperCase()}`)).toBe(format)
    }
    expect(formatOf('台账.yml')).toBe('yaml')
    expect(formatOf('台账.jsonl')).toBe('ndjson')
    for (const name of ['台账', '台账.txt', 'json', '甲.json/台账', '甲.json\\台账']) expect(formatOf(name)).toBeUndefined()
  })

  it.each(['xml', '', 'constructor', '__proto__', undefined])('do not hold %j, which is said with what there is', async (name) => {
    const format = name as Format
    const error = await write({gongwen: '1', sections: []}, format).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(UnknownFormatError)
    expect(error).toMatchObject({name: 'UnknownFormatError', format: name, formats})
    expect(error.message).toBe(`Unknown format ${JSON.stringify(name)}, expected one of: yaml, json, ndjson`)
    expect(() => createStream(format)).toThrow(UnknownFormatError)
  })
})
