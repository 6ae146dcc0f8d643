import {aim} from '../../vocabulary/duty-times.ts'
import {wordAt} from '../../vocabulary/duty-words.ts'
import {actsOrOrders} from './lex.ts'
import type {TimePlace} from './time-place.ts'

/** Is it a time of the act, by its form and the words at it? */
export function countsByForm(place: TimePlace): boolean {
  const {words, segments, heads, k, time} = place
  const {start, end} = segments[k]
  const before = words.slice(start, time.start)
  const behind = words.slice(time.end, end)
  switch (time.form) {
    case 'bare':
      return countsBare(place, before, behind)
    case 'rhythm':
      return !isRate(words.slice(time.start, time.end), before, behind)
    case 'span':
      return (
        !(!place.ordered && words.startsWith('提前', time.start) && early.test(behind)) &&
        !isTerm(words.slice(time.start, time.end), before, behind, words.slice(time.end, time.end + 32))
      )
    case 'day':
      return (
        !/^(?:的|后|以后|之后|起|出生|第|(?:19|20)\d\d年|[A-Za-z]|链接|附件|打印|来源|浏览|在册)/.test(behind) &&
        (set.test(before) || !/(?:会议|印发|下发|发布|发出|施行|通过|有效期)/.test(words.slice(start, end)))
      )
    case 'event':
      return (
        !/^(?:的|后|相关|有关)/.test(behind) &&
        !/^起?享受/.test(behind) &&
        (segments[k].words.some((word) => actsOrOrders.has(word.kind) && word.start !== time.start) ||
          behind.length > 1 ||
          (heads[k + 1] !== undefined && time.start === start))
      )
    case 'range':
      return (
        !/^(?:之?间|的|度|平均|年均|合计)/.test(behind) &&
        (!/^[^，。；\d]{0,4}期间/.test(behind) || during.test(behind)) &&
        !terms.test(near(before, behind))
      )
    default:
      return (
        !(/[底末终周]$/.test(words.slice(time.start, time.end)) && tellsThingApart(place, before, behind)) &&
        !/^(?:的|以来|后|满|[均也]?不[得可]|起?计算|起?算(?:$|[，。；])|按[日月天][^，。；]{0,8}(?:加收|计收|计息|计罚)|(?:[至到][^，]{2,20}止)?不得?(?:超过|少于))/.test(
          behind,
        ) &&
        !(time.form === 'from' && kept.test(behind)) &&
        !/有效期|出生|计算[至到]/.test(words.slice(start, end)) &&
        !(ofOwnYear.test(words.slice(time.start, time.end)) && given.test(words.slice(time.end)))
      )
  }
}

/** 纳入年底考核体系, 2024年末登记失业率: the end of a year that tells a thing apart, where nothing is done or ordered right behind it. */
const tellsThingApart = ({segments, heads, k, time}: TimePlace, before: string, behind: string) =>
  behind !== '' &&
  before !== '' &&
  time.start > heads[k].start &&
  !/[于在到至自从、和及]$/.test(before) &&
  !aim.test(before) &&
  !segments[k].words.some(({kind, start}) => start === time.end && actsOrOrders.has(kind)) &&
  !/^[和及至到、—-]/.test(behind)

// 提前3个月完工: sooner than was planned
const early = /^(?:完工|竣工|建成|投产|达产|通车|完成|实现|投用|封顶|贯通)/
// 自采购结束之日起至少保存15年
const kept = /^[^，。；]{0,10}(?:保存|保管|留存|保留|存放)[^，。；]{0,6}\d{1,3}个?[年月]/
const during = /^期间(?:[上报提申]|集中|登[录陆]|组织|填报|完成|通过[^，]{2,40}(?:系统|平台|网))/

// 从投产当年起连续三年予以奖励: for how long somebody is given something
const ofOwnYear = /(?:次[日月年]|当[月年]|年度|(?<!发布?|公布|公告|施行|实施|签发|通过)之日)起$/
const given = /奖励|[免减]征|减免|补[贴助]|享受|优惠/

