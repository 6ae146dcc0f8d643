import {readdirSync, readFileSync} from 'node:fs'
import type {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {process, treeOf} from '../src/index.ts'
import {applyEdits} from '../src/lint/apply-edits.ts'
import {chooseEdits} from '../src/lint/choose-edits.ts'
import {lint} from '../src/lint/lint.ts'
import type {Rule, RuleOptions} from '../src/lint/rule.ts'
import {ruleIndex} from '../src/lint/rule-index.ts'
import {rulePage} from '../src/lint/rule-page.ts'
import {rules} from '../src/lint/rules.ts'
import type {Language} from '../src/messages/report.ts'

const check = async (text: string, rule: Rule, options?: RuleOptions, language: Language = 'zh') => {
  const file = await process(text, {name: 'example.txt', language})
  const {lines, document} = file.data as Required<Pick<VFile['data'], 'lines' | 'document'>>
  return lint({root: treeOf(file), lines, document, messages: file.messages}, [{rule, severity: rule.severity, options}], language)
}

/** `'甲⟦乙⟧'` → the text `甲乙`, and the range [1, 2). */
function unmark(marked: string) {
  const ranges: Array<[number, number]> = []
  let text = ''
  let open = -1
  for (const character of marked) {
    if (character === '⟦') open = text.length
    else if (character === '⟧') ranges.push([open, text.length])
    else text += character
  }
  return {text, ranges}
}

const numbered = <Example>(examples: readonly Example[]) => examples.map((example, index) => [index + 1, example] as const)

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(numbered(rule.ok))('finds no fault with ok %i', async (_, example) => {
    const {text, options} = typeof example === 'string' ? {text: example} : example
    expect(await check(text, rule, options)).toEqual([])
  })

  it.each(numbered(rule.notOk))('finds the fault of not ok %i and says what it is', async (_, example) => {
    const {text, ranges} = unmark(example.text)
    const found = await check(text, rule, example.options)
    expect(found.map(({start, end}) => `${start}–${end} ${text.slice(start, end)}`)).toEqual(
      ranges.map(([start, end]) => `${start}–${end} ${text.slice(start, end)}`),
    )
    const wordings = example.messages.map((message) => (typeof message === 'string' ? {zh: message, en: undefined} : message))
    expect(found.map(({message}) => message)).toEqual(wordings.map(({zh}) => zh))
    if (wordings.some(({en}) => en)) {
      const inEnglish = await check(text, rule, example.options, 'en')
      expect(inEnglish.map(({message}, index) => (wordings[index].en ? message : undefined))).toEqual(wordings.map(({en}) => en))
    }
  })

  it.each(numbered(rule.notOk))('leaves nothing to find in the fixed not ok %i', async (_, {text: marked, fixed, options}) => {
    const {text} = unmark(marked)
    const edits = chooseEdits(await check(text, rule, options))
    expect(edits.length > 0).toBe(fixed !== undefined)
    if (fixed === undefined) return
    expect(applyEdits(text, edits)).toBe(fixed)
    expect(await check(fixed, rule, options)).toEqual([])
  })

  it('has examples of its English words and of each of its options, one kept and one broken', () => {
    expect(rule.notOk.some(({messages}) => messages.some((message) => typeof message !== 'string'))).toBe(true)
    const set = (examples: ReadonlyArray<string | {options?: RuleOptions}>) => [
      ...new Set(examples.flatMap((example) => (typeof example === 'string' ? [] : Object.keys(example.options ?? {})))),
    ]
    const names = Object.keys(rule.options ?? {}).sort()
    expect(set(rule.ok).sort()).toEqual(names)
    expect(set(rule.notOk).sort()).toEqual(names)
  })

  it('says what it has to', () => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(rule.catalogue).toMatch(/^([HTADNFBPRK]\d\d)?$/)
    expect(rule.summary.zh).toMatch(/[^。]$/)
    expect(rule.ok.length).toBeGreaterThan(0)
    expect(rule.notOk.length).toBeGreaterThan(0)
    expect(rule.notOk.some(({fixed}) => fixed !== undefined)).toBe(rule.fixable === true)
    expect(rule.basis).toMatch(/^(GB\/T \d{4,5}-\d{4}, [\dB.]+|条例|惯例)$/)
  })
})

describe('the list', () => {
  it('has every file of the folder, in order, and each id once', () => {
    const ids = rules.map(({id}) => id)
    expect(ids).toEqual(
      readdirSync('src/lint/rules')
        .map((name) => name.replace(/\.ts$/, ''))
        .sort(),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has its pages in step (node scripts/rule-pages.js)', () => {
    const pages = Object.fromEntries(rules.map((rule) => [`${rule.id}.md`, rulePage(rule, 'zh')]))
    const written = Object.fromEntries(readdirSync('docs/rules').map((name) => [name, readFileSync(`docs/rules/${name}`, 'utf8')]))
    expect(written).toEqual({...pages, 'README.md': ruleIndex(rules)})
  })
})
