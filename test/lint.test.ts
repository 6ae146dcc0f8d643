import {existsSync, readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {checkNotice} from '../src/check/check-notice.ts'
import {fixNotice} from '../src/check/fix-notice.ts'
import type {CheckOptions, Diagnostic} from '../src/check/index.ts'
import {process, treeOf} from '../src/index.ts'
import {notice} from '../src/lint/example-notice.ts'
import {lint, type Preset, rules, severityIn} from '../src/lint/index.ts'
import {runs} from './support/runs.ts'

const all = rules.map((rule) => ({rule, severity: rule.severity}))

async function subjectOf(text: string) {
  const file = await process(text, {name: 'a.txt'})
  const {lines, document} = file.data as Required<Pick<typeof file.data, 'lines' | 'document'>>
  return {root: treeOf(file), lines, document, messages: file.messages}
}

const encode = (text: string) => new TextEncoder().encode(text)
const options: CheckOptions = {name: 'a.txt', preset: 'strict'}
const fix = (text: string) => fixNotice(encode(text), options)

/** A notice put together at random of what rules look at. */
const pieces = [
  '云水发[2025]12号',
  '关于做好值守的通知。',
  '各局:',
  '\n',
  '\n',
  '\n',
  '一、',
  '一.',
  '（一）、',
  '1、',
  '（',
  '）',
  '(',
  ')',
  '“',
  '”',
  '"',
  '《',
  '》',
  '、等',
  '，，',
  ',',
  '。',
  '甲',
  '乙局',
  '责任单位：',
  '牵头',
  '附件:',
  '附件1：',
  '2025年02月30日',
  '二〇二五年六月三日',
  '2018-2020年',
  '一是',
  '，二是',
  '，三是',
  '此件公开发布',
  'XX',
  '妥否，请批示',
]
const texts = fc.array(fc.constantFrom(...pieces), {maxLength: 60}).map((parts) => parts.join(''))

describe('linting', () => {
  it('never throws; findings lie in the text, in order, with words in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        if (text.trim() === '') return
        const subject = await subjectOf(text)
        let last = 0
        for (const language of ['zh', 'en'] as const) {
          last = 0
          for (const {start = 0, end = 0, message, fix: edit} of lint(subject, all, language)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(text.length)
            expect(message).not.toMatch(/undefined|NaN|\[object/)
            if (edit) expect(edit.text).not.toBe(text.slice(edit.start, edit.end))
            last = start
          }
        }
      }),
      runs,
    )
  })

  it('says nothing inside quotations, titles and texts of others, whatever stands there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('甲,乙', '、等', '，，', '(丙)', '2018-2020年', '98年5月', '2025年2月30日'), {minLength: 1, maxLength: 4}),
        async (parts) => {
          const inner = parts.join('')
          for (const body of [`他说“${inner}”。`, `见《${inner}》。`]) {
            const findings = lint(await subjectOf(notice({body})), all)
            expect(findings.filter(({start = 0}) => notice({body})[start] !== '《')).toEqual([])
          }
        },
      ),
      {...runs, numRuns: Math.ceil(runs.numRuns / 5)},
    )
  })

  it('runs rules for some kinds only on these', async () => {
    const subject = await subjectOf(notice({body: '妥否，请批示。'}))
    expect(lint(subject, all).filter(({ruleId}) => rules.find(({id}) => id === ruleId)?.kinds?.includes('通知') === false)).toEqual([])
  })
})

describe('presets', () => {
  it('recommended leaves out the optional, strict has all, archive what tells of damage', () => {
    const on = (preset: Preset) => rules.filter((rule) => severityIn(preset, rule) !== 'off')
    expect(on('strict')).toEqual(rules)
    expect(on('recommended')).toEqual(rules.filter(({optional}) => !optional))
    expect(on('archive')).toEqual(rules.filter(({archival}) => archival))
  })

  it('archive says nothing of brackets and marks of their time', () => {
    const {rule} = all.find(({rule}) => rule.id === 'document-number-brackets') ?? {}
    expect(rule && severityIn('archive', rule)).toBe('off')
  })
})

