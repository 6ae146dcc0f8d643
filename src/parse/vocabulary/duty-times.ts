/** How a time is said, which decides where it counts. */
export type TimeForm =
  /** …前, …底前, 年内, 截至…: the end is said. */
  | 'end'
  /** 到2025年: a goal. */
  | 'goal'
  /** A day without more. */
  | 'day'
  | 'range'
  /** 自…起 */
  | 'from'
  /** 30日内, 开工前3日 */
  | 'span'
  /** 每月, 按季度 */
  | 'rhythm'
  /** A month, quarter, half or year without more. */
  | 'bare'
  /** 当日, 入冬前 */
  | 'event'

const year = '(?:(?:19|20)\\d{2}年|二[〇○零Oo][〇○零一二三四五六七八九]{2}年|[今明本当次翌]年)'
const fixedYear = '(?:(?:19|20)\\d{2}年|[今明]年)'
const clock = '(?:(?:\\d{1,2}[:：]\\d{2})|(?:\\d{1,2}|零)[时点](?:\\d{1,2}分|整|半)?)'
const weekday = '(?:[（(](?:(?:星期|周|本周|下周)[一二三四五六日天]|(?:农历|正月|腊月)[^（()）]{1,8})[）)])'
const day = `${year}?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号]${weekday}?(?:[上下中]午|晚上?|凌晨)?(?:[上下]班(?=前)|${clock})?`
const partOfMonth = '(?:份|初|[底末]|[上中下]{1,2}旬)'
const digital = '(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}日?'
const monthNumber = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])'
// a month of every year, a part of one, or a day in it
const yearly = `${monthNumber}月(?:${partOfMonth}|\\d{1,2}[日号])?`
const until = '(?:之前|以前|前(?!期|三|后|述|款|条|项|列|\\d)|止|为止|截止)'
const to = '(?:\\s?[—－–~～-]{1,3}\\s?|至|到)'
const number = '(?:\\d{1,3}(?:\\.5)?|[一二两三四五六七八九十半]{1,3}(?:[至到—-][一二三四五六七八九十]{1,2})?|\\d{1,2}[至到—~-]\\d{1,2})'
const unit = '(?:个?工作日|个?(?:自然|日历)[日天]|日|天|周|个?星期|个月|月|年|个?学期|个?小时|分钟|个?季度)'
const quarter = '(?:第?[一二三四1234]季度|[上下]半年|前三季度|前\\d{1,2}个月(?!以?内|之内))'

// from one hour to another: 22时至次日6时
const hours = `(?:[上下中]午|晚上?|夜间)?${clock}${to}(?:次[日晨]|翌日|第二天)?(?:[上下中]午|晚上?|凌晨)?${clock}`

const event =
  '(?:春节|除夕|元宵节?|元旦|国庆节?|中秋节?|清明节?|端午节?|五一节?|劳动节|节假日|寒假|暑假|春运|汛期|主汛期|入汛|入冬|入夏|冬季|供暖季?|采暖季?|雨季|台风季|开学|放假|高考|中考|学期结束|学期|春播|秋收|两会)(?:开始|到来|来临|结束)?'

/** How far from its first character on a time may have the sign that its form needs. */
export const farthestSign = 40

/** A form of time: what it is, how it is written, and the signs of which it has one, so that the pattern need not be tried, nor even made ready, without. */
export interface TimeRow {
  form: TimeForm
  pattern: RegExp
  needs: string
}

const row = (form: TimeForm, needs: string, ...patterns: string[]): TimeRow => ({form, needs, pattern: new RegExp(patterns.join('|'), 'y')})

const anySign = ''
const fromSigns = '起始后'
const toSigns = '—－–~～-至到'
const daySigns = '日号-/.'

/**
 * Expressions of time in sentences, tried in order where one may begin. What they mean is read by the resolver of deadlines; here
 * is only how far they go.
 */
