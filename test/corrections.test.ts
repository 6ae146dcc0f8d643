import {existsSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  applyCorrections,
  type Correction,
  type Corrections,
  CorrectionsError,
  correctionsOf,
  formatCorrections,
  readCorrections,
} from '../src/documents/corrections/index.ts'
import {withIds} from '../src/documents/corrections/with-ids.ts'
import {process} from '../src/index.ts'
import {type Gongwen, type Section, withoutExtras} from '../src/model/index.ts'
import {validate} from '../src/model/validate.ts'
import {documentOf, slugs} from './support/fixtures.ts'
import {runs} from './support/runs.ts'

const documents = slugs.map((slug) => [slug, documentOf(slug)] as const)
const bare = (document: Gongwen) => {
  const {source: _, ...own} = withoutExtras(document)
  return own
}

/** All sections of a document, with the lists that hold them. */
function sectionsOf(document: Gongwen): Array<{list: Section[]; index: number; section: Section}> {
  const all: Array<{list: Section[]; index: number; section: Section}> = []
  const walk = (list: Section[]) =>
    list.forEach((section, index) => {
      all.push({list, index, section})
      walk(section.sections ?? [])
    })
  walk(document.sections)
  for (const {sections} of document.attachments ?? []) walk(sections)
  return all
}

type Edit = (document: Gongwen, pick: (length: number) => number) => void
const at = <Item>(list: readonly Item[], pick: (length: number) => number): Item | undefined => list[pick(list.length)]

/** What a person does to a reading. */
const edits: Record<string, Edit> = {
  noHeading(document, pick) {
    const found = at(
      sectionsOf(document).filter(({section}) => section.heading !== undefined),
      pick,
    )
    if (!found) return
    found.section.requirements.unshift({id: 'new', text: `${found.section.heading}。`})
    delete found.section.heading
  },
  heading(document, pick) {
    const found = at(sectionsOf(document), pick)
    if (found) found.section.heading = '另一个小标题'
  },
  deeper(document, pick) {
    const found = at(
      sectionsOf(document).filter(({index}) => index > 0),
      pick,
    )
    if (!found) return
    found.list.splice(found.index, 1)
    ;(found.list[found.index - 1].sections ??= []).push(found.section)
  },
  higher(document, pick) {
    const found = at(
      sectionsOf(document).filter(({section}) => section.sections),
      pick,
    )
    if (!found) return
    const [last] = found.section.sections!.splice(-1)
    if (found.section.sections!.length === 0) delete found.section.sections
    found.list.splice(found.index + 1, 0, last)
  },
  noSection(document, pick) {
    const found = at(
      sectionsOf(document).filter(({index}) => index > 0),
      pick,
    )
    if (!found) return
    found.list.splice(found.index, 1)
    found.list[found.index - 1].requirements.push({id: 'x', text: found.section.heading ?? '正文'}, ...found.section.requirements)
  },
  boilerplate(document, pick) {
    const found = at(
      sectionsOf(document).filter(({section}) => section.requirements.length > 0),
      pick,
    )
    if (found) found.section.requirements.splice(pick(found.section.requirements.length), 1)
  },
  split(document, pick) {
    const found = at(
      sectionsOf(document).filter(({section}) => section.requirements.length > 0),
      pick,
    )
    if (!found) return
    const index = pick(found.section.requirements.length)
    const {id, text} = found.section.requirements[index]
    const middle = text.length >> 1
    found.section.requirements.splice(index, 1, {id, text: text.slice(0, middle) || '前'}, {id: 'y', text: text.slice(middle) || '后'})
  },
  newSection(document, pick) {
    const found = at(sectionsOf(document), pick)
    if (!found) return
    const moved = found.section.requirements.splice(0, 1)
    found.list.splice(found.index + 1, 0, {id: 'z', ordinal: 90 + pick(9), level: 1, heading: '新增的小标题', requirements: moved})
  },
  role(document, pick) {
    const clauses = sectionsOf(document).flatMap(({section}) => [
      ...(section.responsibilities ?? []),
      ...section.requirements.flatMap(({responsibilities = []}) => responsibilities),
    ])
    const assignment = at(
      clauses.flatMap(({assignments = []}) => assignments),
      pick,
    )
    if (assignment) assignment.role = assignment.role === 'lead' ? 'support' : 'lead'
  },
  party(document, pick) {
    const duty = at(document.duties?.flatMap(({assignments = []}) => assignments) ?? [], pick)
    if (!duty) return
    if (pick(2) === 0) duty.parties.push({name: '临江市民政局'})
    else duty.parties[0] = {name: '另一个单位', collective: true}
  },
  date(document) {
    document.signature = {...document.signature, date: '2031-05-06', dateText: '2031年5月6日'}
  },
  noDuty(document, pick) {
    if (!document.duties) return
    document.duties.splice(pick(document.duties.length), 1)
    if (document.duties.length === 0) delete document.duties
  },
  title(document) {
    document.title = '关于另一件事的通知'
    delete document.carries
  },
  paragraph(document, pick) {
    if (document.preamble?.length) document.preamble.splice(pick(document.preamble.length), 1, '改过的一段。', '又一段。')
    else document.closing = ['特此通知。', '特此通知。']
  },
}

