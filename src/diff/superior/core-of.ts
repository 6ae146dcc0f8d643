import {normalName} from '../../bodies/normal-name.ts'

/** What ends in a sign of a level and is no area: 城市管理局, 社区服务中心, 高新区管委会. */
const noAreas =
  /(?:城市|城乡|都市|超市|社区|园区|景区|小区|灾区|校区|库区|林区|山区|城区|郊区|片区|街区|新区|开发区|高新区|示范区|试验区|保税区)$/
const area = /^\p{Script=Han}{0,4}?(?:自治区|自治州|自治县|省|市|州|盟|县|区|旗|镇|乡|街道)/u
/** Words that open a body's own name and not that of an area: 市场监管局, 市政中心, 区域合作办. */
const ownBeginning = /^(?:场|政(?![府务协法])|容|域|块|道|界|村)/
/** What a body is at one level or another: 厅 in a province, 局 in a county. */
const rank =
  /(?:委员会办公室|委员会|办公室|办公厅|总队|支队|大队|总站|总局|分局|指挥部|领导小组|厅|局|委|办|处|科|股|室|部门|部|站|队|中心|分行|支行)$/
/** An area inside the name of a branch: 人民银行江海省分行, 国家税务总局江海省税务局. */
const branchArea = /\p{Script=Han}{2,3}(?:省|市|州|县|区)(?=(?:中心)?[分支]行|分局|分公司|税务局)/u
/** A branch in an area: 市生态环境局望溪分局. */
const branch = /(?<=..局).{0,6}分局$/

/** Networks with a branch at each level, whose names have nothing else in common. */
const networks: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(?:国网|国家电网|南方电网|南网).{0,12}公司|供电(?:公司|局|所)$|电力.{0,8}公司$/, '供电公司'],
  [/(?:移动|联通|电信|铁塔).{0,6}公司$/, '通信公司'],
  [/烟草/, '烟草专卖'],
]

/** The network that a body is a branch of. */
export const networkOf = (name: string): string | undefined => networks.find(([pattern]) => pattern.test(name))?.[1]

/**
 * What a body does, without where and at which level: by it a department of a province and its counterpart in a county are one.
 *
 *     coreOf('河洛省水利厅') // '水利'
 */
export function coreOf(name: string): string {
  const core = withoutArea(name)
  if (/政府办公[厅室]$/.test(core)) return '政府办公室'
  const network = networkOf(name)
  if (network !== undefined) return network
  const own = core.replace(/^(?:人民政府|委)(?=.{2})/, '')
  const bare = own.replace(rank, '')
  return bare.length > 1 ? bare : own
}

/** A name in its full form without its area and what it is a branch in: `withoutArea('青禾县水利局')` → 水利局 */
export function withoutArea(name: string): string {
  let rest = normalName(name)
    .replace(/（[^（）]{0,20}）/g, '')
    .replace(branchArea, '')
    .replace(branch, '')
    .replace(/^中共/, '')
    .replace(/^(?:[省市县区乡镇各同本上下]级|各(?=.{2}))/, '')
  for (let at = area.exec(rest); at; at = area.exec(rest)) {
    const behind = rest.slice(at[0].length)
    if (noAreas.test(at[0]) || behind === '' || ownBeginning.test(behind)) break
    rest = behind
  }
  return rest
}