export const timeForms: readonly TimeRow[] = [
  row(
    'from',
    fromSigns,
    `[自从]?(?:即日|现在)起`,
    `[自从](?:${day}|${year}?[春秋]季学期|${fixedYear}(?:度|${monthNumber}月)?|${year}?(?:${quarter}|${monthNumber}月${partOfMonth}?))(?:起|开始|之日起|[以之]?后)(?!草|点|步)`,
    `(?:${day}|${fixedYear}(?:${monthNumber}月)?|${year}?(?:${quarter}|${monthNumber}月${partOfMonth}?))(?:起|开始)(?!草|点|步)`,
  ),
  row('span', '起', `[自从][^，。；：、（(\\d自]{1,24}(?:之日)?起${number}${unit}(?:以内|之内|内)`),
  row('from', '起', '[自从][^，。；：、（(]{0,8}?(?:印发|公布|公告|发布|下发|施行|实施|颁布|签发|发文|通过)(?:之[日曰时]|日)起'),
  // 自2024年6月份申报期起
  row('from', '起', `[自从]${year}?${monthNumber}月份?[^，。；：、（(\\d起]{2,8}期起`),
  // 自合同签订的次月起
  row('from', '起', '[自从][^，。；：、（(\\d自]{2,20}?(?:次[日月年]|当[月年]|年度|学年|之日)起(?![\\d一二三四五六七八九十两半])'),
  row(
    'range',
    toSigns,
    `(?:[自从])?(?:${day}|${digital})(?:起)?${to}(?:${day}|${digital}|\\d{1,2}[日号]${weekday}?${clock}?)(?:止|前)?`,
    `${day}${to}(?:次|翌|当|第二)[日天](?:上午|下午|晚上?|凌晨)?${clock}`,
    `${year}?${monthNumber}月[上中下]旬${to}${day}(?:止|前)?`,
    `[自从]?${day}${to}${year}?${monthNumber}月(?:[上中下]旬|[底末])(?:止|前)?`,
    `${year}?${monthNumber}月\\d{1,2}${to}(?:${monthNumber}月)?\\d{1,2}[日号](?:前)?`,
    `${year}?${monthNumber}月(?:初|[上中下]旬)${to}(?:[上中下]旬|月?[底末])(?:之?前)?`,
    `${year}?${monthNumber}月(?:份|初|底|中旬|下旬|上旬)?${to}${year}?${monthNumber}月(?:份|初|底|中旬|下旬|上旬)?(?:底?前)?`,
    // 3—5月, but 1—6月 as a rule of what was
    `${year}?(?<!\\d)(?:[23456789]|1[012])${to}${monthNumber}月(?![份\\d龄])`,
    `(?:19|20)\\d{2}年?${to}(?:19|20)\\d{2}年(?:底前|底|前|期间)?`,
  ),
  row(
    'rhythm',
    anySign,
    // 每日22时至次日6时, 每天7:30—9:00、17:00—19:00
    `每(?:日|天|晚|周末|个工作日)${hours}(?:[、和及]${hours}){0,3}`,
    `每隔?(?:个|[一二半两三四五六七八九十]个?|\\d{1,2}个?)?(?:周|星期|旬|月|季度|季|半年|年度|年|日|天|晚|学期|学年|小时|工作日)(?:末?月|(?<=[周期])[一二三四五六日天](?!个|名|次|项|家))?(?:末\\d{1,2}[日号]|(?<=年)${yearly}(?:前?[、和及至到—-]${yearly}){1,4}(?!\\d)|[^，。；：、（(]{0,6}?(?:\\d{1,2}月份?)?(?:\\d{1,2}[日号]|底|末|初|[上中下]旬)|${event}(?=之?前)|(?<=年)(?:[上下]半年(?:[和及、][上下]半年)?|${monthNumber}月${partOfMonth}?)|最后[一1]个?(?:工作日|月|天|周))?(?:[上下]午)?(?:\\d{1,2}(?:[时点]|[:：]\\d{2})|[上下]班(?=之?前))?(?:[、和及]\\d{1,2}[日号]){0,3}(?:${to}(?:\\d{1,2}月)?\\d{1,2}[日号])?(?:之前|以前|前(?!后)|[之以]?内)?`,
    '(?:按(?:年度?|半年|学期)|[按逐](?:周|月|旬|季(?!节)度?|日|天))(?:度|或月份|、?按?[月季年]度?)?',
    '一(?:周|月|季度|年)一(?:次|调度|通报|报|查|评|更新)',
  ),
  row('end', daySigns, `(?:截至|截止到?|至|到)?(?:${day}|${digital})(?:24时|24点)?${until}`, `\\d{1,2}\\.\\d{1,2}日?前`),
  // 上午10时前, but 9月2日（星期二）24时前, 每日8时、20时前
  row('end', '时点:：', '(?<![日号）)、至到—–-])(?:[上下中]午|晚上|凌晨)?\\d{1,2}(?:[时点](?:半|\\d{1,2}分)?|[:：]\\d{2})(?:之前|以前|前)'),
  // 今天（3月8日）上午9点前
  row('end', '今明', `(?:今[天日]|明[天日])(?:[（(]${year}?\\d{1,2}月\\d{1,2}[日号][）)])?(?:[上下中]午|晚上?)?(?:${clock})?${until}`),
  row('end', '截', `(?:截至|截止到?)(?:${day}|${digital}|${year}?${monthNumber}月(?:底|末)?|${year}(?:年?底|年?末))(?:之?前)?`),
  row(
    'end',
    '月',
    `(?:截至|截止到?|至|到)?${year}?${monthNumber}月份?(?:底|末|初|[上中下]{1,2}旬)?(?:之前|以前|前(?!期|三|后|\\d)|内)`,
    `(?:到|至)?${year}?${monthNumber}月份?(?:底|末|初|[上中下]{1,2}旬)`,
  ),
  // 到“十五五”末
  row('end', '末', '(?:到|至)?“?十[二三四五六七]五”?(?:规划)?(?:时期|期)?末'),
  row('end', '到至', `(?:到|至)${day}`, `(?:到|至)${year}${monthNumber}月(?!\\d)`),
  row('end', '季半月', `(?:到|至)?${year}?${quarter}(?:末|底|结束)?(?:之前|以前|前|内)`, `(?:到|至)?${year}?第?[一二三四1234]季度[末底]`),
  row('end', '年', `(?:到|至)?${year}(?:年底|年末|底|末)?(?:之前|以前|前(?!期|三|后|\\d)|内)`, `(?:到|至)?${year}(?:年?底|年?末)`),
  row(
    'end',
    anySign,
    '(?:到|至)?(?:年底|年末|年终|学期末|学期内|本学期|[本次当下]?月[底末]|[本下次]周[一二三四五六日末]?(?:[（(](?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号][）)])?|季度末|本季度)(?:之前|以前|前)?(?!考核|考评|总结|绩效|评|述职)',
    '(?:本|今|当)年(?:度)?内',
    `${year}(?:[春秋]季)?${event}之?前`,
    '(?<![学一该每税计个同算])年(?:度)?内(?!涝)',
    '本(?:月|周)内',
  ),
  row('goal', '到至', `(?:到|至)${year}(?!来|度)`),
  // 8月27日、28日
  row('day', daySigns, `${day}(?:[、和及]\\d{1,2}[日号]${weekday}?){1,3}(?![前之以])`),
  row('day', daySigns, day, digital),
  row(
    'bare',
    '年月季半',
    `${year}?(?:${quarter})`,
    `${year}?${monthNumber}月份?`,
    '(?:19|20)\\d{2}年(?!以来|来)',
    '今年|明年|全年|本年(?!度)',
  ),
  row(
    'span',
    '日天周星月年学小分季',
    `[后起前]${number}${unit}(?:以内|之内|内)(?!前)`,
    // 开学两周后
    `${event}${number}${unit}后(?![续期])`,
    `前${number}(?:个?工作日|日|天|周|个?小时|分钟|个月)(?!前|以?内|之内)`,
    `提前${number}${unit}`,
    `${number}${unit}(?:时间)?(?:以内|之内|内|之前)(?!容|部|外)`,
    `${number}${unit}前(?!期)`,
    // 半小时后方可交卷
    `${number}${unit}后(?=(?:方[可能]|才[可能]))`,
    `${number}${unit}(?:左右)?的?时间(?!以?内|之内)`,
  ),
  row(
    'event',
    anySign,
    `(?:${event}|汛|(?<![春季环细情礼章关时])节|(?<![\u4e00-\u9fa5][开散休闭例年全大委协学工])会(?!议))之?前(?:${number}${unit}(?!以?内|之内))?`,
    `${event}后(?:第[一二三四五1-5]个?(?:天|日|周|星期|工作日)|首[日周])`,
    `(?:当日|当天|次日|当晚)(?:[上下]午|晚上?)?${clock}(?:之?前|以前)`,
    '(?:当日|当天|次日|当晚)(?:内|前)?(?!发生|新增|达)',
  ),
]

/** How words end before a time that is striven for: 力争在, 确保. */
export const aim = /(?:力争|争取|力求|确保)[到于在]?$/
