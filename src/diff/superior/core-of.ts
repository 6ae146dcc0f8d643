import {normalName} from '../../bodies/normal-name.ts'

/** What ends in a sign of a level and is no area: 城市管理局, 社区服务中心, 高新区管委会. */
const noAreas =
  /(?:城市|城乡|都市|超市|社区|园区|景区|小区|灾区|校区|库区|林区|山区|城区|郊区|片区|街区|新区|开发区|高新区|示范区|试验区|保税区)$/
const area = /^\p{Script=Han}{0,4}?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗|镇|乡|街道)/u
/** Words that open a body's own name and not that of an area: 市场监管局, 市政中心, 区域合作办. */
const ownBeginning = /^(?:场|政(?![府务协法])|容|域|块|道|界)/
/** What a body is at one level or another: 厅 in a province, 局 in a county. */
const rank =
  /(?:委员会办公室|委员会|办公室|办公厅|总队|支队|大队|总站|总局|分局|指挥部|领导小组|厅|局|委|办|处|科|股|室|部门|部|站|队|中心|分行|支行)$/
/** An area inside the name of a branch: 人民银行江海省分行, 国家税务总局江海省税务局. */
const branchArea = /\p{Script=Han}{2,3}(?:省|市|州|县|区)(?=(?:中心)?[分支]行|分局|分公司|税务局)/u
/** A branch in an area: 市生态环境局望溪分局. */
const branch = /(?<=..局).{0,6}分局$/

/** Networks with a branch at each level, whose names have nothing else in common. */
const networks: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:国网|国家电网|南方电网|南网).{0,12}公司|供电(?:公司|局|所)$/, '供电公司'],
  [/(?:移动|联通|电信|铁塔).{0,6}公司$/, '通信公司'],
  [/烟草/, '烟草专卖'],
]

/**
 * What departments do, with the words for it. Each is one department in one place, a part of one in another: 教育局, 教育和体育局, 教体局;
 * and it has another name at another level: 水利厅, 水务局. What has a department of its own in a province is
 * part of another below: 能源局, 发展改革委.
 */
const duties: ReadonlyArray<readonly [duty: string, ...words: string[]]> = [
  ['发展改革', '发展和改革', '发改', '能源', '粮食和物资储备', '粮食', '物价'],
  ['工业信息化', '工业和信息化', '工业信息化', '经济和信息化', '经信', '工信', '工'],
  ['科技', '科学技术', '科技', '科'],
  ['教育', '教育', '教'],
  ['体育', '体育', '体'],
  ['文化旅游', '文化和旅游', '文化旅游', '文旅', '文化', '旅游', '文物', '文', '旅'],
  ['广播电视', '广播电视', '广电', '广'],
  ['水利', '水利', '水务', '水'],
  ['农业农村', '农业农村', '乡村振兴', '畜牧兽医', '农业机械', '农技', '农机', '农'],
  ['林业', '林业和草原', '林业', '林草', '林'],
  ['自然资源', '自然资源', '海洋', '资源'],
  ['规划', '规划'],
  ['住房建设', '住房和城乡建设', '住房城乡建设', '住建', '建设', '人民防空', '人防'],
  ['城市管理', '城市管理', '城管', '综合行政执法', '行政执法', '综合执法', '执法', '市容', '园林绿化', '园林'],
  ['交通', '交通运输', '交通'],
  ['商务', '商务'],
  ['投资促进', '投资促进'],
  ['市场监管', '市场监督管理', '市场监管', '知识产权', '药品监督管理', '药监'],
  ['数据', '数据资源管理', '大数据发展管理', '大数据管理', '大数据', '数据管理', '数据'],
  ['政务服务', '政务服务管理', '政务服务', '行政审批服务', '行政审批'],
  ['人力资源', '人力资源和社会保障', '人力资源社会保障', '人社'],
  ['卫生健康', '卫生健康', '卫健', '疾病预防控制', '疾控', '中医药管理', '中医药'],
  ['医疗保障', '医疗保障', '医保'],
  ['应急', '应急管理', '应急'],
  ['消防', '消防救援', '消防'],
  ['生态环境', '生态环境'],
  ['退役军人', '退役军人事务', '退役军人'],
  ['国有资产', '国有资产监督管理', '国资'],
  ['金融', '金融监督管理', '地方金融', '金融监管', '金融'],
  ['民族宗教', '民族宗教事务', '民族宗教', '民族', '宗教'],
  ['公安', '公安', '公安交通管理', '交警'],
  ['宣传', '宣传', '新闻出版', '版权', '精神文明', '文明'],
  ['政务公开', '机关事务管理', '机关事务'],
  ...['民政', '司法', '财政', '审计', '统计', '税务', '气象', '信访', '档案', '外事', '网信', '组织', '统战', '政法'].map(
    (duty) => [duty, duty] as const,
  ),
]
const byWord = new Map(duties.flatMap(([duty, ...words]) => words.map((word) => [word, duty] as const)))
const longest = Math.max(...[...byWord.keys()].map(({length}) => length))

/**
 * What a body does, without where and at which level: by it a department of a province and its counterpart in a county are one.
 *
 *     coreOf('河洛省水利厅') // '水利'
 */
export function coreOf(name: string): string {
  let core = normalName(name)
    .replace(/（[^（）]{0,20}）/g, '')
    .replace(branchArea, '')
    .replace(branch, '')
    .replace(/^(?:[省市县区乡镇各同本上下]级|各(?=.{2}))/, '')
  for (let at = area.exec(core); at; at = area.exec(core)) {
    const rest = core.slice(at[0].length)
    if (noAreas.test(at[0]) || rest === '' || ownBeginning.test(rest)) break
    core = rest
  }
  if (/政府办公[厅室]$/.test(core)) return '政府办公室'
  const network = networks.find(([pattern]) => pattern.test(name))
  if (network) return network[1]
  const bare = core.replace(/^(?:人民政府|委)(?=.{2})/, '').replace(rank, '')
  return bare.length > 1 ? bare : core
}

/** Is it the name of a department that every area has? `isDepartment('市商务局')` → true */
export const isDepartment = (name: string): boolean =>
  /[厅局委办部]$|委员会$|办公室$|政府$/.test(name) &&
  (coreOf(name).length < 2 || /政府(?:办公[室厅])?$/.test(name) || dutiesOf(coreOf(name)) !== undefined)

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

/**
 * Makes what tells whether a name stands for the counterpart of one of some bodies: either may do more than the other.
 *
 *     createCounterparts(['省水利厅'])('青禾县农业农村和水利局') // true
 */
export function createCounterparts(names: Iterable<string>): (name: string) => boolean {
  const cores = new Set<string>()
  const duties = new Set<string>()
  for (const name of names) {
    const core = coreOf(name)
    cores.add(core)
    for (const duty of dutiesOf(core) ?? []) duties.add(duty)
  }
  const plain = [...cores].filter((core) => core.length > 1 && dutiesOf(core) === undefined)
  return (name) => {
    const core = coreOf(name)
    if (cores.has(core)) return true
    const own = dutiesOf(core)
    if (own) return [...own].some((duty) => duties.has(duty))
    return core.length > 1 && plain.some((each) => isMore(core, each) || isMore(each, core))
  }
}

/** 后勤中心 and 后勤管理中心 are one, 档案局 and 档案馆 are not. */
const isMore = (long: string, short: string) =>
  long.startsWith(short) && /^(?:管理|服务|事务|工作|指导|发展|监督|综合){1,3}$/.test(long.slice(short.length))
