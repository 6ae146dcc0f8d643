import fc from 'fast-check'
import type {Assignment, Attachment, Duty, Gongwen, Requirement, Responsibility, Section, Table} from '../../src/model/types.generated.ts'

// Documents that mean something: what is said twice in a document (a title's kind, who issues, duties) is made from what it is said of,
// as a reader would. Wording and bodies are invented.

const places = ['云岭市', '青河县', '白沙市', '江海省', '柳河县']
const offices = ['教育局', '水务局', '应急管理局', '卫生健康委员会', '住房和城乡建设局', '人民政府办公室']
const bodies = ['市财政局', '市水务局', '市交通运输局', '市民政局', '县农业农村局', '市城市管理局', '市市场监督管理局', '市气象局']
const topics = [
  '加强汛期安全管理工作',
  '做好冬季供暖保障工作',
  '开展校园周边环境整治',
  '推进老旧小区改造',
  '规范河道采砂管理',
  '组织开展业务培训',
]
const kinds = ['通知', '意见', '通报', '函', '请示', '报告'] as const
const annexTitles = ['重点区域示意图', '业务培训课程安排', '检查记录样式', '经费测算表']
const headings = [
  '提高思想认识',
  '落实工作责任',
  '完善保障机制',
  '加强宣传引导',
  '健全信息报送',
  '强化督促检查',
  '夯实工作基础',
  '优化服务流程',
]
const openings = [
  '近期我市降雨偏多，部分低洼路段出现积水。',
  '老旧管网改造是改善居住条件的重要举措。',
  '根据上级有关部署，结合实际，现就有关事项明确如下。',
  '为保障群众出行安全，巩固前期整治成果，现将有关事项明确如下：',
]
const sentences = [
  '汛期值班实行领导带班制度，值班电话保持畅通。',
  '检查内容包括设施设备、应急物资和人员到岗情况。',
  '经费从年度预算中列支，专款专用。',
  '培训采取集中授课与现场教学相结合的方式，分期组织。',
  '工作成效纳入年度考核，作为评先评优的重要依据。',
  '信息报送坚持及时、准确、全面的原则，杜绝迟报。',
  '改造项目优先安排群众反映集中的小区，分批公布名单。',
]
const opening = [
  '列入改造计划的小区，结构安全状况按幢登记，鉴定结果在小区公示栏公开，接受群众监督。',
  '近三年新进人员的培训分两批组织，每批不少于十六学时，考核结果记入个人档案。',
]
const items = ['摸清底数，建立台账', '分类施策，逐项整治', '总结经验，形成制度']
const leads = ['重点抓好以下工作：', '主要内容如下：']
const closings: Record<(typeof kinds)[number], string> = {
  通知: '特此通知。',
  意见: '以上意见，请认真贯彻执行。',
  通报: '特此通报。',
  函: '特此函达。',
  请示: '妥否，请批示。',
  报告: '特此报告。',
}
const addressees = [
  [
    {name: '各县（市、区）人民政府', collective: true as const},
    {name: '市直有关单位', collective: true as const},
  ],
  [{name: '各区水务局', collective: true as const}],
  [
    {name: '各乡镇人民政府', collective: true as const},
    {name: '各街道办事处', collective: true as const},
  ],
  [{name: '市财政局'}, {name: '市水务局'}],
]

const someOf = <Value>(values: readonly Value[], minLength: number, maxLength: number) =>
  fc.shuffledSubarray([...values], {minLength, maxLength})

const year = fc.integer({min: 2015, max: 2020})
/** Nothing is ordered for the past. */
const dueYear = fc.integer({min: 2021, max: 2026})
const pad = (part: number) => String(part).padStart(2, '0')
const lastDay = (of: number, month: number) => new Date(Date.UTC(of, month, 0)).getUTCDate()

/** A clause, in brackets or on lines of its own. */
const clause: fc.Arbitrary<Responsibility> = fc.oneof(
  someOf(bodies, 1, 3).map((names) => ({
    text: `（责任单位：${names.join('、')}）`,
    assignments: [{role: 'responsible' as const, label: '责任单位', parties: names.map((name) => ({name}))}],
  })),
  fc.tuple(someOf(bodies, 2, 4), dueYear).map(([[lead, ...others], due]) => ({
    text: `（牵头单位：${lead}；配合单位：${others.join('、')}，${due}年底前完成）`,
    assignments: [
      {role: 'lead' as const, label: '牵头单位', parties: [{name: lead}]},
      {role: 'support' as const, label: '配合单位', parties: others.map((name) => ({name}))},
    ],
    deadlines: [{text: `${due}年底前完成`, kind: 'by' as const, date: `${due}-12-31`}],
  })),
  someOf(bodies, 2, 3).map(([lead, ...others]) => ({
    text: `牵头单位：${lead}\n配合单位：${others.join('、')}`,
    assignments: [
      {role: 'lead' as const, label: '牵头单位', parties: [{name: lead}]},
      {role: 'support' as const, label: '配合单位', parties: others.map((name) => ({name}))},
    ] satisfies Assignment[],
  })),
)