/** Does a year, half, quarter or month head what is done, or stand right before it, rather than name something: 2024年工作总结? */
function countsBare({words, segments, heads, k, time}: TimePlace, before: string, behind: string): boolean {
  const segment = segments[k]
  const head = heads[k]
  const then = heads[k + 1]
  // 今年申报截至11月20日: when is said behind it
  if (segment.words.some(({start, form}) => start > time.start && (form === 'end' || form === 'day' || form === 'range'))) return false
  if (
    (words.slice(time.start, time.end) === '全年' && befallen.test(behind)) ||
    unhappened.test(behind) ||
    /被列|^可以?(?:减|免|全免|享受|缓)|^(?:度|来|以来|的|起|后|期间|版|级|初|份|拟|第|累计|共)|^[^，]{0,24}增[速幅]|^[^，]{0,8}时间紧/.test(
      behind,
    )
  )
    return false
  // 二季度，开展…
  if (then && time.start === segment.start && time.end === segment.end)
    return (
      then.actor !== undefined ||
      // 2024年，全市粮食产量力争达到30万吨
      striving.test(words.slice(then.start, segments[k + 1].end)) ||
      (then.next?.start === then.start && (then.next.kind === 'verb' || then.next.kind === 'adverb')) ||
      /^(?:集中|围绕|聚焦|按照?|[将把]|在全[国省市县])/.test(words.slice(then.start, then.start + 3))
    )
  // 将于7月在福州答辩
  if (set.test(before)) return true
  // 2027年供水量达到3亿立方米
  if (/^(?:确保|其中)?$/.test(before) && reaches.test(behind)) return true
  const aims = /(?:力争|争取|力求)[到于在]?$/.test(before)
  // 做好2024年落实情况总结, 要做好2024年…: the year of a thing
  if (!aims && segment.words.some(({kind, end}) => (kind === 'modal' && end <= time.start) || (kind === 'verb' && end === time.start)))
    return false
  const next = segment.words.find(({start}) => start >= time.end)
  // 2025年清淤工作由县水务局实施
  if (segment.words.some(({kind, start}) => kind === 'by' && start > time.end)) return false
  const opens = time.start <= head.start && /^(?:其中)?[于在]?$/.test(before)
  const direct =
    behind.startsWith('集中') ||
    behind.startsWith('将') ||
    (next?.start === time.end && (next.kind === 'verb' || next.kind === 'adverb' || next.kind === 'modal'))
  // 2018年科技部、教育部举办…: the year is part of what is told
  if (
    /^\d{4}年$/.test(words.slice(time.start, time.end)) &&
    head.actor?.start === time.end &&
    head.next &&
    holds.test(words.slice(head.next.start))
  )
    return false
  const acted = head.actor !== undefined && head.actor.start >= time.end && head.next !== undefined && head.next.kind !== 'being'
  return (
    (opens && (direct || (acted && head.actor?.start === time.end))) ||
    (direct && (aims || head.actor !== undefined || (striven.test(before) && !/年$/.test(words.slice(time.start, time.end))))) ||
    (aims && /^(?:基本|全部|全面)/.test(behind))
  )
}
const striving = /(?:力争|争取|确保|努力)[^，。；]{0,8}(?:达到?|实现|增长|控制|保持|超过|突破)[^，。；\d]{0,8}\d/
// 全年发生火情2起: what came of itself
const unhappened = /^[^，。；]{0,8}(?:未|没有)再?(?:发生|出现)/
const befallen = /^(?:共|累计|未|没有)*(?:发生|出现|遭受|接报|收到)/
const reaches = /^[^，。；的]{2,30}(?:达到|超过|突破)[^，。；]{0,6}\d/
// 力争一号泵站6月投产
const striven = /(?:力争|争取|力求|确保)[^，]{0,12}$/
const set = /(?:[将定应须请要需]|决定)[于在]$/
// 2018年科技部举办…: the year of what is told
const holds = /^(?:举办|承办|召开|发布|出台|印发|创业|认定|申报|评选|兼并)/

/** Does a rhythm say how much of something there is a year, or at most: 每年1000名, 每人每天300元, 每年奖励不超过50万元? */
function isRate(time: string, before: string, behind: string): boolean {
  if (
    counted.test(behind) ||
    shared.test(behind) ||
    measured.test(behind) ||
    waived.test(behind) ||
    paid.test(behind) ||
    (/[由从]$/.test(before) && changed.test(behind))
  )
    return true
  if (/第[\d—～~-]{1,5}年$/.test(before) || /^(?:补[助贴]|奖励|贴息)/.test(behind)) return true
  if (perOne.test(before) && /^[^，]{0,6}\d/.test(behind)) return true
  if (capped.test(behind) && /元|%|％|补助|补贴|奖励|资助|贴息|享受/.test(behind)) return true
  return (
    time.startsWith('按') &&
    /^(?:分别|分开|分类|顺序|排列)|^[^，的]{2,12}的\d|^[^，]{2,30}(?:通知|要求|规定|办法|标准)(?:执行|办理|实施)|^(?!.额)[^，]{1,6}[额量率数价]/.test(
      behind,
    ) &&
    !isDone(behind)
  )
}
/** 按月比对水量, but 按月计收费额: is something done, rather than reckoned? */
const isDone = (behind: string) => {
  const first = wordAt(behind, 0)
  return first?.kind === 'verb' && !reckons.test(first.word) && !/^[^，。；的]{2,10}的\d/.test(behind)
}
const reckons = /[计算付]|核定|缴[纳存]|发放|领取|收取|补[助贴]|奖励|减[免征]|享受/

