import type {Language} from '../messages/report.ts'

/** What a kind has that others have not. */
interface Shape {
  /** What the title says that it is about. */
  about: string
  /** The end of the mark; undefined for none. */
  mark?: '文件' | '' | '纪要'
  number: string
  /** Upward documents say who signed them off. */
  signed?: true
  addressees?: readonly string[]
  preamble: string
  units?: Array<[heading: string, text: string]>
  closing?: string
  /** Signed by a person with a post instead of the office. */
  person?: true
  attendance?: true
  imprint?: true
}

const office = '××市××局'
const units: Array<[string, string]> = [
  ['提高思想认识', '各单位要充分认识做好这项工作的重要意义，周密部署，抓好落实。'],
  ['明确工作任务', '各单位要对照任务清单，逐项制定措施，按时完成。'],
  ['强化督促检查', '市××局将适时组织检查，结果予以通报。'],
]
const downward = {mark: '文件', number: '×发〔2025〕1号', addressees: ['各县（市、区）××局', '市直有关单位'], imprint: true} as const
const upward = {mark: '文件', number: '×发〔2025〕1号', signed: true, addressees: ['××市人民政府'], imprint: true} as const

/** The kinds that there is a skeleton of; the fifteen of the regulations and the plan that goes with many a 通知. */
const shapes: Record<string, Shape> = {
  决议: {
    about: '××××××',
    number: '×发〔2025〕1号',
    preamble: '会议听取了关于××××××的报告，审议了××××××。',
  },
  决定: {...downward, about: '××××××', preamble: '为推进××××××工作，经研究，决定如下：', units},
  命令: {
    about: '公布××××××办法',
    number: '第1号',
    preamble: '《××市××××××办法》已经市人民政府常务会议审议通过，现予公布，自2025年8月1日起施行。',
    person: true,
  },
  公报: {about: '××××××', number: '×发〔2025〕1号', preamble: '现将××××××情况公布如下：', units},
  公告: {about: '××××××', number: '2025年第1号', preamble: '根据有关规定，现就××××××有关事项公告如下：', units, closing: '特此公告。'},
  通告: {about: '××××××', number: '×通〔2025〕1号', preamble: '根据有关规定，现就××××××有关事项通告如下：', units, closing: '特此通告。'},
  意见: {
    ...downward,
    about: '加强××××××工作',
    preamble: '为加强××××××工作，结合我市实际，提出以下意见：',
    units,
  },
  通知: {
    ...downward,
    about: '做好××××××工作',
    preamble: '为做好××××××工作，现将有关事项通知如下：',
    units,
    closing: '特此通知。',
  },
  通报: {
    ...downward,
    about: '××××××情况',
    preamble: '近期，市××局对××××××情况进行了检查，现将有关情况通报如下：',
    units,
  },
  报告: {
    ...upward,
    about: '××××××情况',
    preamble: '按照市政府有关要求，现将××××××情况报告如下：',
    units: [
      ['主要做法', '一年来，××××××工作稳步推进，取得积极成效。'],
      ['存在问题', '目前，××××××仍有薄弱环节，需要进一步完善。'],
      ['下一步打算', '我局将继续完善措施，推动各项任务落地见效。'],
    ],
    closing: '特此报告。',
  },
  请示: {
    ...upward,
    about: '解决××××××资金',
    preamble: '为推进××××××工作，现就有关事项请示如下：',
    units: [
      ['基本情况', '××××××建于2005年，已不能满足使用需要。'],
      ['请求事项', '恳请市政府安排××××××资金，用于改造更新。'],
    ],
    closing: '妥否，请批示。',
  },
  批复: {
    ...downward,
    addressees: ['××县××局'],
    about: '××××××',
    preamble: '你局《关于××××××的请示》收悉，现批复如下：',
    units: [
      ['原则同意', '原则同意你局提出的××××××方案，请认真组织实施。'],
      ['加强管理', '你局要加强资金管理，确保专款专用。'],
    ],
    closing: '此复。',
  },
  议案: {
    about: '提请审议××××××',
    number: '×政议〔2025〕1号',
    addressees: ['××市人民代表大会常务委员会'],
    preamble: '为××××××，市人民政府拟订了《××市××××××条例（草案）》，现提请审议。',
    person: true,
  },
  函: {
    mark: '',
    about: '商请协助做好××××××工作',
    number: '×函〔2025〕1号',
    addressees: ['××市××委员会'],
    preamble: '我局拟于近期组织××××××工作，现就有关事项函商如下：',
    units: [
      ['请予支持的事项', '请贵委协助提供××××××资料。'],
      ['时间安排', '请于2025年5月31日前函复我局。'],
    ],
    closing: '专此函达，请予支持。',
  },
  纪要: {
    mark: '纪要',
    about: '研究××××××工作',
    number: '（2025年第1期）',
    preamble: '2025年5月6日，市××局召开会议，研究××××××工作。现将会议议定事项纪要如下：',
    units: [
      ['关于任务分工', '会议明确，由办公室牵头，各科室配合。'],
      ['关于时间安排', '会议要求，各科室要在2025年5月31日前完成。'],
    ],
    attendance: true,
  },
}

