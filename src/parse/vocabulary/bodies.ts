import {codes} from '../source/characters.ts'
import {firstCodes} from './edges.ts'
import {bodyEndingLines} from './ending-table.ts'
import {endingsIn} from './endings-in.ts'
import {oneOf} from './one-of.ts'
import {squeeze} from './squeeze.ts'

const endsInOne = endingsIn(bodyEndingLines)

/** The characters that the names of bodies end in. */
export const bodyEnds = endsInOne.lasts

/** Does the text end as a body's name does? `市发展改革委` → true. A bracket at the end is passed over. */
export function endsLikeBody(name: string): boolean {
  return endsInOne(closers.has(name.charCodeAt(name.length - 1)) ? name.replace(/[（(〔[][^（()）〔〕[\]]*[）)〕\]]$/, '') : name)
}
const closers = codes('）)〕]')

// Words that no body's name holds: a stretch with one of them is a sentence, whatever it ends in.
const sentence =
  /[。！？；：:;、《》０-９]|\d{1,6}(?!\d|世纪|热线|指挥|急救)|[了是的把被]|^序号|如下|按照|根据|为了|通过|关于|印发|切实|认真|以及时|是否/
// Task forces are named after their task: 推进…建设领导小组.
const task = /进一步|加强|推进|确保|落实/
const taskForce = /(?:小组|办公室|指挥部|委员会|联席会议|专班|办|机制|中心)$/

/** Could the text be the name of one body, as it stands on a signature line? */
export const isBodyName = (name: string): boolean => {
  const squeezed = squeeze(name)
  if (squeezed.length < 2 || squeezed.length > 45 || !endsLikeBody(squeezed)) return false
  const bare = squeezed.replace(/[（(〔][^（()）〔〕]*[）)〕]|“[^”]{1,8}”/g, '')
  return !sentence.test(bare) && (!task.test(bare) || taskForce.test(bare))
}

// What tells somebody to act opens no name, but for a task force's, and closes none.
const orderOpening = /^(?:加强|强化|注重|坚持|突出|做好|抓好|抓紧|发挥|压实|健全|完善|建立|督促|要求|鼓励|引导)/
const orderEnd = /(?:[要须]|(?<![供响反])应|应当)(?:加强|强化|做好|抓好|认真|切实|积极|主动|及时|严格|抓紧|密切|共同|继续|进一步)*$/

/** Are the words before a predicate an order rather than a name? `各部门要加强`统筹协调, `强化部门`落实 */
export const isOrder = (words: string) => orderEnd.test(words) || (orderOpening.test(words) && !taskForce.test(words))

/** Opens a collective that does not say 各: 有关单位, 相关处室, 其他部门, 全体… */
export const collectiveOpening = new RegExp(`^${oneOf('有关|相关|其他|其它|全体|全省|全市|全县|全区')}`)
const collectiveWords = oneOf(
  '各|成员单位|直属(?:机构|单位)|其他|试点(?:城市|县|地区|市|区)',
  `有关${oneOf('部门|单位|方面|处室|科室|企业|地区|机构|地方|高校|院校|责任|县|市|区|省')}`,
  `相关${oneOf('部门|单位|处室|科室|企业|地区|机构|方面|县|市|区')}`,
)
/** Marks a collective anywhere in the name: 各部门, 省直有关部门, 局属各单位, 县（市、区）, 试点城市. */
export const collectiveInside = new RegExp(oneOf(collectiveWords, '县[（(〔]市|市（区'))
/** The code units that every name of a collective holds one of, if it has no bracket. */
export const collectiveCodes = firstCodes(collectiveOpening, new RegExp(collectiveWords))

// Kinds of areas.
const areas = [
  '省',
  '自治区',
  '直辖市',
  '计划单列市',
  '设区市',
  '地级以上市',
  '地级市',
  '县级市',
  '副省级城市',
  '经济特区',
  '新疆生产建设兵团',
  '及',
  // 直管市, 辖区, 省直管县
  '直管',
  '辖',
  '地',
  '市',
  '州',
  '盟',
  '县',
  '区',
  '旗',
  // 乡镇 is both: were it a word here, a long row of them could be cut in more ways than anybody waits for
  '乡',
  '镇',
  '街道',
  '街',
  '团场',
  '场',
]
const shortBracket = '（[^）]{1,8}）|\\([^)]{1,8}\\)|〔[^〕]{1,8}〕|\\[[^\\]]{1,8}\\]'
// Which of the areas: 各涉农区、县, 各沿江市、县
const whichAreas = oneOf('涉农|主城|中心城|城|郊|沿江|沿海|沿黄|沿淮|沿湖|沿河|边境|脱贫|山')
/** `各` and administrative words only: the name is not complete, it goes on behind the 、 */
export const administrativeOnly = new RegExp(
  `^(?:各有关|各相关|各${whichAreas}?|有关|相关|其他|项目所在|所在|辖区)?(?:${areas.join('|')}|${shortBracket})+$`,
)
/** What completes a collective whose parts are administrative words; looked for from the end, for a bracket may open anywhere. */
export const administrativeEnd = /$(?<=(?:人民政府|政府|党委|党委和政府|管委会|管理委员会|办事处|行政公署|兵团)(?:[（(][^）)]*[）)])?)/
/** A bracket that only widens the kind of body: 县（市、区）, 办（局）, 街道（功能区）. */
export const wideningBracket = new RegExp(
  `^${oneOf(
    '省|市|县|区|州|旗|盟|镇|乡|街道|功能区|自治州|自治县|特区|林区|农场|场|开发区|高新区|经开区|新区|村|居委会|平台|户',
    '处|室|局|委|部|办|厅|科|所|院|系|站|中心|分局|行|社|会|组|部门|单位|机构|党?支部|党?总支|党委',
    '幼儿园|学校|小学|中学|学院|学部|公司|集团|分公司|总公司|协会|学会|商会|企业|医院|卫生院|支队|大队|中队|办事处|管委会|园|校',
    '、|，|和|或',
  )}+$`,
)
