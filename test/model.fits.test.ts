import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {bareSchema} from '../src/model/bare-schema.generated.js'
import {findMisfits} from '../src/model/find-misfits.ts'
import {fits} from '../src/model/fits.generated.js'
import {documentOf, slugs} from './support/fixtures.ts'
import {runs} from './support/runs.ts'

const documents = slugs.map(documentOf)

/** All places in a value where something stands: the holder and the key. */
function places(value: unknown): Array<[holder: Record<string, unknown>, key: string]> {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [[value as Record<string, unknown>, key], ...places(inner)])
}

// What may be put in the place of a value: each breaks some rule of the schema somewhere and keeps it elsewhere.
const others = [
  undefined,
  null,
  true,
  0,
  1.5,
  -1,
  '',
  ' ',
  '一',
  '2025-01-01',
  '2025-1-1',
  'lead',
  [],
  [''],
  {},
  {name: '甲'},
  {text: '甲', extra: 1},
]

const check = new Ajv2020({allErrors: true, messages: false}).compile(JSON.parse(readFileSync('schemas/gongwen.schema.json', 'utf8')))

/** What ajv finds, as it is told. */
const found = (document: unknown) =>
  check(document) ? [] : check.errors!.map(({instancePath, keyword, params}) => ({pointer: instancePath, keyword, params}))

describe('the two checks of a document', () => {
  it('say yes to all documents of the fixtures', () => {
    for (const document of documents) expect([fits(document), findMisfits(document, bareSchema)]).toEqual([true, []])
  })

  it('say what ajv says, each place in its order, whatever is put in a place of a document', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...others),
        fc.constantFrom('', 'extra', 'id', 'constructor'),
        (which, where, value, added) => {
          const document = structuredClone(documents[which % documents.length])
          const all = places(document)
          const [holder, key] = all[where % all.length]
          if (added !== '' && !Array.isArray(holder)) holder[added] = value
          else if (value === undefined && !Array.isArray(holder)) delete holder[key]
          else holder[key] = value
          const wanted = found(document)
          expect(findMisfits(document, bareSchema)).toEqual(wanted)
          expect(fits(document)).toBe(wanted.length === 0)
        },
      ),
      {...runs, numRuns: 10 * runs.numRuns},
    )
  })
})
