import {readdirSync, readFileSync} from 'node:fs'
import type {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {process} from '../src/index.ts'
import {applyEdits, chooseEdits} from '../src/lint/fix.ts'
import {lint} from '../src/lint/lint.ts'
import type {Rule} from '../src/lint/rule.ts'
import {ruleIndex} from '../src/lint/rule-index.ts'
import {rulePage} from '../src/lint/rule-page.ts'
import {rules} from '../src/lint/rules.ts'

const check = async (text: string, rule: Rule) => {
  const file = await process(text, {name: 'example.txt'})
  const {root, lines, document} = file.data as Required<Pick<VFile['data'], 'root' | 'lines' | 'document'>>
  return lint({root, lines, document, messages: file.messages}, [{rule, severity: rule.severity}])
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

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it.each(rule.ok.map((text, index) => [index + 1, text] as const))('finds no fault with ok %i', async (_, text) => {
    expect(await check(text, rule)).toEqual([])
  })

  it.each(rule.notOk.map((example, index) => [index + 1, example] as const))(
    'finds the fault of not ok %i',
    async (_, {text: marked, fixed}) => {
      const {text, ranges} = unmark(marked)
      const findings = await check(text, rule)
      expect(findings.map(({start, end}) => `${start}–${end} ${text.slice(start, end)}`)).toEqual(
        ranges.map(([start, end]) => `${start}–${end} ${text.slice(start, end)}`),
      )
      const edits = chooseEdits(findings)
      expect(edits.length > 0).toBe(fixed !== undefined)
      if (fixed === undefined) return
      expect(applyEdits(text, edits)).toBe(fixed)
      expect(await check(fixed, rule)).toEqual([])
    },
  )

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
    expect(ids.length).toBeGreaterThanOrEqual(70)
  })

  it('has its pages in step (node scripts/rule-pages.js)', () => {
    const pages = Object.fromEntries(rules.map((rule) => [`${rule.id}.md`, rulePage(rule, 'zh')]))
    const written = Object.fromEntries(readdirSync('docs/rules').map((name) => [name, readFileSync(`docs/rules/${name}`, 'utf8')]))
    expect(written).toEqual({...pages, 'README.md': ruleIndex(rules)})
  })
})
