import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {asHtml} from '../src/diff/formats/as-html.ts'
import {asMarkdown} from '../src/diff/formats/as-markdown.ts'
import {asText} from '../src/diff/formats/as-text.ts'
import {viewOfComparison} from '../src/diff/formats/view-of.ts'
import {type Change, compareDocuments, findDifferences} from '../src/diff/index.ts'
import {marksOf} from '../src/diff/marks-of.ts'
import {createTokens} from '../src/diff/tokens-of.ts'
import {loadYaml} from '../src/documents/index.ts'
import {process} from '../src/index.ts'
import type {Gongwen} from '../src/model/index.ts'
import {runs} from './support/runs.ts'

/** What is to be told of a pair of versions; `words` stand in what it says now, or said. */
interface ExpectedChange {
  change: Change['change']
  what?: Change['what']
  words: string
  gone?: string[]
  new?: string[]
  bodies?: string[]
  days?: number
  before?: string
}

const read = <Value>(file: string) => (loadYaml(readFileSync(file, 'utf8')) as {values: Value[]}).values[0]
const documentOf = async (file: string) => (await process(readFileSync(file, 'utf8'), {name: 'notice.txt'})).data.document!
const versions = readdirSync('fixtures/pairs').filter((slug) => 'changes' in read<object>(`fixtures/pairs/${slug}/expected.yaml`))
const fixtures = readdirSync('fixtures/notices').map((slug) => [slug, read<Gongwen>(`fixtures/notices/${slug}/document.yaml`)] as const)

describe('findDifferences', () => {
  it('finds nothing between equals, and each change at its pointer', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(findDifferences(value, structuredClone(value))).toEqual([])
      }),
      runs,
    )
    expect(findDifferences({a: [{b: 1}, 2], 'c/d': 1}, {a: [{b: 2}], e: 3})).toEqual([
      {pointer: '/a/0/b', one: 1, other: 2},
      {pointer: '/a/1', one: 2, other: undefined},
      {pointer: '/c~1d', one: 1, other: undefined},
      {pointer: '/e', one: undefined, other: 3},
    ])
  })
})

describe('compareDocuments', () => {
  it.each(versions)('tells what changed in %s, and nothing else', async (slug) => {
    const folder = `fixtures/pairs/${slug}`
    const {changes: expected} = read<{changes: ExpectedChange[]}>(`${folder}/expected.yaml`)
    const {changes} = compareDocuments(await documentOf(`${folder}/a.txt`), await documentOf(`${folder}/b.txt`))
    expect(changes.map(told)).toEqual(expected.map(({words: _, ...wanted}) => expect.objectContaining(wanted)))
    for (const [index, {words}] of expected.entries()) expect((changes[index].after ?? changes[index].before)?.text).toContain(words)
  })

  it.each(fixtures)('tells nothing of %s and itself', (_, document) => {
    expect(compareDocuments(document, document).changes).toEqual([])
  })

  it('marks what stands in both texts and in each of them', () => {
    const texts = fixtures.flatMap(([, {preamble = []}]) => preamble)
    const edited = fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(), fc.nat())
    const tokensOf = createTokens(['市水务局', '各县（市、区）人民政府'])
    fc.assert(
      fc.property(edited, ([one, other, from, to]) => {
        const mixed = other.slice(0, from % other.length) + one.slice(to % one.length)
        const marks = marksOf(one, mixed, tokensOf)
        const textOf = (...ops: string[]) => marks.flatMap(({op, text}) => (ops.includes(op) ? [text] : [])).join('')
        expect(textOf('same', 'gone')).toBe(one)
        expect(textOf('same', 'new')).toBe(mixed)
      }),
      runs,
    )
  })
})

function told({change, what, marks = [], bodies = [], deadlines = []}: Change) {
  return {
    change,
    what,
    gone: marks.flatMap(({op, text}) => (op === 'gone' ? [text] : [])),
    new: marks.flatMap(({op, text}) => (op === 'new' ? [text] : [])),
    bodies: bodies.map(({name}) => name),
    days: deadlines[0]?.days,
    before: deadlines[0]?.before?.text,
  }
}

describe('a report of differences', () => {
  const comparison = async () =>
    compareDocuments(await documentOf('fixtures/pairs/version-year/a.txt'), await documentOf('fixtures/pairs/version-year/b.txt'))

  it('is for a terminal', async () => {
    expect(asText(viewOfComparison(await comparison(), 'zh'))).toBe(`旧  平江县教育局关于加强校园食堂管理的通知（平教发〔2025〕8号）
新  平江县教育局关于加强校园食堂管理的通知（平教发〔2025〕8号）

修改  二、（一）  定点采购
      时限 2025年9月底前完成（2025-09-30） → 2026年9月底前完成（2026-09-30），晚 365 天
修改  三、（一）  各学校要于[-2025年-]{+2026年+}9月10日前完成自查，建立问题台账。
      时限 2025年9月10日前（2025-09-10） → 2026年9月10日前（2026-09-10），晚 365 天

共 2 处不同：修改 2
`)
  })

  it('is Markdown', async () => {
    expect(asMarkdown(viewOfComparison(await comparison(), 'en'))).toContain(
      '- **changed** 三、（一） 各学校要于<del>2025年</del><ins>2026年</ins>9月10日前完成自查，建立问题台账。\n',
    )
  })

  it('is a page without scripts, in which nothing of a notice is markup', async () => {
    const page = asHtml(viewOfComparison(await comparison(), 'zh'), 'zh')
    expect(page).toContain('<del>2025年</del><ins>2026年</ins>')
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|https?:/)
    const hostile: Gongwen = {gongwen: '1', title: '<img src=x onerror=alert(1)>', sections: []}
    const both = viewOfComparison(compareDocuments(hostile, {...hostile, title: '</style><b>&'}), 'zh')
    expect(asHtml(both, 'zh')).not.toMatch(/<img|<b>|<\/style><b/)
    expect(asMarkdown(both)).not.toMatch(/<img|<b>/)
  })
})
