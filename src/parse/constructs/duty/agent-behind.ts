import type {Role} from '../../../syntax/nodes.ts'
import type {Range} from '../../../syntax/range.ts'
import {isTrade} from '../../vocabulary/duty-names.ts'
import {undertakings} from '../../vocabulary/order-words.ts'
import type {Segment, Word} from './lex.ts'
import {nameIn} from './name-in.ts'
import {behind, officeOf, prefixBehind, saysWhatIsDone, toldApart} from './names-behind.ts'

/** What tells a role. */
export const roleWords = /^(?:牵头|配合|协助|协同|密切配合)$/
const noAgent =
  /^(?:.{2}部分(?:$|[，。；由不按])|组成|担任|任(?![命免])|变更|转(?![交办发送报拨移])|下降|上升|提高|调整|改|升|降|增|减|构成|产生|兼任|代替|更名|变|延长|缩短|原|扩大|扩展)/

/** Who stands behind 由, with the word for the role; nobody where the phrase only describes. */
export function agentBehind(words: string, segment: Segment, by: Word): {range: Range; label?: string} | undefined {
  if (
    /组成|构成|组合|(?:放宽|提高|扩大|扩展|延长|降低|缩短|调整|增加|提升|上升|下降|压缩|压减)(?:至|到|为)|(?<!承)担任|兼任|[变改转]为|变更为|为(?:副?[组团队]长|成员|召集人|副?主任|总?指挥)/.test(
      words.slice(by.end, segment.end),
    )
  )
    return undefined
  // 方案是由企业提供的: how it is, but 三是由市局检查
  if (words[by.start - 1] === '是' && by.start > segment.start && !/[应须]$/.test(words.slice(0, by.start - 1))) return undefined
  // 推广由企业自主研制的装备
  const tail = words.lastIndexOf('的', segment.end - 1)
  const before = segment.words.findLast(({end}) => end <= by.start)
  if (before?.kind === 'verb' && tail > by.end && opensWith(segment, before, by)) return undefined
  const opens = by.start === segment.start || (before?.kind === 'modal' && before.start === segment.start && before.end === by.start)
  // 由各县推荐、市局评审、经公示无异议的20人，…
  const list = opens && tail > by.end ? words.lastIndexOf('、', tail) : -1
  if (
    list > by.end &&
    ofState.test(words.slice(list + 1, tail)) &&
    !segment.words.some(({kind, start}) => start > tail && saysWhatIsDone.has(kind))
  )
    return undefined
  const found =
    behind(words, segment, by.end, true) ??
    toldApart(words, segment, by.end) ??
    prefixBehind(words, segment, by.end) ??
    nounBehind(words, segment, by.end)
  if (!found) return undefined
  let range = officeOf(words, found.end) ?? found
  if (noAgent.test(words.slice(range.end))) return undefined
  // 由省级评定的工程师享受津贴, 由国家公布的街区不得拆除
  if (opens && words[range.start - 1] === '的') {
    if (range.end === segment.end && granted.test(words.slice(range.end, range.end + 6))) return undefined
    const then = segment.words.find(({start}) => start >= range.end)
    if (
      then &&
      (then.kind === 'being' || (then.kind === 'modal' && !undertakings.has(words.slice(then.start, then.end)))) &&
      then.start === range.end
    )
      return undefined
  }
  const de = words.indexOf('的', range.end)
  const inside = segment.words.filter(({start, end}) => start >= range.end && end <= de)
  const ownFunds = /^自[筹建办管养购]$/.test(words.slice(range.end, de))
  // 由市局牵头的联席会议
  const acts = inside.filter(({kind}) => kind === 'verb' || kind === 'modal')
  if (
    de >= 0 &&
    de < segment.end &&
    de - range.end <= 14 &&
    // 由县财政负担的部分: what is done may be no word of the tables
    (acts.at(-1)?.end === de || (opens && (inside.length === 0 || ownFunds) && de - range.end >= 2 && de - range.end <= 4)) &&
    (ownFunds || !inside.some(({kind, start}) => kind === 'prep' && !words.startsWith('联合', start)))
  ) {
    // 由市局认可的机构复核
    const apart = acts.length <= 1 ? toldApart(words, segment, de) : undefined
    const then = apart && segment.words.find(({start}) => start === apart.end)
    if (!then || (then.kind === 'verb' && isTrade(words.slice(then.start, then.end)))) return undefined
    range = apart
  }
  // 由财政拨款的单位改为企业: whom 由 tells apart
  const then = de >= 0 ? segment.words.find(({kind, start}) => start > de && kind !== 'other' && kind !== 'verb') : undefined
  const predicate = then?.kind === 'being' || (then?.kind === 'modal' && !undertakings.has(words.slice(then.start, then.end)))
  if (then && predicate && by.start === segment.start && nameIn(words, de + 1, then.start)) return undefined
  if (words[segment.end - 1] === '的') return undefined
  // 由省级部门授予荣誉称号的证明文件
  if (papers.test(words.slice(range.end, segment.end)) || funds.test(words.slice(range.end, segment.end))) return undefined
  const next = segment.words.find((word) => word.start >= range.end && (word.kind === 'verb' || word.kind === 'modal'))
  const said = next && words.slice(next.start, next.end)
  const label = said === '负责' && next && words.startsWith('牵头', next.end) ? '牵头' : said
  return {range, ...(label && roleWords.test(label) && {label})}
}