// 每年1000名: how many
const counted =
  /^(?:每[人个户家名])?(?:支付)?(?:[约近超]?\d+(?:\.\d+)?(?:余|多)?(?:[名人家户个万亿元吨升度蒸公平立千毫]|%|％)|[一二两三四五六七八九十]个)/
const measured =
  /^(?:[^，]{0,12}加收|的|[至到—-]\d|度|[^，]{0,6}不[设限]|不[低少]于[^，]{1,8}元|为(?![^，。；\d]{1,12}(?:提供|开展|举办|办理|送|发放|检查|检测|服务|讲|上门|安排|组织))|是|领取|享受|均?有|[占达]|在\d|[只仅](?:享受|[可能])|[可能]|最多|至多|限|费用|[^，]{0,12}(?:占(?!比)|(?:数|额|量|费用|标准)(?:不|达|均|为|是|约))|按[^，]{2,40}的?(?:比例|标准))/
// 每日首次停放免收停车费, 每月用水10吨以内按一档计价; but 每月免费开放
const waived =
  /^[^，。；]{0,20}(?:免[收征交缴除]|(?<!不得)减[半免收]|不[计收]|享受|按[^，。；]{1,12}(?:计价|计费|计收|收费|计征))|^[^，。；]{1,20}免(?:费|票)(?:$|[，。；])|^[^，。；]{0,4}免费(?:停[放车]|乘[坐车]|游览|入[园馆]|参观|借阅|领取|体检|就餐|充电|寄存)|^[另增加]发[^，。；]{0,10}\d|^[再另]给予[^，。；]{0,12}\d[^，。；]{0,4}元/
// 每月生活补助不低于2000元
const paid = /^[^，。；发给]{0,8}(?:补[助贴]|工资|津贴|收入|报酬|奖金|租金|待遇)[^，。；]{0,6}不[低少]于[^，。；]{1,10}元/
// 分三年发放，每年发放三分之一
const shared =
  /^(?:发放|兑现|拨付|返还|支付|兑付|给付)[^，。；]{0,6}(?:\d+(?:\.\d+)?[%％]|[一二三四五六七八九十]分之|[一二两三四五六七八九\d]成)/
// 由每月3次提高到5次
const changed = /^[^，]{0,12}(?:提高|增加|减少|降低?|扩大)[至到为]/
const perOne = /(?:每[人个户家名]|[人户家次]均|同一[^，]{1,6}|单个[^，]{1,6})$/
const capped = /最高|最多|至多|上限|封顶|不(?:得?超过|高于)|限流/

// What lasts, is shown or given for so long: no time by which to act
const terms = /贴息|计算|免[收征交付缴]|减[半免]|缓[缴交]|保[质修]|补[贴助]|奖励|有效|[租任聘存]期|试用|过渡期|最高|不超过|上限/
const near = (before: string, behind: string) => `${before.slice(-8)} ${behind.slice(0, 14)}`

/** Is a span for how long something holds, is given, forbidden or was, or how long something takes? */
function isTerm(time: string, before: string, behind: string, further: string): boolean {
  const counts = /^[后起前]/.test(time)
  return (
    cut.test(before) ||
    (time.includes('年') && (time.startsWith('前') || before.endsWith('前') || behind.startsWith('能') || lasting.test(behind))) ||
    (time.endsWith('时间') && !before.endsWith('用')) ||
    (!counts &&
      terms.test(/[在于]$/.test(before) && wordAt(behind, 0)?.kind === 'verb' ? behind.slice(0, 14) : near(before, behind)) &&
      !/(?:届|期)满$/.test(before) &&
      !/^(?:[向将把]|报)/.test(behind)) ||
    (!counts && since.test(before) && !/^[，向将把报]/.test(behind)) ||
    free.test(further) ||
    behind.startsWith('的') ||
    // 三年内有违法记录的, not 力争三年内有意愿的小区应装尽装
    (/^有(?!关)/.test(behind) && !/(?:力争|争取|努力|确保)$/.test(before))
  )
}
// 压缩至5个工作日以内: how long it takes
const cut = /(?:压缩|缩短|缩减|压减|降低|减少|控制)[^，。；：]{0,12}[至到为在]?$|[降减缩]至$/
const lasting = /^[可将]?(?:继续|持续)?(?:保持|保留|维持|享受|实行|不变)|^对[^，]{2,40}实行/
// 毕业2年内高校毕业生
const since = /(?:毕业|离校|退役|注册|登记|成立|创办)$/
const free =
  /^(?:免费|免[付缴]|可?不[再得予可能]|可[不免]|取消[^，]{0,24}资格|[^，]{0,24}只(?:支持|补[贴助]|奖励|享受)|，?[均都]?(?:没有|无(?!偿|息|条件|障碍|人机|纸)|未|有(?:偷|逃|欠|违|不良|重大|严重|弄虚|失信|犯罪)|发生过|发现))/
