import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import {describe, expect, it} from 'vitest'
import {
  BodiesError,
  createDirectory,
  draftBodies,
  findFaults,
  isCollectiveName,
  normalName,
  readBodies,
  withListedNames,
} from '../src/bodies/index.ts'

describe('a name', () => {
  it.each([
    ['市发改委', '市发展和改革委员会'],
    ['市发展改革委', '市发展和改革委员会'],
    ['市发展和改革委员会', '市发展和改革委员会'],
    ['云溪县卫健局', '云溪县卫生健康局'],
    ['市水务局', '市水务局'],
    ['市 住建局', '市住房和城乡建设局'],
  ])('%s is %s in full', (name, full) => expect(normalName(name)).toBe(full))

  it('stands for several bodies where it says so', () => {
    expect(['各县（市、区）人民政府', '市直有关部门', '相关单位'].map(isCollectiveName)).toEqual([true, true, true])
    expect(isCollectiveName('市水务局')).toBe(false)
  })
})

describe('a draft', () => {
  it('puts the spellings of one full name together, the most frequent first, and leaves near misses apart', () => {
    const {bodies, collectives, nearMisses} = draftBodies([
      {name: '市发展改革委', count: 3},
      {name: '市发改委', count: 5},
      {name: '发展改革委', count: 1},
      {name: '市水务局', count: 2},
      {name: '市水利局', count: 1},
      {name: '各县区', count: 4, collective: true},
    ])
    expect(bodies).toEqual([
      {name: '市发改委', aliases: ['市发展改革委'], count: 8},
      {name: '市水务局', count: 2},
      {name: '发展改革委', count: 1},
      {name: '市水利局', count: 1},
    ])
    expect(collectives).toEqual([{name: '各县区', members: []}])
    expect(nearMisses).toEqual([
      {names: ['市发改委', '发展改革委'], why: 'elided'},
      {names: ['市水务局', '市水利局'], why: 'alike'},
    ])
  })
})

describe('a directory', () => {
  const list = {
    bodies: [{name: '市水务局', aliases: ['市水利局']}, {name: '云溪县政府'}],
    collectives: [{name: '各县（市、区）', aliases: ['各县区'], members: ['云溪县政府', '市水利局']}],
  }
  const directory = createDirectory(list)
  it('knows spellings, and what holds a body', () => {
    expect(directory.nameOf('市水利局')).toBe('市水务局')
    expect(directory.nameOf('constructor')).toBeUndefined()
    expect(directory.spellingsOf('市水利局')).toEqual(['市水务局', '市水利局'])
    expect(directory.spellingsOf('省水利厅')).toEqual(['省水利厅'])
    expect(directory.collectivesOf('市水务局')).toEqual(['各县（市、区）', '各县区'])
  })
  it('gives tasks the listed names, each once, and leaves others as printed', () => {
    const task = {id: '1', path: '', text: '', lead: ['市水利局', '市水务局'], responsible: ['省水利厅'], support: [], others: []}
    expect(withListedNames(task, directory)).toMatchObject({lead: ['市水务局'], responsible: ['省水利厅']})
  })
})

describe('a list', () => {
  it('is read from YAML and JSON, and refused with the place of what is wrong', async () => {
    expect(await readBodies('bodies:\n  - name: 甲\n')).toEqual({bodies: [{name: '甲'}]})
    expect(await readBodies('{"bodies": []}')).toEqual({bodies: []})
    for (const [text, place] of [
      ['bodies:\n  - nam: 甲\n', '/bodies/0'],
      ['a: [', '@'],
      ['', ''],
    ])
      await expect(readBodies(text)).rejects.toMatchObject({name: 'BodiesError', place: expect.stringContaining(place)})
    expect(new BodiesError('shape', '/bodies').place).toBe('/bodies')
  })
  it('has faults: spellings of two, parents and members that are not listed, circles', () => {
    expect(
      findFaults({
        bodies: [
          {name: '甲', parent: '乙'},
          {name: '乙', parent: '甲'},
          {name: '丙', aliases: ['甲'], parent: '丁'},
        ],
        collectives: [{name: '各处', members: ['戊', '丙']}],
      }),
    ).toEqual([
      {fault: 'twice', name: '甲', of: ['甲', '丙']},
      {fault: 'unknown-parent', name: '丁', of: '丙'},
      {fault: 'unknown-member', name: '戊', of: '各处'},
      {fault: 'circle', name: '甲'},
    ])
  })
  it('has a schema that says what each field is in both languages', () => {
    const schema = JSON.parse(readFileSync('schemas/bodies.schema.json', 'utf8'))
    expect(new Ajv2020({strict: true}).compile(schema)({bodies: [{name: '甲'}]})).toBe(true)
    for (const owner of [schema, ...Object.values<{properties: object}>(schema.$defs)])
      for (const {description} of Object.values<{description: string}>(owner.properties)) expect(description).toMatch(/。 \| [A-Z].*\.$/)
  })
})
