import {fileShapes} from './file-shapes.js'
import {least} from './least.js'
import {sum} from './sum.js'

const head = '关于开展检查的通知\n各科室：\n'
const unit = '一、总体要求。\n'
const signed = '一、甲。\n云岭市人民政府\n2024年5月6日\n'
const numbered = (make) => (count) => Array.from({length: count}, (_, index) => make(index + 1)).join('')

/** One thing again and again: what looks behind or ahead from each of many places shows here. */
const parts = {
  marks: ['：', '，', '。', '）', '（）', '（一）', '①', '1.', '1、', '1', '一、', '一', '《甲》', '“', '—1—', '甲 ', '甲　　', 'a,b;c.'],
  lines: [
    '甲\n',
    '甲\t乙\n',
    '|甲|乙|\n',
    '|-|-|\n',
    '— 1 —\n',
    '2024年5月6日\n',
    '附件1\n',
    '附件：1.甲表\n',
    '抄送：甲局。\n',
    '关于甲的通知\n',
    '张　三　　市长\n',
  ],
  units: [
    '一、甲。（一）乙。1.丙。（1）丁。',
    '一、总体要求\n做好工作。\n',
    '一、做好工作。\n（责任单位：甲局）\n',
    '一、甲\n（一）乙\n1.丙。\n责任单位：甲局\n',
    '加强组织领导\n1.做好工作。\n',
    '1.甲\n（一）乙\n一、丙\n',
    '要求：（一）甲；（二）乙。',
  ],
  whole: [
    '各单位要认真落实防汛责任制并做好物资储备，确保各项措施落到实处。',
    '各单位要认真落实防汛责任制并做好物资储备，确保各项措施落到实处\n',
    '　　一、强化监测预警。各单位要认真落实。\n\n',
    '附件1（一）。2025年6月3日',
    '2025年6月3日甲局牵头，乙局配合',
    '乡镇',
    '各乡镇、',
    '关于',
  ],
  blocks: [
    '云岭市人民政府\n2024年5月6日\n',
    '序号\n任务\n单位\n1\n甲\n乙局\n',
    '附件1\n甲表\n序号\t任务\t责任单位\n1\t甲\t乙局\n',
    '一览表\n序号\t任务\t责任单位\n1\t甲\t乙局\n做好工作。\n',
    '现将《甲乙丙办法》印发给你们。\n',
  ],
}
const inUnit = [
  '做好工作。（责任单位：甲局）\n',
  '做好工作。（责任单位：甲局）',
  '做好工作。（甲局牵头，乙局配合）',
  '责任单位：甲局。',
  '责任单位：甲局 配合单位：乙局\n',
  '2024年6月底前完成。责任单位：甲局，2024年6月底前。\n',
  '（责任单位：甲局；完成时限：2024年6月）\n',
  '一是做好工作。二是抓好落实。\n',
  '首先，做好工作。其次，抓好落实。',
  '抓投放。做好投放工作，做到位。',
  '做好各项有关工作\n— 3 —\n做好各项工作。\n',
  '联系人：张三，电话：12345678。\n',
  '\n',
  ' ',
  '甲 ',
]
const shapes = [
  ...Object.values(parts)
    .flat()
    .map((part) => [part, (count) => part.repeat(count)]),
  ...inUnit.map((part) => [part, (count) => unit + part.repeat(count)]),
  ...['抄送：甲局。\n', '（此件公开发布）\n'].map((part) => [part, (count) => signed + part.repeat(count)]),
  ['第N条', numbered((index) => `第${index}条 做好工作。\n（一）甲；\n（二）乙。\n以上任务由甲局负责。\n`)],
  ['第N章', numbered((index) => `第${index}章 总则\n第${index}条 做好工作。\n（一）甲；\n（二）乙。\n责任单位：甲局\n`)],
  ['甲局、', (count) => `${unit}责任单位：${'甲局、'.repeat(count)}乙局`],
  ['甲局和', (count) => `${unit}（责任单位：${'甲局和'.repeat(count)}乙局）`],
  ['甲局会同', (count) => `${unit}（${'甲局会同'.repeat(count)}乙局负责）`],
  ['各市、', (count) => `${unit}（责任单位：${'各市、'.repeat(count)}县人民政府）`],
  ['blanks behind a label', (count) => `${unit}做好工作。（责任单位：${' '.repeat(count)}甲局）`],
  ['line breaks behind a number', (count) => `一、${'\n'.repeat(count)}甲。\n`],
  ['云岭市财政局', (count) => `${unit}${'云岭市财政局'.repeat(count)}2024年5月6日`],
]

// A reading whose time grows with the square of the text would take a hundred times as long.
const limit = 30
// Milliseconds after which a text is not read once more.
const enough = 4000

/** Ten times as many of the same, for many things that may be many, in plain text and in files: the five that grow fastest. */
export async function repeated() {
  const {process: readNotice} = await import('../dist/index.js')
  const time = async (input, name, runs) => {
    const times = []
    for (let run = 0; run < runs && sum(times) < enough; run++) {
      const start = performance.now()
      // a refusal is an answer too
      await readNotice(input, {name}).catch((error) => {
        if (error.name !== 'ReadError') throw error
      })
      times.push(performance.now() - start)
    }
    return least(times)
  }
  const rows = []
  const all = [...shapes.map(([part, make]) => [part, (count) => head + make(count)]), ...fileShapes]
  for (const [part, make, name] of all) {
    const [small, large] = [1000, 10_000].map(make)
    await time(small, name, 3)
    const [a, b] = [await time(small, name, 7), await time(large, name, 3)]
    rows.push({
      what: `ten times as many of ${JSON.stringify(part)}`,
      // what is done in no time at all is not measured
      ratio: b / Math.max(a, 0.5),
      limit,
      detail: `${b.toFixed(0)} ms / ${a.toFixed(1)} ms; ${all.length} shapes`,
    })
  }
  return rows.sort((one, other) => other.ratio - one.ratio).slice(0, 5)
}
