import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parseAllDocuments, stringify} from 'yaml'
import {holdsDocument, readDocuments} from '../src/documents/index.ts'
import {createStream, formats, write} from '../src/index.ts'
import {runs} from './support/runs.ts'

const valuesOf = async (text: string, name: string) => (await readDocuments(text, name)).documents.map(({value}) => value)

describe('readDocuments', () => {
  it('reads YAML as the package yaml does, whatever strings a document holds', async () => {
    const strings = fc.oneof(
      fc.string({unit: fc.constantFrom(...'甲乙，。：:-#\'"&*!|>%@`{}[],?~ \n01e.xo_')}),
      fc.constantFrom(
        '2025-06-03',
        '12',
        '0o17',
        '0x1f',
        '1e3',
        '.5',
        'yes',
        'No',
        'null',
        '~',
        'true',
        '',
        ' a',
        'a ',
        '1_000',
        '12:30:45',
        '<<',
        '=',
        '0b1',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.dictionary(strings, fc.oneof(strings, fc.array(strings), fc.integer(), fc.boolean())), async (value) => {
        for (const text of [stringify(value), stringify(value, {lineWidth: 0}), `${stringify([value])}---\n${stringify(value)}`]) {
          const expected = parseAllDocuments(text).map((document) => document.toJS())
          expect(await valuesOf(text, 'a.yaml')).toEqual(expected.filter((each) => each !== null))
        }
      }),
      runs,
    )
  })

  it('reads what we write, in every format', async () => {
    for (const slug of readdirSync('fixtures/notices')) {
      const text = readFileSync(`fixtures/notices/${slug}/document.yaml`, 'utf8')
      const [document] = (await valuesOf(text, 'a.yaml')) as [never]
      expect(document).toEqual(parseAllDocuments(text)[0].toJS())
      for (const format of ['yaml', 'json', 'ndjson'] as const)
        expect(await valuesOf(await write(document, format), `a.${format}`)).toEqual([document])
    }
  })

  it('finds the place of each value, or of what is around one that is missing', async () => {
    for (const [name, text] of [
      ['a.yaml', 'x: 1\n---\ngongwen: "1"\na:\n  - b/c: 甲\n'],
      ['a.ndjson', '{"x": 1}\n{"gongwen": "1", "a": [{"b/c": "甲"}]}\n'],
      ['a.json', '[{"x": 1}, {"gongwen": "1", "a": [{"b/c": "甲"}]}]'],
    ]) {
      const [, second] = (await readDocuments(text, name)).documents
      const at = async (pointer: string) => text.slice(...(await second.locate(pointer)))
      expect(await at('/a/0/b~1c')).toMatch(/^"?甲"?$/)
      expect((await at('/a/0/missing/x')).trim()).toMatch(/^\{?"?b\/c"?: "?甲"?\}?$/)
    }
  })

  it('does not blow up on aliases of aliases', async () => {
    let text = 'a0: &a0 [甲, 甲]\n'
    for (let i = 1; i < 30; i++) text += `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]\n`
    const {documents, problems} = await readDocuments(`gongwen: "1"\n${text}`, 'a.yaml')
    expect(documents).toEqual([])
    expect(problems).toMatchObject([{message: expect.stringMatching(/alias/i)}])
  })

  it.each([
    ['a.yaml', `a: ${'['.repeat(50_000)}`],
    ['a.yaml', '- '.repeat(50_000)],
    ['a.yaml', Array.from({length: 2000}, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
    ['a.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    ['a.ndjson', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ])('does not read what is nested beyond all measure: %s', async (name, text) => {
    const {documents, problems} = await readDocuments(text, name)
    expect(documents).toEqual([])
    expect(problems).toMatchObject([{message: 'nested too deep'}])
  })

  it.each(formats.filter((format) => format !== 'html'))(
    'takes brackets of a text for no structure: 500 notices with some each as %s',
    async (format) => {
      const document = {gongwen: '1' as const, preamble: ['甲[乙 [丙', '[丁', 'x: {"戊', '\\"[', '"['], sections: []}
      const stream = createStream(format)
      let text = ''
      for (let count = 0; count < 500; count++) text += await stream.next(document)
      const {documents, problems} = await readDocuments(text + stream.end(), `a.${format}`)
      expect(problems).toEqual([])
      expect(documents.map(({value}) => value)).toEqual(Array(500).fill(document))
    },
  )

  it('reads what is nested deeply and has many lines', async () => {
    const deep = `${'['.repeat(150)}${']'.repeat(150)}`
    expect((await readDocuments(deep, 'a.json')).documents).toHaveLength(1)
    const text = Array.from({length: 300}, (_, at) => `${' '.repeat(at)}a:`).join('\n')
    expect((await readDocuments(`${text} 1\n`, 'a.yaml')).documents).toHaveLength(1)
    expect((await readDocuments('a: "[[["\nb: 1\n', 'a.yaml')).documents).toHaveLength(1)
    expect((await readDocuments(Array.from({length: 1000}, (_, at) => `a${at}:\n  - [1, {b: 2}]\n`).join(''), 'a.yaml')).problems).toEqual(
      [],
    )
  })
})

describe('holdsDocument', () => {
  it.each([
    ['gongwen: "1"\nsections: []\n', true],
    ['name: other\n---\ngongwen: "1"\n', true],
    ['name: other\n', false],
    ['note: "gongwen: 1"\n', false],
    ['gongwen: "1"\nsections: [\n', true],
    ['name: [\n', false],
  ])('tells ours from others, also when broken off: %j', async (text, expected) => {
    expect(holdsDocument(await readDocuments(text, 'a.yaml'), text)).toBe(expected)
  })
})