describe('ids', () => {
  it.each(documents)('of %s follow from where its units stand', (_, document) => {
    expect(withIds(structuredClone(document))).toEqual(document)
  })
})

describe('corrections', () => {
  it.each(documents)('of %s to itself are none', (_, document) => {
    expect(correctionsOf(document, document)).toEqual([])
  })

  it('make of the machine’s reading what a person made of it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents.map(([, document]) => document)),
        fc.array(fc.tuple(fc.constantFrom(...Object.keys(edits)), fc.infiniteStream(fc.nat())), {minLength: 1, maxLength: 4}),
        (machine, wanted) => {
          const corrected = structuredClone(machine)
          for (const [name, numbers] of wanted) edits[name](corrected, (length) => (length ? (numbers.next().value as number) % length : 0))
          const corrections = correctionsOf(machine, corrected)
          const {document, results} = applyCorrections(machine, corrections)
          expect(results.filter(({state}) => state === 'misfit')).toEqual([])
          expect(bare(document)).toEqual(bare(withIds(structuredClone(corrected))))
        },
      ),
      runs,
    )
  })
})

/** What is done to a notice without touching what was put right: parts before it, blanks, signs. */
const harmless: Record<string, (text: string) => string> = {
  blankLines: (text) => text.replaceAll('\n', '\n\n'),
  widths: (text) => text.replaceAll('，', ','),
  paragraphBefore: (text) => text.replace(/：\n/, '：\n当前形势依然严峻，各级要提高认识。\n'),
  sectionBefore(text) {
    const numbers = '一二三四五六七八九十'
    const renumbered = text.replace(/^[一二三四五六七八九](?=、)/gm, (number) => numbers[numbers.indexOf(number) + 1])
    return renumbered.replace(/^二、/m, '一、提高认识。各单位要高度重视这项工作。\n二、')
  },
}

describe('corrections of a notice', () => {
  // a label that is put right is another one once the units are renumbered
  const lasting = Object.keys(edits).filter((name) => name !== 'newSection' && name !== 'noSection' && name !== 'paragraph')
  const printed = slugs.filter((slug) => existsSync(`fixtures/notices/${slug}/input.txt`))

  it('still fit, nearly all, when it is edited elsewhere', {timeout: 120_000}, async () => {
    const readings = new Map<string, Promise<Gongwen>>()
    const reading = (text: string) => {
      if (!readings.has(text))
        readings.set(
          text,
          process(text).then(({data}) => data.document!),
        )
      return readings.get(text)!
    }
    let [all, lost] = [0, 0]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...printed),
        fc.constantFrom(...lasting),
        fc.constantFrom(...Object.keys(harmless)),
        fc.infiniteStream(fc.nat()),
        async (slug, edit, later, numbers) => {
          const text = readFileSync(`fixtures/notices/${slug}/input.txt`, 'utf8')
          const machine = await reading(text)
          const corrected = structuredClone(machine)
          edits[edit](corrected, (length) => (length ? (numbers.next().value as number) % length : 0))
          const {results} = applyCorrections(await reading(harmless[later](text)), correctionsOf(machine, corrected))
          all += results.length
          lost += results.filter(({state}) => state === 'misfit').length
        },
      ),
      {numRuns: 200, seed: 1},
    )
    expect(lost / all).toBeLessThan(0.02)
  })
})

