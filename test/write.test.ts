import fc from 'fast-check'
import {load} from 'js-yaml'
import {describe, expect, it} from 'vitest'
import {Document, isCollection, isMap, isScalar, isSeq, Scalar, visit} from 'yaml'
import {createStream, endingOf, endings, type Format, formatOf, formats, UnknownFormatError, write} from '../src/write/index.ts'
import {toYaml} from '../src/write/to-yaml.ts'
import {runs} from './support/runs.ts'

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
      runs,
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

describe('any value as YAML', () => {
  const marks = [...'\t\n\n\r\u0085\u2028\ufeff\uffff\ud800=  "\'#::---?[{]},%|>&*!@`\u3000\u00a0甲a0179.eE+xb_TZ'].concat(
    ...[': ', '- ', '---', '...', '~', '<<', '.nan', '.inf', 'no', 'Yes', 'true', 'null', '0o7', '2025-06-30', '12:30:00', '0x1f'],
  )
  const text = fc.oneof(
    fc.array(fc.constantFrom(...marks), {maxLength: 7}).map((parts) => parts.join('')),
    fc.stringMatching(/^[-+0-9_.:eExobTZ ]{1,8}$/),
  )
  const key = fc.oneof(text, fc.constantFrom('positions', 'path', '甲'), fc.string({minLength: 1025, maxLength: 1026}))
  const {value} = fc.letrec((tie) => ({
    value: fc.oneof(
      {depthSize: 'small'},
      text,
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.constantFrom(0, -0, 17, true, false, null),
      fc.array(tie('value'), {maxLength: 4}),
      fc.dictionary(key, tie('value'), {maxKeys: 4}),
    ),
  }))

  /** What the package `yaml` prints, which knows all of the language. */
  function printed(given: object, onOneLine: string[]): string {
    const document = new Document(given, {aliasDuplicateObjects: false, compat: 'yaml-1.1'})
    const positions = document.get('positions')
    if (isMap(positions)) for (const {value: range} of positions.items) if (isSeq(range)) range.flow = true
    visit(document, {
      Pair(_, {key: name, value: own}) {
        if (isScalar(name) && onOneLine.includes(String(name.value)) && isCollection(own)) own.flow = true
      },
      Scalar(_, scalar) {
        if (scalar.value === '=' || (typeof scalar.value === 'string' && disputed.test(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE
      },
    })
    return document
      .toString({lineWidth: 0, flowCollectionPadding: false, doubleQuotedAsJSON: true})
      .replace(escaped, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  }
  const disputed = /[\t\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/
  const escaped = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g
  /** The package loses blanks of these, which are quoted here. */
  const isBlank = (own: unknown): boolean =>
    typeof own === 'string' ? /^[\n ]*\n[\n ]*$/.test(own) : typeof own === 'object' && own !== null && Object.values(own).some(isBlank)

  it('is what the package yaml prints', () => {
    fc.assert(
      fc.property(fc.oneof(fc.dictionary(key, value, {maxKeys: 3}), fc.array(value, {maxLength: 3})), (given) => {
        fc.pre(!isBlank(given))
        expect(toYaml(given, ['path'])).toBe(printed(given, ['path']))
      }),
      runs,
    )
  })

  it.each([
    ['text', {甲: '一', 乙: ['二\n三\n', {丙: []}], 丁: {}}, '甲: 一\n乙:\n  - |\n    二\n    三\n  - 丙: []\n丁: {}\n'],
    ['ranges', {positions: {'': [0, 18], '/a': [1, 2]}}, 'positions:\n  "": [0, 18]\n  /a: [1, 2]\n'],
    ['lists on one line', {path: ['a', 1, {b: '[', c: null}]}, 'path: [a, 1, {b: "[", c: null}]\n'],
    ['blanks alone', {a: ' \n'}, 'a: " \\n"\n'],
    ['nothing', {}, '{}\n'],
  ])('prints %s', (_, given, wanted) => {
    expect(toYaml(given, ['path'])).toBe(wanted)
    expect(load(wanted)).toEqual(given)
  })
})
