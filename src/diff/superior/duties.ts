import {coreOf} from './core-of.ts'

/**
 * What departments do, with the words for it. Each is one department in one place, a part of one in another: 教育局, 教育和体育局, 教体局;
 * and it has another name at another level: 水利厅, 水务局. What has a department of its own in a province is
 * part of another below: 能源局, 发展改革委.
 */
const duties: ReadonlyArray<readonly [duty: string, ...words: string[]]> = [
  ['发展改革', '发展和改革', '发改', '能源', '粮食和物资储备', '粮食', '物价', '经济发展', '经发'],
  ['工业信息化', '工业和信息化', '工业信息化', '经济和信息化', '经信', '工信', '民营经济', '中小企业', '国防科技工业', '军民融合', '工'],
  ['科技', '科学技术', '科技', '科委', '科'],
  ['教育', '教育', '教委', '教'],
  ['体育', '体育', '体'],
  ['文化旅游', '文化和旅游', '文化旅游', '文旅', '文化', '旅游', '文物', '文', '旅'],
  ['广播电视', '广播电视', '广电', '广'],
  ['水利', '水利', '水务', '水'],
  ['农业农村', '农业农村', '乡村振兴', '畜牧兽医', '农业机械', '农技', '农机', '渔业', '农业', '扶贫', '农'],
  ['林业', '林业和草原', '林业', '林草', '林'],
  ['自然资源', '自然资源', '海洋', '国土', '资源'],
  ['规划', '规划'],
  ['住房建设', '住房和城乡建设', '住房城乡建设', '住建', '建设', '人民防空', '人防'],
  ['城市管理', '城市管理', '城管', '综合行政执法', '行政执法', '综合执法', '执法', '市容', '园林绿化', '园林'],
  ['交通', '交通运输', '交通'],
  ['商务', '商务', '经贸', '外经贸', '口岸', '物流'],
  ['投资促进', '投资促进', '投促'],
  ['市场监管', '市场监督管理', '市场监管', '知识产权', '药品监督管理', '药品监管', '药监', '质量技术监督', '质监', '工商'],
  ['数据', '数据资源管理', '大数据发展管理', '大数据管理', '大数据', '数据管理', '数据'],
  ['政务服务', '政务服务管理', '政务服务', '行政审批服务', '行政审批'],
  ['人力资源', '人力资源和社会保障', '人力资源社会保障', '人社'],
  ['卫生健康', '卫生健康', '卫健', '疾病预防控制', '疾控', '中医药管理', '中医药'],
  ['医疗保障', '医疗保障', '医保'],
  ['应急', '应急管理', '应急', '安监', '安全生产监督管理'],
  ['消防', '消防救援', '消防'],
  ['生态环境', '生态环境', '环保'],
  ['退役军人', '退役军人事务', '退役军人'],
  ['国有资产', '国有资产监督管理', '国资'],
  ['金融', '金融监督管理', '地方金融', '金融监管', '金融', '银保监', '证监', '外汇管理', '外汇'],
  ['民族宗教', '民族宗教事务', '民族宗教', '民族', '宗教'],
  ['公安', '公安', '公安交通管理', '交警'],
  ['宣传', '宣传', '新闻出版', '版权', '精神文明', '文明', '新闻'],
  ['编制', '编制', '机构编制', '编办', '编委'],
  ['政务公开', '机关事务管理', '机关事务'],
  ...[
    '民政',
    '司法',
    '财政',
    '审计',
    '统计',
    '税务',
    '气象',
    '信访',
    '档案',
    '外事',
    '网信',
    '组织',
    '统战',
    '政法',
    '邮政',
    '通信',
    '社会工作',
    '老干部',
    '保密',
    '密码',
    '地震',
    '督查',
    '信用',
    '国防动员',
    '台港澳',
    '侨务',
  ].map((duty) => [duty, duty] as const),
]
const byWord = new Map(duties.flatMap(([duty, ...words]) => words.map((word) => [word, duty] as const)))
const longest = Math.max(...[...byWord.keys()].map(({length}) => length))

/** The words for duties, but for those of one character. */
export const dutyWords: readonly string[] = [...byWord.keys()].filter(({length}) => length > 1)

/** The duties that a department's name is made of; undefined where it is made of anything else. */
export function dutiesOf(core: string): ReadonlySet<string> | undefined {
  const found = new Set<string>()
  for (let at = 0; at < core.length; ) {
    let length = Math.min(longest, core.length - at)
    while (length > 0 && !byWord.has(core.slice(at, at + length))) length--
    if (length > 0) found.add(byWord.get(core.slice(at, at + length))!)
    else {
      // what every department may be called besides
      const [filler] = /^(?:和|与|、|服务|管理|事务|发展|综合|监督)/.exec(core.slice(at)) ?? []
      if (filler === undefined) return undefined
      length = filler.length
    }
    at += length
  }
  return found
}

/** The duties that any part of a name speaks of: `dutiesIn('市劳动保障监察支队')` → 人力资源 */
export function dutiesIn(name: string): ReadonlySet<string> {
  const core = coreOf(name)
  const found = new Set<string>()
  for (let at = 0; at < core.length; ) {
    let length = Math.min(longest, core.length - at)
    while (length > 1 && !byWord.has(core.slice(at, at + length))) length--
    if (length > 1) found.add(byWord.get(core.slice(at, at + length))!)
    at += Math.max(length, 1)
  }
  return found
}
