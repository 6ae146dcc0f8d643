import {readdirSync} from 'node:fs'
import {beforeAll, describe, expect, it} from 'vitest'
import {clauseForms} from '../src/parse/constructs/clause/find-clauses.ts'
import {predicateWords} from '../src/parse/vocabulary/roles.ts'
import type {Node} from '../src/syntax/nodes.ts'
import {readNotice} from './support/notice.ts'
import {noticeOf, readTable} from './support/table.ts'

const folder = new URL('../fixtures/constructs/', import.meta.url)

/** Why each clause of the cases is one, and the words that say the roles in it. */
const whys = new Set<string>()
const labels = new Set<string>()

const collect = (node: Node) => {
  if (node.type === 'responsibility') whys.add(node.data?.why ?? '')
  if (node.type === 'assignment' && node.label) labels.add(node.label)
  if ('children' in node) for (const child of node.children as Node[]) collect(child)
}

beforeAll(async () => {
  for (const name of readdirSync(folder))
    for (const row of readTable(new URL(name, folder).pathname)) collect((await readNotice(noticeOf(row))).root)
})

describe('forms of clauses', () => {
  it('are the files that are named after one', async () => {
    const files = readdirSync('src/parse/constructs/clause').filter((name) => /-clause\.ts$/.test(name) && !/^(read|found)-/.test(name))
    const unlisted: string[] = []
    for (const file of files) {
      const exported = Object.values(await import(`../src/parse/constructs/clause/${file}`))
      if (!clauseForms.some((form) => exported.includes(form))) unlisted.push(file)
    }
    expect(unlisted).toEqual([])
  })
  it.each(clauseForms.map(({form}) => form))('%s has a case', (form) =>
    expect([...whys].some((why) => why.endsWith(`, ${form}`))).toBe(true),
  )
})

describe('the predicate', () => {
  const words = predicateWords().sort((one, other) => other.length - one.length)
  // 组织实施 is no case of 实施
  const predicateOf = (label: string) => words.find((word) => label.endsWith(word))
  it.each(words)('%s has a case', (word) => expect([...labels].map(predicateOf)).toContain(word))
})