/** Does what is done open the words, alone or behind an order, so that what 由 describes is done to: 提交由县局出具的证明? */
function opensWith({start, words}: Segment, verb: Word, by: Word): boolean {
  const order = words.findLast(({end}) => end === verb.start)
  return verb.end === by.start ? order?.kind === 'modal' || verb.start === start : false
}

/** 由企业下单、商户接单: those who stand behind what the one before them does. */
export function agentsAfter(words: string, segment: Segment, range: Range): Range[] {
  const found: Range[] = []
  for (let at = words.indexOf('、', range.end); at >= 0 && at < segment.end; at = words.indexOf('、', at + 1)) {
    if (words.slice(range.end, at).includes('的')) break
    if (segment.words.some(({kind, start}) => start === at + 1 && kind !== 'other')) continue
    const name = behind(words, segment, at + 1)
    const next = name && segment.words.find(({start}) => start === name.end)
    if (!name || !next || name.start !== at + 1) continue
    const before = segment.words.filter(({start, end}) => start >= range.end && end <= at)
    const done = before.some(({kind, end}) => (kind === 'verb' || kind === 'modal') && end === at)
    if ((done && saysWhatIsDone.has(next.kind)) || (next.kind === 'modal' && before.some(({kind}) => kind === 'modal' || kind === 'verb')))
      found.push(name)
  }
  return found
}

// how somebody is, rather than what is done
const ofState = /^(?:且|并)?(?:经(?!办|营|理)|符合|无|未|没有|有|具有|具备|达到|通过|取得|已)/
// 由市局命名的家庭，给予奖励
const granted = /^，(?:每[人户家名年月])?(?:一次性|分别|均|可)*(?:给予|奖励|补助|补贴|享[受有]|发放|免)/
const papers = /^(?:组织)?(?:授予|出具|颁发|开具|核发|提供|签发)[^的]{0,12}的.{0,8}(?:证明|文件|材料|证书|复印件|报告|扫描件|函)$/
// 由市级财政发展资金给予补助: what it is paid from
const funds = /^(?!统筹|安排|使用|从|按)[^，。；的对]{2,16}(?:资金|专项|经费|基金|预算)[^，。；安]{0,14}(?:给予|支付|列支|解决)/

/** A name that does not end as names do, before an act: 由省里协调 */
function nounBehind(words: string, segment: Segment, start: number): Range | undefined {
  const next = segment.words.find((word) => word.start >= start && word.kind !== 'other')
  if (!next || next.start === start || !(next.kind === 'verb' || next.kind === 'modal' || next.kind === 'adverb')) return undefined
  const from = Math.max(start, words.lastIndexOf('的', next.start - 1) + 1)
  const value = words.slice(from, next.start)
  if (!agentive.test(words.slice(next.start, next.end))) return undefined
  if (/^(?:我|其|他人|双方)/.test(value)) return undefined
  return value.length >= 2 && value.length <= 16 && !/[\d%％“”《》]/.test(value) && !thing.test(value)
    ? {start: from, end: next.start}
    : undefined
}
const agentive = /^(?:负责|牵头|承担|审批|审核|核准|协调|统筹|统一|组织|签字|签发|决定|批准|分别|共同|按)/
const thing = /(?:项目|资金|系统|费用|原因|问题|方式|规定|办法|因素|为主|经费|水平|总值|比例|标准|关系|联系|体系)$/

/** 省教育厅会省卫生健康委: the one leads, the other helps; 省教育厅商有关部门: the others are only heard. */
export function divided(words: string, range: Range): Array<[Range, Role?]> {
  const match = joined.exec(words.slice(range.start, range.end))
  if (!match) return [[range]]
  const middle = range.start + match[1].length
  const first: Range = {start: range.start, end: middle}
  return match[2] === '商' && heard.test(match[3])
    ? [[first]]
    : [
        [first, 'lead'],
        [{start: middle + 1, end: range.end}, 'support'],
      ]
}
const joined =
  /^(.{1,80}(?:[局厅部门办院署行处会组]|(?<![管常村居组执理监])委))([会商])((?:[省市县区]|同级|财政|有关|相关|国务院|国家|中央|当地).{1,30})$/
const heard = /^(?:有关|相关|当地|财政)/
