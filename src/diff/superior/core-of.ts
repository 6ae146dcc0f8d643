import {normalName} from '../../bodies/normal-name.ts'

/** What ends in a sign of a level and is no area: 城市管理局, 社区服务中心, 高新区管委会. */
const noAreas =
  /(?:城市|城乡|都市|超市|社区|园区|景区|小区|灾区|校区|库区|林区|山区|城区|郊区|片区|街区|新区|开发区|高新区|示范区|试验区|保税区)$/
const area = /^\p{Script=Han}{0,4}?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗|镇|乡|街道)/u
/** Words that open a body's own name and not that of an area: 市场监管局, 市政中心, 区域合作办. */
const ownBeginning = /^(?:场|政(?!府)|容|域|块|道|界)/
/** What a body is at one level or another: 厅 in a province, 局 in a county. */
const rank =
  /(?:委员会办公室|委员会|办公室|办公厅|总队|支队|大队|总站|总局|分局|指挥部|领导小组|厅|局|委|办|处|科|股|室|部|站|队|中心|分行|支行)$/
/** An area inside the name of a branch: 人民银行江海省分行, 国家税务总局江海省税务局. */
const branchArea = /\p{Script=Han}{2,3}(?:省|市|州|县|区)(?=(?:中心)?[分支]行|分局|分公司|税务局)/u

/**
 * What departments do, with the words for it. Each is one department in one place, a part of one in another: 教育局, 教育和体育局, 教体局;
 * and it has another name at another level: 水利厅, 水务局.
 */
const duties: ReadonlyArray<readonly [duty: string, ...words: string[]]> = [
  ['发展改革', '发展和改革', '发改'],
  ['工业信息化', '工业和信息化', '工业信息化', '经济和信息化', '经信', '工信'],
  ['科技', '科学技术', '科技', '科'],
  ['教育', '教育', '教'],
  ['体育', '体育', '体'],
  ['文化旅游', '文化和旅游', '文化旅游', '文旅', '文化', '旅游', '文', '旅'],
  ['广播电视', '广播电视', '广电', '广'],
  ['水利', '水利', '水务', '水'],
  ['农业农村', '农业农村', '农'],
  ['林业', '林业和草原', '林业', '林草'],
  ['自然资源', '自然资源', '资源'],
  ['规划', '规划'],
  ['住房建设', '住房和城乡建设', '住房城乡建设', '住建', '建设'],
  ['城市管理', '城市管理', '城管', '综合行政执法', '行政执法', '综合执法', '执法', '市容'],
  ['交通', '交通运输', '交通'],
  ['商务', '商务'],
  ['投资促进', '投资促进'],
  ['市场监管', '市场监督管理', '市场监管'],
  ['数据', '数据资源管理', '大数据发展管理', '大数据管理', '大数据', '数据管理', '数据'],
  ['政务服务', '政务服务管理', '政务服务', '行政审批服务', '行政审批'],
  ['人力资源', '人力资源和社会保障', '人力资源社会保障', '人社'],
  ['卫生健康', '卫生健康', '卫健'],
  ['医疗保障', '医疗保障', '医保'],
  ['应急', '应急管理', '应急'],
  ['生态环境', '生态环境'],
  ['退役军人', '退役军人事务', '退役军人'],
  ['粮食', '粮食和物资储备', '粮食'],
  ['乡村振兴', '乡村振兴'],
  ['国有资产', '国有资产监督管理', '国资'],
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
  for (let at = area.exec(core); at; at = area.exec(core)) {
    const rest = core.slice(at[0].length)
    if (noAreas.test(at[0]) || rest === '' || ownBeginning.test(rest)) break
    core = rest
  }
  if (/政府办公[厅室]$/.test(core)) return '政府办公室'
  const bare = core.replace(/^(?:人民政府|委)(?=.{2})/, '').replace(rank, '')
  return bare.length > 1 ? bare : core
}

/** The duties that a department's name is made of; undefined where it is made of anything else. */
function dutiesOf(core: string): ReadonlySet<string> | undefined {
  const found = new Set<string>()
  for (let at = 0; at < core.length; ) {
    let length = Math.min(longest, core.length - at)
    while (length > 0 && !byWord.has(core.slice(at, at + length))) length--
    if (length > 0) found.add(byWord.get(core.slice(at, at + length))!)
    else if (!'和与、'.includes(core[at])) return undefined
    at += length || 1
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
    // 后勤中心, 后勤管理中心
    return core.length > 1 && plain.some((each) => each.startsWith(core) || core.startsWith(each))
  }
}