/** A sentence, and the duty that it says. */
interface Said {
  text: string
  duty?: Omit<Duty, 'from'>
}

const dutySentence: fc.Arbitrary<Said> = fc
  .tuple(
    fc.constantFrom('各县区', '各街道', '各成员单位', '各水厂'),
    dueYear,
    fc.integer({min: 1, max: 12}),
    fc.constantFrom('排查', '整改', '验收'),
  )
  .map(([name, due, month, act]) => {
    const text = `${name}要在${due}年${month}月底前完成${act}。`
    return {
      text,
      duty: {
        text,
        modal: '要',
        assignments: [{role: 'responsible' as const, label: '要', parties: [{name, collective: true as const}]}],
        deadlines: [{text: `${due}年${month}月底前`, kind: 'by' as const, date: `${due}-${pad(month)}-${lastDay(due, month)}`}],
      },
    }
  })
const sentence: fc.Arbitrary<Said> = fc.oneof(
  {weight: 3, arbitrary: fc.constantFrom(...sentences).map((text) => ({text}))},
  {weight: 1, arbitrary: dutySentence},
)

const table: fc.Arbitrary<Table> = fc
  .array(fc.tuple(fc.constantFrom('泵站', '水闸', '堤防', '水库'), fc.integer({min: 1, max: 99}), fc.constantFrom('正常', '维修中')), {
    minLength: 2,
    maxLength: 5,
  })
  .map((rows) => ({columns: ['名称', '数量', '状态'], rows: rows.map(([name, count, state]) => [name, String(count), state])}))

/** A unit before it has its number. */
interface Unit {
  heading?: string
  leadIn?: string
  own: Said[]
  responsibilities?: Responsibility[]
  tables?: Table[]
  below: Unit[]
}

const leaf: fc.Arbitrary<Unit> = fc.record({
  heading: fc.constantFrom(...headings),
  own: fc.array(sentence, {minLength: 1, maxLength: 4}),
  responsibilities: fc.option(
    clause.map((one) => [one]),
    {nil: undefined, freq: 2},
  ),
  tables: fc.option(
    table.map((one) => [one]),
    {nil: undefined, freq: 8},
  ),
  below: fc.constant([]),
})
/** A unit without a heading opens with a sentence that nobody takes for one. */
const plainLeaf: fc.Arbitrary<Unit> = fc.record({
  own: fc.tuple(fc.constantFrom(...opening), fc.array(sentence, {maxLength: 2})).map(([text, others]) => [{text}, ...others]),
  below: fc.constant([]),
})
const listing: fc.Arbitrary<Unit> = fc.record({
  heading: fc.constantFrom(...headings),
  leadIn: fc.constantFrom(...leads),
  own: fc
    .integer({min: 2, max: items.length})
    .map((count) => items.slice(0, count).map((text, at) => ({text: `${'一二三'[at]}是${text}${at === count - 1 ? '。' : '；'}`}))),
  below: fc.constant([]),
})
/** The units of one level, all of a kind, as an office writes them. */
const level = (depth: number): fc.Arbitrary<Unit[]> => {
  const own = [fc.array(leaf, {minLength: 2, maxLength: 4}), fc.array(fc.oneof(leaf, listing), {minLength: 2, maxLength: 4})]
  if (depth > 1) own.push(fc.array(plainLeaf, {minLength: 2, maxLength: 4}))
  if (depth < 4)
    own.push(
      fc.array(fc.record({heading: fc.constantFrom(...headings), own: fc.constant([]), below: level(depth + 1)}), {
        minLength: 2,
        maxLength: 3,
      }),
    )
  return fc.oneof(...own)
}

const numerals = ['一', '二', '三', '四']
const labelOf = (depth: number, at: number) =>
  depth === 1 ? `${numerals[at]}、` : depth === 2 ? `（${numerals[at]}）` : depth === 3 ? `${at + 1}.` : `（${at + 1}）`

