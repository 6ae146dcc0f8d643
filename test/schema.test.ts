import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {generateFields, generateTypes} from '../scripts/generate.js'
import {fieldAt, findFields, follow, type Schema, typeOf, words} from '../src/model/schema-fields.ts'
import {validate} from '../src/model/validate.ts'

const schema: Schema = JSON.parse(readFileSync('schemas/gongwen.schema.json', 'utf8'))

/** Every object of the schema that may hold fields. */
const owners = [schema, ...Object.values(schema.$defs!)].filter((owner) => owner.properties)

describe('the schema', () => {
  it('is valid JSON Schema 2020-12 with a URN', () => {
    expect(new Ajv2020().validateSchema(schema)).toBe(true)
    expect(schema.$id).toBe('urn:gongwen:schema:document:1')
  })

  it('knows no unknown keys, and requires only what it has', () => {
    for (const owner of owners) {
      expect(owner).toHaveProperty('additionalProperties', false)
      expect(Object.keys(owner.properties!)).toEqual(expect.arrayContaining(owner.required!))
    }
  })

  it('describes every definition and field in Chinese and English', () => {
    const described: Array<[string, Schema]> = Object.values(schema.$defs!).map((def) => [def.title!, def])
    for (const owner of owners)
      for (const [key, field] of Object.entries(owner.properties!)) described.push([`${owner.title}.${key}`, field])
    for (const [name, field] of described) {
      expect(words(field, 'zh'), name).toMatch(/[\u4e00-\u9fff]/)
      expect(words(field, 'en'), name).toMatch(/^[A-Z\w].*[.…]$/)
    }
  })

  it('uses every definition and titles each by its key', () => {
    const text = JSON.stringify(schema)
    for (const [key, def] of Object.entries(schema.$defs!)) {
      expect(text).toContain(`"$ref":"#/$defs/${key}"`)
      expect(def.title!.toLowerCase()).toBe(key.toLowerCase())
    }
  })

  it('has no allOf', () => {
    expect(JSON.stringify(schema)).not.toMatch(/"(allOf|anyOf|oneOf)"/)
  })

  it('is written in the words that findMisfits looks at', () => {
    const known = '$ref $defs type const enum pattern minimum maximum items minItems maxItems properties required additionalProperties'
    const said = '$schema $id title description'
    const used = new Set<string>()
    const look = (own: Schema) => {
      for (const key of Object.keys(own)) used.add(key)
      const {$defs = {}, properties = {}, items, additionalProperties} = own
      for (const inner of [...Object.values($defs), ...Object.values(properties), items, additionalProperties])
        if (typeof inner === 'object') look(inner)
    }
    look(schema)
    expect(`${known} ${said}`.split(' ')).toEqual(expect.arrayContaining([...used]))
  })

  it('is what the committed types, and the order of the fields, were made from', async () => {
    expect(readFileSync('src/model/types.generated.ts', 'utf8')).toBe(await generateTypes(schema))
    expect(readFileSync('src/model/fields.generated.ts', 'utf8')).toBe(generateFields(schema))
  })
})

describe('the check of a document', () => {
  const good = {gongwen: '1', sections: []}

  it('agrees with ajv at run time', () => {
    const check = new Ajv2020({allErrors: true}).compile(schema)
    const bad = [
      good,
      {},
      {...good, title: ' '},
      {...good, colour: 'red'},
      {...good, sections: [{id: '1', ordinal: 1, level: 0, requirements: [{id: '1-1'}]}]},
      {...good, signature: {date: '2022-8-17'}},
      {...good, issuers: []},
      {...good, positions: {'/title': [0, 18], '/a~b': [1.5, -1, 2], '': ['0']}, certainty: {verdict: 'so', places: [[]]}},
      {...good, effective: {'/sections/0': [{}]}, constructor: 1},
      [],
      null,
      'gongwen',
    ]
    for (const document of bad) {
      const errors = check(document) ? [] : check.errors!
      expect(validate(document), JSON.stringify(document)).toEqual(
        errors.map(({instancePath, keyword, params}) => ({pointer: instancePath, keyword, params})),
      )
    }
  })

  it('says what is wrong and where', () => {
    expect(validate({gongwen: '1'})).toEqual([{pointer: '', keyword: 'required', params: {missingProperty: 'sections'}}])
    expect(validate({...good, addressees: [{name: '甲局', sort: 1}]})).toEqual([
      {pointer: '/addressees/0', keyword: 'additionalProperties', params: {additionalProperty: 'sort'}},
    ])
  })
})

describe('fields', () => {
  it('finds the field at a pointer, through lists and definitions', () => {
    expect(words(fieldAt('/sections/3/requirements/0/topic', schema), 'en')).toBe('The topic sentence without its 。.')
    expect(fieldAt('/sections/0/colour', schema)).toBeUndefined()
    expect(follow(fieldAt('/signature', schema)!, schema).title).toBe('Signature')
  })

  it('names types', () => {
    const type = (pointer: string) => typeOf(fieldAt(pointer, schema)!, schema)
    expect(type('/sections')).toBe('Section[]')
    expect(type('/gongwen')).toBe('"1"')
    expect(type('/attachments/0/role')).toBe('"issued" | "annex"')
    expect(type('/title')).toBe('string')
  })

  it.each([
    ['topic', ['Requirement.topic']],
    ['Section.heading', ['Section.heading']],
    ['section.heading', ['Section.heading']],
    ['sections.requirements.topic', ['sections.requirements.topic']],
    ['classification', ['Header.classification']],
    ['carried', ['Carried.action', 'Carried.title', 'Carried.kind']],
    ['colour', []],
    ['sections.colour', []],
  ])('finds what “%s” stands for', (name, paths) => {
    expect(findFields(name, schema, 'zh').map(({path}) => path)).toEqual(paths)
  })
})
