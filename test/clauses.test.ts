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
  it('are the files that are named after one', () => {
    const files = readdirSync('src/parse/constructs/clause').filter((name) => /-clause\.ts$/.test(name) && !/^(read|found)-/.test(name))
    expect(clauseForms).toHaveLength(files.length)
  })
  it.each(clauseForms.map(({form}) => form))('%s has a case', (form) =>
    expect([...whys].some((why) => why.endsWith(`, ${form}`))).toBe(true),
  )
})

describe('the predicate', () => {
  it.each(predicateWords())('%s has a case', (word) => expect([...labels].some((label) => label.includes(word))).toBe(true))
})