/** Numbers units, and notes their duties in the order of the text. */
function number(units: readonly Unit[], prefix: string, depth: number, duties: Duty[]): Section[] {
  return units.map(({heading, leadIn, own, responsibilities, tables, below}, at) => {
    const id = `${prefix}${at + 1}`
    const requirements: Requirement[] = own.map(({text, duty}, index) => {
      if (duty) duties.push({from: `${id}-${index + 1}`, ...duty})
      return {id: `${id}-${index + 1}`, text}
    })
    const sections = number(below, `${id}.`, depth + 1, duties)
    return {
      id,
      label: labelOf(depth, at),
      ordinal: at + 1,
      level: depth,
      ...(heading !== undefined && {heading}),
      ...(leadIn !== undefined && {leadIn}),
      requirements,
      ...(responsibilities && {responsibilities}),
      ...(tables && {tables}),
      ...(sections.length > 0 && {sections}),
    }
  })
}

const annex = fc.record({title: fc.constantFrom(...annexTitles), units: level(1), table: fc.option(table, {nil: undefined})})

/** Any document that means something. */
export const anyDocument: fc.Arbitrary<Gongwen> = fc
  .record({
    place: fc.constantFrom(...places),
    office: fc.constantFrom(...offices),
    topic: fc.constantFrom(...topics),
    kind: fc.constantFrom(...kinds),
    year,
    serial: fc.integer({min: 1, max: 300}),
    date: fc.tuple(fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28})),
    hasNumber: fc.boolean(),
    hasMark: fc.boolean(),
    copyNumber: fc.option(
      fc.integer({min: 1, max: 999999}).map((copy) => String(copy).padStart(6, '0')),
      {nil: undefined},
    ),
    classification: fc.option(fc.constant({level: '秘密', period: '10年'}), {nil: undefined}),
    urgency: fc.option(fc.constantFrom('特急', '加急'), {nil: undefined}),
    signatories: fc.option(someOf(['方国栋', '沈立言', '林可'], 1, 2), {nil: undefined}),
    addressees: fc.constantFrom(...addressees),
    preamble: someOf(openings.slice(0, 3), 0, 2),
    last: fc.constantFrom(...openings.slice(2)),
    units: level(1),
    closes: fc.boolean(),
    annexes: fc.array(annex, {maxLength: 2}),
    note: fc.boolean(),
    copyTo: fc.option(someOf(bodies, 1, 3), {nil: undefined}),
    printed: fc.boolean(),
  })
  .map((made) => {
    const issuer = made.place + made.office
    const duties: Duty[] = []
    const sections = number(made.units, '', 1, duties)
    const [month, day] = made.date
    const date = `${made.year}-${pad(month)}-${pad(day)}`
    const dateText = `${made.year}年${month}月${day}日`
    const code = `${made.place[0]}${made.office[0]}发`
    const header = made.hasMark && {
      ...(made.copyNumber !== undefined && {copyNumber: made.copyNumber}),
      ...(made.classification && {classification: made.classification}),
      ...(made.urgency !== undefined && {urgency: made.urgency}),
      issuerMark: `${issuer}文件`,
      ...(made.signatories && {signatories: made.signatories}),
    }
    const titles = [...new Set(made.annexes.map(({title}) => title))]
    const attachments = titles.map((title, at): Attachment => {
      const {units, table} = made.annexes.find((each) => each.title === title)!
      const own: Duty[] = []
      const sections = table ? [] : number(units, `a${at + 1}.`, 1, own)
      return {
        role: 'annex',
        label: titles.length > 1 ? `附件${at + 1}` : '附件',
        title,
        sections,
        ...(table && {tables: [table]}),
        ...(own.length > 0 && {duties: own}),
      }
    })
    return {
      gongwen: '1',
      kind: made.kind,
      title: `${issuer}关于${made.topic}的${made.kind}`,
      issuers: [issuer],
      subject: made.topic,
      ...((made.hasNumber || made.hasMark) && {
        number: {text: `${code}〔${made.year}〕${made.serial}号`, code, year: made.year, serial: made.serial},
      }),
      ...(header && {header}),
      addressees: made.addressees,
      preamble: [...new Set([...made.preamble, made.last])],
      sections,
      ...(made.closes && {closing: [closings[made.kind]]}),
      ...(titles.length > 0 && {
        attachmentList: titles.map((title, at) => ({...(titles.length > 1 && {number: at + 1}), title})),
      }),
      signature: {authorities: [issuer], date, dateText},
      ...(made.note && {note: {text: '（此件公开发布）', disclosure: '公开发布'}}),
      ...((made.copyTo || made.printed) && {
        imprint: {
          ...(made.copyTo && {copyTo: made.copyTo.map((name) => ({name}))}),
          ...(made.printed && {printedBy: `${issuer}办公室`, printedOn: date, printedOnText: dateText}),
        },
      }),
      ...(attachments.length > 0 && {attachments}),
      ...(duties.length > 0 && {duties}),
    } satisfies Gongwen
  })
