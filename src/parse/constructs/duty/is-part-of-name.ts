import {
  adverbsOfNames,
  carrying,
  fieldsOfOffices,
  hasObject,
  hosting,
  isTrade,
  ofOthers,
  participating,
  ranks,
  serving,
  states,
} from '../../vocabulary/duty-names.ts'
import type {WordKind} from '../../vocabulary/duty-word-kinds.ts'
import {
  carriers,
  competent,
  eachOrganizer,
  hasTail,
  officeSigns,
  officeTail,
  opensJoined,
  opensTail,
  organizers,
  participants,
  shortTail,
  tail,
} from '../../vocabulary/name-tails.ts'
import {undertakings} from '../../vocabulary/order-words.ts'
import {behindSeam, endOfName} from '../../vocabulary/seams.ts'
import {isOwnWord} from './name-in.ts'

const answerable = new RegExp(
  `^(?:单位|部门|机构|人员|主体|[处科股]室|领导|同志|[民干]警|干部|教师|医[生师]|律师|法官|检察官|者|${endOfName('人')}|${endOfName('方')})`,
)

// 分管副县长
const inCharge =
  /^(?:[^，。；：、的]{0,3}领导|负责(?:人|同志)|副?(?:[省市县区镇乡局院校处科厂所站队部州盟旗行社馆]长|主任|书记|经理|总经理)|副[^，。；：、的]{1,4}?长)/

// 科学技术局, 科学院
const science = /^(?:技术|院|普及|研究|馆|家|研)/

// 发改(科技)局
const secondName = /[（(][\u4e00-\u9fa5、]{2,6}[）)][局委]/y

// 控股（集团）公司
const tailBehindBracket = /^[（(][\u4e00-\u9fa5、]{1,6}[）)](?:公司|企业|集团|单位|机构|部门|中心)/

const listOfOffices =
  /(?!、(?:指导|督促|组织|支持|引导|鼓励|推动|加强|落实|做好))(?:、[\u4e00-\u9fa5]{2,6}){0,12}、[\u4e00-\u9fa5]{2,6}?(?:部门|机构|单位)/y

const sites =
  /(?:示范|孵化|创业|创新|实训|试验|教育|推广|教学|实践|服务|研发|转化){0,3}(?:基地|园区|平台|实验室)(?=[在应须要可不对按向等、，及和与（]|负责|$)/y

/** 服务组织与农户签约: is 组织 the end of a name that opens the words, or that an order or a phrase goes on from? */
const isServing = (text: string, at: number) =>
  serving.has(text.slice(at - 4, at - 2)) &&
  (at === 4 || '，；。各由请化业'.includes(text[at - 5]) || '应须要可与于按将'.includes(text[at]))

// 管理层, but 管理层面
const isRank = (text: string, word: string, at: number) => text[at] === '层' && ranks.has(word) && !'面次级'.includes(text[at + 1])

/** Is a word that says what is done or ordered part of a name: 监督管理局, 负责人, 牵头单位? It ends at `at`. */
export function isPartOfName(text: string, word: string, kind: WordKind, at: number): boolean {
  // 宣传部, 组织科, 科学技术局
  // 推荐部门, but 约谈科长
  if (
    kind === 'verb' &&
    officeSigns.includes(text[at]) &&
    !(text[at] === '科' && ofOthers.has(word)) &&
    (!behindSeam(text[at]).includes(text[at + 1]) || isOwnWord(text, at + 1))
  )
    return true
  // 科学院, 自主创新示范区
  if (word === '科学' && science.test(text.slice(at, at + 2))) return true
  if (isRank(text, word, at)) return true
  if (word === '自主' && text.startsWith('创新示范区', at)) return true
  if (kind === 'verb' || states.has(word)) {
    if (word === '主管') return hasTail(competent, text, at)
    if (word === '分管') return inCharge.test(text.slice(at, at + 8))
    if (word === '组织' && isServing(text, at)) return true
    if (word === '组织') return hasTail(text[at - 3] === '各' ? eachOrganizer : organizers, text, at)
    if (word.length === 1 || ofOthers.has(word)) return false
    if (text[at] === '（' || text[at] === '(') {
      secondName.lastIndex = at
      return secondName.test(text) || (isTrade(word) && tailBehindBracket.test(text.slice(at, at + 16)))
    }
    if (text[at] === '、' && fieldsOfOffices.has(word)) {
      listOfOffices.lastIndex = at
      if (listOfOffices.test(text)) return true
    }
    if (text.startsWith('对象', at) && !'不是为'.includes(text[at + 2])) return true
    // 创新示范基地, but 建设基地
    sites.lastIndex = at
    if (hosting.has(word) && sites.test(text)) return true
    // 实际控制人
    if (text[at] === '人' && !`${behindSeam('人')}们`.includes(text[at + 1])) return true
    if (opensJoined.has(text.charCodeAt(at))) {
      // 参赛选手, 参保职工
      participants.lastIndex = at
      if ((participating.has(word) || hasObject(word)) && participants.test(text)) return true
      carriers.lastIndex = at
      if (carrying.has(word) && carriers.test(text)) return true
      if (!opensTail.has(text.charCodeAt(at))) return false
    }
    // 制造业企业
    return isTrade(word) || hasObject(word) ? hasTail(tail, text, text[at] === '业' ? at + 1 : at) : hasTail(officeTail, text, at)
  }
  if (kind === 'adverb') return adverbsOfNames.has(word) && hasTail(word === '集中' ? officeTail : tail, text, at)
  if (kind !== 'modal' || word.length !== 2 || !undertakings.has(word)) return false
  // 负责单位, but 负责区直机关党支部的检查
  return word === '负责' ? answerable.test(text.slice(at, at + 4)) : hasTail(shortTail, text, at)
}
