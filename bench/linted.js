const head = '关于开展检查的通知\n各科室：\n一、总体要求。\n'

/** What rules look at, again and again. */
const parts = [
  ...['《', '“a', '"甲', '(甲', '(甲)', '甲，', '、等', '「甲」', '“甲"乙', '一是甲', ' ', '　', '\n'],
  ...[
    '甲。 \n \n',
    '一、甲。\n三、乙。\n',
    '一、甲。二、乙。二、丙。',
    '一、甲。\n二、乙。\n二、丙。\n',
    '附件1：\n甲\n',
    '附件1\n甲表\n乙\n',
  ],
  ...['2025年2月30日', '《甲关于乙的通知》', '国发[2020]', '2018—2019年、2018至2019年', '1,000元20000元', '5%-'],
  ...['（责任单位：', '一、甲（责任单位：市发改委、市发展改革委）\n', '二、甲。（责任单位：乙局、丙局、丁局）。\n'],
]
const shapes = [
  ...parts.map((part) => [part, (count) => head + part.repeat(count)]),
  ['clauses in one bracket', (count) => `${head}二、甲（${'责任单位：甲局、乙局、丙局；'.repeat(count)}）`],
  [
    'listed annexes',
    (count) => `${head}附件：${lines(count, (at) => `${at}.甲表`)}甲局\n2025年6月3日\n${lines(count, (at) => `附件${at}\n甲表\n乙。`)}`,
  ],
]

function lines(count, make) {
  return Array.from({length: count}, (_, index) => `${make(index + 1)}\n`).join('')
}

// Rules whose time grows with the square of the text would take a hundred times as long.
const limit = 30

/** All rules over ten times as many of the same, for many things that may be many: the three that grow fastest. */
export async function linted() {
  const {process: readNotice} = await import('../dist/index.js')
  const {lint, rules} = await import('../dist/lint.js')
  const all = rules.map((rule) => ({rule, severity: rule.severity}))
  // processor time, in milliseconds: what else the machine does is no matter
  const time = async (text, runs) => {
    const {messages, data} = await readNotice(text)
    const {root, lines, document} = data
    let best = Number.POSITIVE_INFINITY
    for (let round = 0; round < 4; round++) {
      const before = process.cpuUsage().user
      for (let run = 0; run < runs; run++) lint({root, lines, document, messages}, all)
      best = Math.min(best, (process.cpuUsage().user - before) / 1000 / runs)
    }
    return best
  }
  const rows = []
  for (const [part, make] of shapes) {
    const [small, large] = [5000, 50_000].map(make)
    const [a, b] = [await time(small, 20), await time(large, 2)]
    rows.push({
      what: `all rules over ten times as many of ${JSON.stringify(part)}`,
      ratio: b / a,
      limit,
      detail: `${b.toFixed(0)} ms / ${a.toFixed(1)} ms; ${shapes.length} shapes`,
    })
  }
  return rows.sort((one, other) => other.ratio - one.ratio).slice(0, 3)
}
