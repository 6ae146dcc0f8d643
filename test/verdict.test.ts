import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {type Gongwen, type Positions, positionsOf, process} from '../src/index.ts'
import {pointerKeys} from '../src/syntax/pointer-keys.ts'
import {valueAt} from '../src/syntax/value-at.ts'
import {checks} from '../src/verdict/checks.ts'
import {gatherEvidence} from '../src/verdict/evidence.ts'

interface Case {
  check: string
  case?: string
  notice?: string
  /** What stands in the text in the place of what. */
  replace?: [string, string]
  /** How often the text is repeated. */
  repeat?: number
  /** Its name, where it is no plain text. */
  format?: string
  change?: Record<string, unknown>
  /** Where a part is said to stand: at the last of these words; or in the whole text. */
  move?: Record<string, string>
  whole?: string
  finds?: string | string[]
}

const standard = `云岭市水务局关于做好汛期值守工作的通知
云水〔2025〕12号
各科室、各管理站：
　　现就汛期值守工作通知如下：
　　一、值班安排。每日安排两人值班。值班表月底前报办公室。
　　二、巡查要求。每日巡查水库两次。发现险情立即报告。
　　三、物资准备。备足沙袋水泵。（责任单位：物资科，2025年6月底前）
　　特此通知。
　　附件：1.值班表
　　      2.物资清单
云岭市水务局
2025年5月6日
`
const cases: Case[] = parse(readFileSync('fixtures/verdict.yaml', 'utf8'))
const checkOf = (name: string) => checks.find((each) => each.name === name)!

/** The document with other values at some pointers. */
function changed(document: Gongwen, change: Record<string, unknown> = {}): Gongwen {
  const copy = structuredClone(document)
  // what is taken out of a list moves what stands behind it
  for (const [pointer, value] of Object.entries(change).reverse()) {
    const keys = pointerKeys(pointer)
    const last = keys.pop()!
    const holder = valueAt(copy, keys) as Record<string, unknown>
    if (value !== null) holder[last] = value
    else if (Array.isArray(holder)) holder.splice(Number(last), 1)
    else delete holder[last]
  }
  return copy
}

async function doubtsOf(
  {check, notice = standard, replace, repeat = 1, format = 'notice.txt', change, move = {}, whole}: Case,
  isChanged = true,
) {
  const text = (replace ? notice.replace(...replace) : notice).repeat(repeat)
  const file = await process(text, {name: format})
  const lines = file.data.lines!
  const document = changed(file.data.document!, isChanged ? change : {})
  const positions: Positions = {...positionsOf(file)}
  for (const [pointer, words] of isChanged ? Object.entries(move) : []) {
    const start = lines.text.lastIndexOf(words)
    positions[pointer] = [start, start + words.length]
  }
  if (isChanged && whole) positions[whole] = [0, lines.text.length]
  return [...checkOf(check).find(gatherEvidence({document, positions, lines}))].map(({start}) => lines.text.slice(start, start + 20).trim())
}

describe('the checks of the verdict', () => {
  it('are the files of their folder, each named after its one', () => {
    expect(readdirSync('src/verdict/checks').sort()).toEqual(checks.map(({name}) => `${name}.ts`).sort())
  })
  it.each(checks.map(({name}) => name))('%s has a case, and words in both languages', (name) => {
    expect(cases.some(({check, finds}) => check === name && finds !== undefined)).toBe(true)
    const {zh, en} = checkOf(name).words
    expect(zh('甲')).toMatch(/[\u4e00-\u9fff]/)
    expect(en('x')).toMatch(/^[^\u4e00-\u9fff]+$/)
  })
  it.each(cases.map((each) => [`${each.check}${each.case ? `: ${each.case}` : ''}`, each] as const))('%s', async (_, row) => {
    const found = await doubtsOf(row)
    const {finds = []} = row
    const wanted = [finds].flat()
    expect(found.map((text, index) => (text.startsWith(wanted[index] ?? '\0') ? wanted[index] : text))).toEqual(wanted)
    if (row.change) expect(await doubtsOf(row, false)).toEqual([])
  })
})