describe('fixing', () => {
  it('comes to an end, is done once, and keeps what the notice says', async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (body) => {
        const text = notice({body: body || '甲'})
        const first = await fix(text)
        if (!first.bytes) return
        const again = await fixNotice(first.bytes, options)
        expect(again.bytes).toBeUndefined()
        const ids = (sections: Array<{id: string; sections?: unknown}> = []): unknown =>
          sections.map(({id, sections: inner}) => [id, ids(inner as never)])
        const before = await checkNotice(encode(text), {name: 'a.txt', preset: 'archive'})
        if (!first.notice.diagnostics.some(({ruleId}) => ruleId === 'date-form'))
          expect(ids(first.notice.document?.sections as never)).toEqual(ids(before.document?.sections as never))
      }),
      {...runs, numRuns: Math.ceil(runs.numRuns / 2)},
    )
  })

  it('never changes a quotation', async () => {
    const quoted = '“要,马上,去(二)、等”'
    expect((await fix(notice({body: `要落实,马上行动：${quoted}`}))).notice.source).toBe(notice({body: `要落实，马上行动：${quoted}`}))
  })
})

const corpus = new URL('../../shared/corpus/', import.meta.url)
const here = existsSync(corpus)
const names = here ? readdirSync(corpus).filter((name) => name.endsWith('.txt')) : []

describe('real notices', () => {
  it.skipIf(!here)(here ? 'are there' : 'were NOT read: ../shared/corpus does not lie beside the project', () =>
    expect(names.length).toBeGreaterThan(0),
  )

  it('are fixed once, and rules that were found wrong stay quiet', async () => {
    // What was read and found wrong, so that it does not come back.
    const wrong: Array<[file: string, ruleId: string]> = [
      ['fj-005-tongzhi.txt', 'attachment-count'],
      ['fj-005-tongzhi.txt', 'attachment-title'],
      ['fj-056-tongzhi-r.txt', 'title-punctuation'],
      ['tax-010-banfa.txt', 'number-gap'],
      ['tax-010-banfa.txt', 'number-repeat'],
      ['ncp-017-tongzhi-r.txt', 'number-repeat'],
      ['law-008-jueding.txt', 'missing-signature'],
    ]
    const found = new Map<string, Diagnostic[]>()
    for (const name of names) {
      const bytes = readFileSync(new URL(name, corpus))
      const {bytes: changed} = await fixNotice(bytes, {name})
      if (changed) expect((await fixNotice(changed, {name})).bytes, name).toBeUndefined()
      found.set(name, (await checkNotice(bytes, {name})).diagnostics)
    }
    for (const [file, ruleId] of wrong)
      expect(found.get(file)?.filter((each) => each.ruleId === ruleId) ?? [], `${file} ${ruleId}`).toEqual([])
  }, 120_000)
})

describe('the package `gongwen/lint`', () => {
  const face = readFileSync('src/lint/index.ts', 'utf8')
  const exported = [...face.matchAll(/^export (type )?\{([^}]+)\} from '([^']+)'/gm)].map(([, type, list, file]) => ({
    file,
    names: list.split(', ').map((name) => ({name: name.replace(/^type | as .+/g, ''), type: Boolean(type) || name.startsWith('type ')})),
  }))

  it('has this face', async () => {
    expect(Object.keys(await import('../src/lint/index.ts')).sort()).toEqual([
      'applyEdits',
      'chooseEdits',
      'lint',
      'presets',
      'rules',
      'severityIn',
    ])
    const types = exported.flatMap(({names}) => names.flatMap(({name, type}) => (type ? [name] : [])))
    expect([...new Set(types)].sort()).toEqual([
      'ActiveRule',
      'Attachment',
      'Diagnostic',
      'Edit',
      'Fault',
      'FoundNode',
      'FoundType',
      'Gongwen',
      'Language',
      'Lines',
      'Message',
      'Node',
      'NotOkExample',
      'NoticePart',
      'OkExample',
      'Preset',
      'Range',
      'Root',
      'Rule',
      'RuleContext',
      'RuleOption',
      'RuleOptions',
      'Severity',
      'SharedContext',
      'Subject',
      'Title',
      'Words',
    ])
  })

  it('exports every type that what it exports is made of', () => {
    const names = new Set(exported.flatMap(({names}) => names.map(({name}) => name)))
    for (const {file} of exported.filter(({file}) => file.startsWith('./'))) {
      const source = readFileSync(`src/lint/${file}`, 'utf8')
      for (const [, list] of source.matchAll(/^import type \{([^}]+)\} from '\./gm))
        for (const name of list.split(', ')) expect(names, `${name} in ${file}`).toContain(name)
    }
  })
})