/** The kinds that there is a skeleton of. */
export const skeletonKinds: readonly string[] = Object.keys(shapes)

/**
 * A document of a kind to be filled in, as YAML with a comment for each thing: `gongwen render` makes a notice of it as it is. Undefined
 * for a kind that there is none of.
 *
 *     skeletonOf('通知', 'zh') // '# 通知 …\ngongwen: "1"\nkind: 通知\ntitle: ××市××局关于做好××××××工作的通知\n…'
 */
export function skeletonOf(kind: string, language: Language): string | undefined {
  const shape = Object.hasOwn(shapes, kind) ? shapes[kind] : undefined
  if (!shape) return undefined
  const zh = language === 'zh'
  const say = (chinese: string, english: string) => `  # ${zh ? chinese : english}`
  const issuer = issuerOf(kind)
  const title = kind === '命令' ? '××市人民政府令' : `${kind === '纪要' ? '' : issuer}关于${shape.about}的${kind}`
  const lines = [
    `# ${zh ? `${kind}：把 × 换成实际内容，用不着的行删掉；填好后` : `${kind}: put your own words for ×, take away the lines you do not need; then`}`,
    `# gongwen render ${kind}.yaml -o ${kind}.docx`,
    'gongwen: "1"',
    `kind: ${kind}`,
    `title: ${title}${say('标题：发文机关 + 关于 + 事由 + 文种', 'title: issuer + 关于 + subject + kind')}`,
    `number: {text: ${shape.number}}${say('发文字号', 'document number')}`,
    ...headerLines(shape, say),
    ...(shape.addressees ? [`addressees:${say('主送机关', 'addressees')}`, ...shape.addressees.map((name) => `  - name: ${name}`)] : []),
    `preamble:${say('开头的段落，每段一行', 'the opening paragraphs, a line each')}`,
    `  - ${shape.preamble}`,
  ]
  if (shape.units) {
    lines.push(
      `sections:${say('正文各部分；一、二、三自动编号，下级写在 sections 里', 'the units; they are numbered 一、二、三, lower ones go into sections')}`,
    )
    shape.units.forEach(([heading, text], index) => {
      lines.push(`  - heading: ${heading}`, '    requirements:', `      - text: ${text}`)
      if (index === 1 && kind === '通知') {
        lines.push(
          `    # responsibilities:${say('责任条款，原样印在后面', 'who is responsible, printed behind it as it stands')}`,
          '    #   - text: （责任单位：市××局、市××局）',
        )
      }
    })
  }
  if (shape.attendance) lines.push('closing:', '  - 出席：×××、×××。', '  - 列席：×××。')
  else if (shape.closing) lines.push(`closing:${say('结尾的段落', 'the closing paragraphs')}`, `  - ${shape.closing}`)
  if (shape.addressees && shape.units) {
    lines.push(
      `# attachmentList:${say('附件说明；附件正文写在 attachments 里', 'the list of annexes; their texts go into attachments')}`,
      '#   - title: ××××××名单',
    )
  }
  lines.push(...signatureLines(shape, issuer, say))
  if (shape.imprint) {
    lines.push(
      'imprint:',
      `  copyTo:${say('抄送机关', 'copies to')}`,
      '    - name: 市委办公室',
      `  printedBy: ${office}办公室${say('印发机关', 'printed by')}`,
      `  printedOnText: 2025年5月6日${say('印发日期', 'printed on')}`,
    )
  }
  return `${lines.join('\n')}\n`
}

type Say = (zh: string, en: string) => string

const issuerOf = (kind: string) => (kind === '决议' ? '××市人民代表大会常务委员会' : kind === '议案' ? '××市人民政府' : office)

function headerLines({mark, signed}: Shape, say: Say): string[] {
  if (mark === undefined) return []
  const text = mark === '纪要' ? `${office}会议纪要` : office + mark
  return [
    'header:',
    `  issuerMark: ${text}${say('发文机关标志', 'the mark of the office')}`,
    ...(signed ? [`  signatories: [张三]${say('签发人', 'who signed it off')}`] : []),
    ...(mark === '文件'
      ? [
          `  # urgency: 特急${say('紧急程度：特急、加急', '特急 or 加急')}`,
          `  # classification: {level: 秘密, period: 10年}${say('密级和保密期限', 'secrecy and its period')}`,
          `  # copyNumber: "000001"${say('份号', 'copy number')}`,
        ]
      : []),
  ]
}

function signatureLines({person}: Shape, issuer: string, say: Say): string[] {
  const date = `  dateText: 2025年5月6日${say('成文日期', 'the date')}`
  if (person) return ['signature:', '  persons:', `    - {title: 市长, name: 张三}${say('签发人职务、姓名', 'post and name')}`, date]
  return ['signature:', `  authorities: [${issuer}]${say('发文机关署名', 'who signs')}`, date]
}
