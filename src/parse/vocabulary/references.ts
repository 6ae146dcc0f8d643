import {codes} from '../source/characters.ts'
import {hanNumerals, numeral} from './numerals.ts'

/**
 * How much what follows a label speaks against it: 0 nothing, 1 it opens with a sign that references have too, and may be a
 * word (（二）项目…), 2 it reads as a reference or a number (（二）项所列…, 第三条、第四条). The series has the last word.
 */
export type Doubt = 0 | 1 | 2

const han = `[${hanNumerals}]`

/** （二）项所列 · （一）款的 · （一）至（三） · （一）（二） · （一）、（二）; not 项目, 款项, 至少, 及时. */
const behindBracket =
  /^(?:[、和或及与至到]?[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|[、和或及与至到]第(?!三[人方者])|[项款目](?:$|[、，。；：的所规之中和或及与至到情行内（(]))/
const bracketWords = codes('项款至和或及与到、（(')

/** What follows （二） at an offset. */
export const doubtBehindBracket = (text: string, at: number): Doubt =>
  !bracketWords.has(text.charCodeAt(at)) ? 0 : behindBracket.test(text.slice(at, at + 6)) ? 2 : 1

/** 第三条、第四条 · 第六条规定的 · 第六条的 · 第二条第一款 · 第五条中，; not 规划部门, 中国, 措施, （目的）. */
const behindArticle =
  /^(?:[、和或及与至到—-][第《]|[、，。；）)》”]|第|[款项](?![目式])|规定|所[称列述指规]|的|之|共[\d一二三四五六七八九十]|中(?:的|，|所|有关|关于)|和本|（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\))/
const articleWords = /^[、和规的措中共及与或至到款项所第（(，。；之—-]/

/** Words that the sign of a label opens: 第一目标, 第一节点, 第一条线, 第二章程, 第一编制单位. */
const wordsOfSign: Record<string, string | undefined> = {
  目: '标的录光',
  节: '点日能约省奏目假',
  条: '件例线约幅',
  章: '程',
  编: '制号码辑排写审',
}

/** What only follows a reference, whatever the series says: 第三条规定的情形, 第三条和第四条. */
export const onlyRefers = /^(?:规定|要求|所?[列述称]|列举|明确|约定)?[的之中]|^(?:[和或及至、，项]|款(?!项)|第)/

/** What follows 第三条 without a blank; `sign` is the last of the label. */
export const doubtBehindLegal = (sign: string, rest: string): Doubt =>
  rest !== '' && wordsOfSign[sign]?.includes(rest[0]) ? 2 : !articleWords.test(rest) ? 0 : behindArticle.test(rest) ? 2 : 1

/** 一、二、三年级 · 三、四季度 · 一、三两项 · 二、三个月内; not 一次性补助, 三年行动, 四个方面. */
const behindHan = new RegExp(
  `^${han}{1,3}(?:[、和及]|年级|季度|月份?(?![度]|报|考|刊)|[级类批次产期线届层楼号组型](?![别性联检发权营])|[两三四五六]?[项者]|两[个名类种家处所条级]|标段|车间|中队|片区|单元|等)`,
)

const hanWords = new RegExp(`^${han}{1,3}[季个年月日级类批次产期线届天小大者把]`)

/** What follows 一、 where it opens with a Han number. A list of numbers goes up: 五、二级响应 is none. */
export function doubtBehindHan(ordinal: number, rest: string): Doubt {
  const behind = numeral(opening.exec(rest)?.[0] ?? '') ?? 0
  return behind <= ordinal ? 0 : behindHan.test(rest) ? 2 : behind === ordinal + 1 || hanWords.test(rest) ? 1 : 0
}
const opening = new RegExp(`^${han}{1,3}`)

/** 1、3、5号楼 · 1、2号线 · 5、20日前; not 7月8日, 2020年, 3名以上, 年度考核. */
const numbersBehindPause =
  /^\d{1,3}(?:[、和及]\d|[至—-]\d{1,3}(?!\d|个?(?:工作日|小时|自然日|[日天月年周]))|两[个名项类种家处所条级]|标段|车间|[号#栋幢层楼期级类班区届](?!线索)|日(?!内)|[^\d]{0,1}等)/

/** What follows `1、` where it opens with a digit. */
export const doubtBehindPause = (rest: string): Doubt => (numbersBehindPause.test(rest) ? 2 : 1)

/** 季度检查, 年度考核, 个人申报; and 季度 of 1、2季度. */
export const opensWithMeasure = (first: string) => '季个年月日级类批次'.includes(first)

/** 2.2021年3月, 3.3月底前, 3.24小时内, 4.12345热线, 3.3个小区: more than a decimal has, a word that the digits belong to, or things that are counted whole; not 3.3家庭医生, 3.3月度考核. */
export const isNoDecimal = (rest: string) =>
  /^(?:\d{3,}(?![\d.．%％])|\d{1,2}[GKＧ]|\d{1,2}月(?![度报])|\d{2}(?:小时|分钟|日|天)(?:[内之]|以[上内])|(?:19|20)\d\d年|\d{1,3}(?:户(?![外籍口])|家(?![庭长政电居校具装])|所(?![有属在需列述称指示])|[名位座栋辆艘宗]|个(?!百分点|[月半工人体性别])|[台套处件起次项条岁](?!\/)|年(?:以[上内来]|内|来|前)))/.test(
    rest,
  )

/** 2.2021年3月: a year is no decimal's rest whatever stands before it. */
export const opensWithYear = (rest: string) => /^(?:19|20)\d\d年/.test(rest)