describe('a correction', () => {
  const machine: Gongwen = {
    gongwen: '1',
    title: '关于做好防汛工作的通知',
    sections: [
      {id: '1', label: '一、', ordinal: 1, level: 1, heading: '强化值班值守', requirements: [{id: '1-1', text: '各街道要落实领导带班。'}]},
      {
        id: '2',
        label: '二、',
        ordinal: 2,
        level: 1,
        heading: '备足抢险物资',
        requirements: [{id: '2-1', text: '各街道要在5月底前补齐编织袋。'}],
        responsibilities: [{text: '（市应急局负责）', assignments: [{role: 'responsible', label: '负责', parties: [{name: '市应急局'}]}]}],
      },
    ],
    duties: [{from: '2-1', text: '各街道要在5月底前补齐编织袋。', modal: '要'}],
  }
  const role: Correction = {
    id: '2',
    words: '备足抢险物资',
    change: 'set',
    path: ['responsibilities', '（市应急局负责）', 'assignments', '负责', 'role'],
    was: 'responsible',
    is: 'lead',
    reason: '会议定由市应急局牵头',
    by: '王敏',
  }
  const stateOf = (document: Gongwen, correction: Correction) => {
    const [{correction: _, ...result}] = applyCorrections(document, [correction]).results
    return result
  }

  it('is marked in the document, with what the program read, why and by whom', () => {
    const {document} = applyCorrections(machine, [role])
    expect(document.sections[1].responsibilities?.[0].assignments?.[0].role).toBe('lead')
    expect(document.corrected).toEqual([
      {
        pointer: '/sections/1/responsibilities/0/assignments/0/role',
        change: 'set',
        was: 'responsible',
        reason: '会议定由市应急局牵头',
        by: '王敏',
      },
    ])
    expect(validate(document)).toEqual([])
  })

  it('finds its place again after units were put before it and its heading was reworded', () => {
    const edited = structuredClone(machine)
    edited.sections.unshift({id: 'x', ordinal: 1, level: 1, heading: '提高思想认识', requirements: []})
    for (const [index, section] of edited.sections.entries()) section.ordinal = index + 1
    edited.sections[2].heading = '备足抢险救灾物资'
    expect(stateOf(withIds(edited), role)).toEqual({state: 'applied', pointer: '/sections/2/responsibilities/0/assignments/0/role'})
  })

  it('is not needed where the reading is right by now', () => {
    expect(stateOf(applyCorrections(machine, [role]).document, role)).toEqual({state: 'already'})
    const name: Correction = {
      ...role,
      path: ['responsibilities', 0, 'assignments', 0, 'parties', '市应急', 'name'],
      was: '市应急',
      is: '市应急局',
    }
    expect(stateOf(machine, name)).toEqual({state: 'already'})
  })

  it('that no longer fits changes nothing and says so', () => {
    const gone = structuredClone(machine)
    gone.sections.pop()
    expect(stateOf(gone, role)).toEqual({state: 'misfit', why: 'not-found'})
    const other = structuredClone(machine)
    other.sections[1].responsibilities![0].assignments![0].role = 'support'
    expect(stateOf(other, role)).toEqual({state: 'misfit', why: 'changed'})
    expect(applyCorrections(gone, [role]).document).toEqual(gone)
  })

  it('that would make no document is left out, the others are made', () => {
    const harmful: Correction[] = [
      {change: 'set', path: ['sections'], was: machine.sections, is: 5},
      {change: 'set', path: ['__proto__'], is: {polluted: true}},
      {id: '1', words: '强化值班值守', change: 'add', path: ['sections'], is: {sections: 1}},
      {id: '1', words: '强化值班值守', change: 'move', into: {id: '1', words: '强化值班值守'}},
      {id: '2', words: '备足抢险物资', change: 'set', path: ['title'], is: '不该有'},
      {change: 'remove'},
    ]
    const {document, results} = applyCorrections(machine, [...harmful, role])
    expect(results.map(({state}) => state)).toEqual([...harmful.map(() => 'misfit'), 'applied'])
    expect(bare(document)).toEqual({
      ...bare(machine),
      sections: [machine.sections[0], expect.objectContaining({id: '2', heading: '备足抢险物资'})],
    })
    expect(({} as {polluted?: true}).polluted).toBeUndefined()
  })

  it('tells where each part that was read stood in the machine’s document', () => {
    const {origins} = applyCorrections(machine, [
      {id: '2', words: '备足抢险物资', change: 'move', into: {}},
      {change: 'set', path: ['title'], was: machine.title, is: '关于做好防汛抗旱工作的通知'},
    ])
    expect(origins).toMatchObject({
      '/sections/0': '/sections/1',
      '/sections/1/heading': '/sections/0/heading',
      '/duties/0/text': '/duties/0/text',
    })
    expect(origins).not.toHaveProperty('/title')
  })
})

