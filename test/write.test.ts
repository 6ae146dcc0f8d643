import fc from 'fast-check'
import {load} from 'js-yaml'
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
    expect(error.message).toBe(`Unknown format ${JSON.stringify(name)}, expected one of: yaml, json, ndjson, html`)
    expect(() => createStream(format)).toThrow(UnknownFormatError)
  })
})

describe('YAML', () => {
  const readBack = async (value: string) => {
    const text = await write({gongwen: '1', title: value, sections: []}, 'yaml')
    return {text, title: (load(text) as {title: string}).title}
  }

  it('is read back equal by js-yaml, whatever a text holds', async () => {
    const units = fc.oneof(
      fc.constantFrom(
        '\t',
        '\n',
        '\r',
        '\u0085',
        '\u009f',
        '\u2028',
        '\u2029',
        '\ufeff',
        '\ufffe',
        '\uffff',
        '=',
        ' ',
        '"',
        "'",
        '#',
        ': ',
        '- ',
        '甲',
      ),
      fc.string({unit: 'binary', minLength: 1, maxLength: 1}),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(units, {maxLength: 8}), async (parts) => {
        const value = parts.join('')
        expect((await readBack(value)).title).toBe(value)
      }),
    )
  })

  // PyYAML takes `=` for a tag of its own, U+0085 and U+2028 for line breaks, and refuses C1 controls and U+FFFE.
  it.each([
    ['=', '"="'],
    ['a\u0085b', '"a\\u0085b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['a\u007f', '"a\\u007f"'],
    ['\ufffe', '"\\ufffe"'],
    ['甲\t乙', '"甲\\t乙"'],
    ['a\nb\u2029c', '"a\\nb\\u2029c"'],
    ['a = b', 'a = b'],
  ])('holds %j in a form that readers of version 1.1 take for the same', async (value, printed) => {
    const {text, title} = await readBack(value)
    expect(text).toContain(`title: ${printed}\n`)
    expect(title).toBe(value)
  })
})
