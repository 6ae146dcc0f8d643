import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {positionsOf, process} from '../src/index.ts'
import {valueAt} from '../src/syntax/value-at.ts'
import {positionFaults} from './support/positions.ts'

/** Values that are printed in another form than they stand in the document. */
const canonical = /\/(?:kind|date|printedOn)$/

const bare = (text: string) => text.replace(/\s+/g, '')

/** The words of a value, where it is or has some. */
function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const {name, text, title} = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>
  return [name, text, title].find((words) => typeof words === 'string') as string | undefined
}

/** Do the characters of some words stand in a text in this order, whatever lies between? */
function holds(text: string, words: string): boolean {
  let next = 0
  for (const character of text) if (character === words[next]) next++
  return next === words.length
}

/** The positions in which the value is not to be found. */
async function misplaced(text: string): Promise<string[]> {
  const file = await process(text)
  const positions = positionsOf(file)
  const {document, lines} = file.data
  expect(positionFaults(positions, document, lines!.text)).toEqual([])
  return Object.entries(positions).flatMap(([pointer, [start, end]]) => {
    const words = canonical.test(pointer) ? undefined : wordsOf(valueAt(document, pointer))
    return words === undefined || holds(bare(lines!.text.slice(start, end)), bare(words)) ? [] : [pointer]
  })
}

describe('every value is found in its range', () => {
  const folder = 'fixtures/notices'
  it.each(readdirSync(folder))('%s', async (slug) => {
    expect(await misplaced(readFileSync(path.join(folder, slug, 'input.txt'), 'utf8'))).toEqual([])
  })

  it.each([
    [
      'the full stop behind a clause',
      '云岭市水务局关于值守的通知\n一、巡查。每日巡查不少于两次（责任科室：河道科）。\n二、报告。及时报告。\n',
    ],
    [
      'a lead-in of two lines',
      '云岭市水务局关于移交的通知\n一、移交\n移交部门（章）：\n接收部门（章）：\n1.清点材料。\n2.签字确认。\n二、归档\n按期归档。\n',
    ],
    ['a note of two lines', '云岭市水务局关于值守的通知\n请轮流值守。\n云岭市水务局\n2025年5月6日\n（此件公开发布）\n（联系人：张三）\n'],
  ])('%s', async (_, text) => {
    expect(await misplaced(text)).toEqual([])
  })

  it('issuers whom only the signature names have its range', async () => {
    const text = '关于值守的通知\n各科室：\n请轮流值守。\n云岭市水务局\n2025年5月6日\n'
    const file = await process(text)
    expect(file.data.document!.issuers).toEqual(['云岭市水务局'])
    expect(text.slice(...positionsOf(file)['/issuers'])).toContain('云岭市水务局')
  })
})