describe('corrections that somebody made up', () => {
  const ids = ['1', '1.1', '1-1', '2', '2-1', 'a1', 'a1.1', '9']
  const words = fc.constantFrom('', '加强', '工作', '各', '市')
  const place = fc.record({id: fc.constantFrom(...ids), words}, {requiredKeys: []})
  const keys = [
    'sections',
    'requirements',
    'attachments',
    'duties',
    'heading',
    'text',
    'title',
    'responsibilities',
    'from',
    'parties',
    '__proto__',
  ]
  const step = fc.oneof(fc.constantFrom(...keys), words, fc.nat(3))
  const path = fc.array(step, {minLength: 1, maxLength: 5})
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constant({id: '1', ordinal: 1, level: 1, requirements: []}),
    fc.constant({id: '1', text: '新的。'}),
  )
  const change = fc.oneof(
    fc.record(
      {id: fc.constantFrom(...ids), words, change: fc.constant('set'), path, was: value, is: value},
      {requiredKeys: ['change', 'path']},
    ),
    fc.record(
      {id: fc.constantFrom(...ids), words, change: fc.constant('add'), path, after: fc.oneof(step, place), is: value},
      {requiredKeys: ['change', 'path', 'is']},
    ),
    fc.record({id: fc.constantFrom(...ids), words, change: fc.constant('remove'), path}, {requiredKeys: ['change']}),
    fc.record(
      {id: fc.constantFrom(...ids), words, change: fc.constant('move'), into: place, after: place},
      {requiredKeys: ['change', 'into']},
    ),
  )

  it('make a document, whatever they say, and each is told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...documents.map(([, document]) => document)), fc.array(change, {maxLength: 6}), (machine, changes) => {
        const before = structuredClone(machine)
        const {document, results} = applyCorrections(machine, changes as Correction[])
        expect(validate(document)).toEqual([])
        expect(results.map(({correction}) => correction)).toEqual(changes)
        expect(machine).toEqual(before)
      }),
      runs,
    )
  })
})

describe('a file of corrections', () => {
  const corrections: Corrections = {
    corrections: '1',
    notice: {name: '通知.docx'},
    changes: [
      {id: '1.2', words: '加强值班', change: 'set', path: ['heading'], was: '加强值班', reason: '是正文', by: '王敏'},
      {id: '3', words: '严格考核', change: 'move', into: {id: '2', words: '强化保障'}, after: {id: '2.1', words: '落实经费'}},
    ],
  }

  it('is small, and read as it was written', async () => {
    const text = await formatCorrections(corrections)
    expect(text).toBe(`corrections: "1"
notice:
  name: 通知.docx
changes:
  - id: "1.2"
    words: 加强值班
    change: set
    path: [heading]
    was: 加强值班
    reason: 是正文
    by: 王敏
  - id: "3"
    words: 严格考核
    change: move
    into: {id: "2", words: 强化保障}
    after: {id: "2.1", words: 落实经费}
`)
    expect(readCorrections(text)).toEqual(corrections)
  })

  it.each([
    ['a: [', '@5'],
    ['corrections: "2"\nchanges: []', '/corrections'],
    ['corrections: "1"\nchanges: [{change: set, path: [1], of: 3}]', '/changes/0'],
  ])('%j is none', (text, place) => {
    expect(() => readCorrections(text)).toThrow(CorrectionsError)
    try {
      readCorrections(text)
    } catch (error) {
      expect((error as CorrectionsError).place).toContain(place)
    }
  })
})
