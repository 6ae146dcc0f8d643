import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {toModel} from '../src/model/index.ts'
import {keepsAll} from './support/keeps.ts'
import {none} from './support/none.ts'
import {readNotice} from './support/notice.ts'
import {positionFaults} from './support/positions.ts'
import {runs} from './support/runs.ts'
import {noticeOf, readTable} from './support/table.ts'

const folder = new URL('../fixtures/notices/', import.meta.url)
const texts = readdirSync(folder).map((slug) => readFileSync(new URL(`${slug}/input.txt`, folder), 'utf8'))

/** Pieces of notices, cut anywhere. */
const fragment = fc
  .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({min: 1, max: 200}))
  .map(([text, from, length]) => text.slice(from % text.length, (from % text.length) + length))
/** What breaks readers: brackets, numbers, labels and white space in any order. */
const shard = fc.constantFrom(
  ...[
    '（',
    '）',
    '(',
    ')',
    '〔',
    '〕',
    '【',
    '】',
    '“',
    '”',
    '《',
    '》',
    '。',
    '；',
    '，',
    '、',
    '：',
    '\n',
    '\r\n',
    '\t',
    ' ',
    '\u3000',
    '\ue004',
    '\ufeff',
  ],
  ...[
    '一、',
    '（一）',
    '（二）',
    '1.',
    '2.',
    '1.1 ',
    '（1）',
    '①',
    '第一章',
    '第一条',
    '一是',
    '第一，',
    '二十一、',
    '附件1',
    '附件：',
    '抄送：',
  ],
  ...[
    '责任单位：',
    '牵头',
    '负责',
    '等',
    '各',
    '和',
    '下同',
    '2025年底前',
    '2025年2月30日',
    '〔2025〕1号',
    '关于',
    '的通知',
    '甲局',
    '𠮷',
    '\ud800',
    '\u0000',
  ],
)
const spliced = fc
  .array(fc.oneof({weight: 2, arbitrary: fragment}, {weight: 3, arbitrary: shard}), {maxLength: 30})
  .map((parts) => parts.join(''))
const random = fc.string({unit: 'binary', maxLength: 300})
/** Whole lines of all notices and of all cases of constructs, in any order: each is well-formed, and none stands where it stood. */
const tables = new URL('../fixtures/constructs/', import.meta.url)
const cases = readdirSync(tables).flatMap((name) =>
  readTable(new URL(name, tables).pathname).map((row) => row.unit ?? row.clause ?? noticeOf(row)),
)
const lines = [...texts, ...cases].flatMap((text) => text.split('\n')).filter((line) => line !== '' && line.length < 1500)
const recombined = fc
  .tuple(fc.array(fc.constantFrom(...lines), {minLength: 2, maxLength: 25}), fc.constantFrom('\n', '\n', '\n\n', '', ' ', '　　'))
  .map(([chosen, between]) => chosen.join(between))

/** Reads a text and holds it to what every reading must keep. A text with nothing to read is refused in words, never by a crash. */
async function holds(text: string) {
  const reading = await readNotice(text).catch((error: Error) => {
    expect(error.name).toBe('ReadError')
  })
  if (!reading) return
  keepsAll(reading)
  const {document, root, lines} = reading
  // made from the outline; the whole tree says the same
  const whole = toModel(root, lines)
  expect(whole.document).toEqual(document)
  none(positionFaults(whole.positions, document, lines.text))
}

/** What earlier searches came upon: a table whose head is taken for the title, a text dated above and below, a heading within a clause. */
const met: Array<[string]> = [
  [
    '\n\n序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t7.创新金融产品。引导银行机构推出“数改贷”，对贷款利息给予不超过1.5个百分点的贴息。（市金融办、人民银行2.第一条',
  ],
  ['附件1\n县卫健局负责）\n柳河县人民政府\n2025年2月21日\n2025年5月26日\n云'],
  ['一、工作安排二、工作要求责任科室：供水科云岭市制造业数字化转型行动计划（2025—2027年）各县（区）应急管理局、局机关各科室：'],
  // a head over a row that is no title, two letterheads, a time between names and their word, a head that begins with a tab, a clause over a table
  [
    '序号\t工作任务\t责任单位\t具体措施\n云岭市行动计划\n2025年1月10日\n1\t望江路\t望江区交通局\t0571-1234567\n云岭市行动计划\n云岭市行动计划',
  ],
  ['云岭市水利局文件\n各县（区）应急管理局：\n青河县水利局文件\n云岭市行动计划（2025—2027年）\n云岭市行动计划（2025—2027年）'],
  ['市交通运输局、市自然资源和规划局\t2025年6月、负责'],
  ['\t责任单位\t完成时限\n罐区\n1\t检查罐体\t逐罐测厚\t12\t危化科\t7月底前\n2\t检查罐体\t核对\t12\t同上\t8月底前\n码头\n3\t检查管线\t云'],
  [
    '关于举办开放日的通知\n各学院：\n一、安排\n（一）时间：5月18日\n（二）服务\n5.建立机制。\n牵头单位：市教育局\t市住建局\t9月1日前\n3\t更新电梯\t市场监督局\t市住建局\t12月\n4\t（',
  ],
]

/** Milliseconds: a search of many runs takes as many times longer. */
const longest = 60_000 * Math.max(1, (runs.numRuns ?? 0) / 5000)

describe('every reading', () => {
  it('of random strings', () => fc.assert(fc.asyncProperty(random, holds), runs), longest)
  it('of lines of many notices', () => fc.assert(fc.asyncProperty(recombined, holds), runs), longest)
  it('of spliced notices', () => fc.assert(fc.asyncProperty(spliced, holds), {...runs, examples: met}), longest)
})
