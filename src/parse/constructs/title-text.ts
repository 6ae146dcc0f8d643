import type {Title} from '../../syntax/nodes.ts'
import {endsLikeBody, isBodyName} from '../vocabulary/bodies.ts'
import {gluedNames} from '../vocabulary/glued-names.ts'
import {kindOf, opensSubject, printedKind, withoutStatus} from '../vocabulary/kinds.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

// What parts the authorities from the subject.
export const keyword = new RegExp(`${opensSubject}|发布|公布`)

/** What the words of a joined title say: kind, issuers or the body it opens with, subject, the document it carries. */
export function readTitleText(title: string): Pick<Title, 'kind' | 'issuers' | 'opening' | 'subject' | 'carries'> {
  const whole = title.endsWith('》') ? /^(.{2,40})《(.+)》$/.exec(title) : null
  // 《…方案》, nothing else: the document itself
  if (/^《[^《》]+》$/.test(title)) return readTitleText(title.slice(1, -1))
  if (whole && isBodyName(whole[1]) && kindOf(whole[2])) return readTitleText(whole[1] + whole[2])
  const outside = blankQuoted(withoutStatus(title))
  const cut = keyword.exec(outside) ?? (outside.endsWith('答复') ? /对(?=.{6})/.exec(outside) : null)
  // 【提示】: what the page calls it
  const head = cut ? title.slice(0, cut.index).replace(/^【[^【】]{1,12}】/, '') : (portal(title) ?? leadingBody(outside, title))
  const printed = printedKind(title)
  const bare = withoutStatus(title)
  const tail = printed ? bare.slice(0, bare.length - printed.length) : bare
  const rest = cut ? tail.slice(cut.index + lengthOf(cut[0]), printed && tail.endsWith('的') ? -1 : undefined) : ''
  const issuers = isPlausibleIssuer(head, cut !== null) ? issuersIn(head) : []
  const opening = issuers.length === 0 ? openingBody(title) : undefined
  return {
    kind: printed && kindOf(printed),
    issuers,
    ...(opening && {opening}),
    ...(rest && {subject: rest}),
    ...carried(rest, bare.slice((rest ? bare.indexOf(rest) : 0) + rest.length)),
  }
}

// 关于 and 对 only part the authorities from the subject, 印发 begins it.
const lengthOf = (word: string) => (word === '关于' ? 2 : word === '对' ? 1 : 0)

/** The authorities of the words before 关于; behind a portal's prefix those of the title proper. */
function issuersIn(head: string): string[] {
  const [, prefix = head, behind = ''] = /^(.*?)[：:](.*)$/s.exec(head) ?? []
  const printed = behind.trim() || prefix
  const parts = printed.split(/[、\s，]+/).map(squeeze)
  // 甲、乙、丙三地市场监管局: places, and the name that they share
  const last = parts[parts.length - 1]
  if (
    parts.length > 1 &&
    (sharedByPlaces.test(last) || (isBodyName(last) && !/[\s，]/.test(printed) && parts.slice(0, -1).every(isBarePlace)))
  )
    return [squeeze(printed)]
  const names = parts.filter((name) => name.length > 1)
  return names.flatMap((name) => {
    const glued = name.length > 5 ? gluedNames(name) : []
    return glued.length > 1 ? glued : [name]
  })
}

// 甲、乙市水务局: no authority is as short
const isBarePlace = (name: string) => /^[\u4e00-\u9fa5]{2,4}$/.test(name) && !endsLikeBody(name)
const sharedByPlaces = /[两二三四五六七八九十多\d](?:[省市县区州]?地|[省市县区州])[\u4e00-\u9fa5]{2}/

// a place alone is no authority: 江海省关于…
const isPlausibleIssuer = (head: string, cut: boolean) =>
  head !== '' &&
  !/^[\u4e00-\u9fa5]{2,4}[省市县区州]$/.test(head) &&
  (cut ? head.length <= 240 && (head.length <= 80 || head.split(/[、\s]+/).every(isBodyName)) && !/[，。]/.test(head) : true)

/** 《…》 and “…” as dots, so that words inside are not met. */
const blankQuoted = (title: string) =>
  /[《“]/.test(title) ? title.replace(/《[^》]{0,300}》|“[^”]{0,300}”/g, (quoted) => '·'.repeat(quoted.length)) : title

/** The body before the colon of a portal: `云岭市水利局：2025年度优秀河长公示` */
function portal(title: string): string | undefined {
  const name = /^([\u4e00-\u9fa5]{2,24})[：:]./.exec(title)?.[1]
  return name && isBodyName(name) ? name : undefined
}

/** The body that opens a title without 关于: `云岭市人民政府2023年立法计划` → 云岭市人民政府 */
function leadingBody(outside: string, title: string): string {
  const match =
    /^(.{2,20}?人民政府)(?!办|令|各|文件|公报)(?=.{4})/.exec(outside) ??
    /^(.{2,30}?(?:人民政府(?!办)|政府(?!办)|委员会|办公厅|办公室|局|厅|部|院|支队|大队|总队|公司|大学|中心))(?=\d{4}年|第|令$|审批|公告$|通告$|商请|函请|征求|恳请|.{0,10}(?:会议|会)?纪要$)/.exec(
      outside,
    )
  return match && isBodyName(match[1]) ? title.slice(0, match[1].length) : ''
}

// The longest form of a body's name that says where it is or what it is: 中山大学…规范, 云岭市财政局…办法.
const bodyAtStart =
  /^(?:[\u4e00-\u9fa5]{2,10}?(?:大学|学院)|[\u4e00-\u9fa5]{1,7}?[省市县区州][\u4e00-\u9fa5]{1,12}?(?:人民政府|委员会|局|厅|办公室|法院|检察院|医院|中心)|[\u4e00-\u9fa5]{1,7}?[省市县区州](?:纪委(?:监委)?|监委|政协|总工会|妇联)|[\u4e00-\u9fa5]{2,12}?(?:集团|有限|供电|分)公司)(?!门[口前外]|[长员])(?=.{4})/

/** The body that a title without 关于 opens with. */
function openingBody(title: string): string | undefined {
  const name = keyword.test(blankQuoted(withoutStatus(title))) ? undefined : bodyAtStart.exec(title)?.[0]
  return name && isBodyName(name) ? name : undefined
}

/** What stands between the first 《 and the last 》, where no other 《 follows. */
function insideBookMarks(words: string): string | undefined {
  const open = words.indexOf('《')
  const close = words.lastIndexOf('》')
  return open >= 0 && close > open + 1 && words.indexOf('《', close) < 0 ? words.slice(open + 1, close) : undefined
}

/** The document that a 印发, 转发 … notice carries. */
function carried(rest: string, behind: string): {carries?: Title['carries']} {
  const match = /^(印发|发布|公布|转发|批转|颁布|下发)(.+)$/.exec(rest)
  if (!match) return {}
  const quoted = insideBookMarks(match[2])
  // 转发…关于…的通知: the kind is the forwarded text's as well
  const title = quoted
    ? quoted
    : /^(?:转发|批转)$/.test(match[1]) && /关于/.test(match[2]) && !kindOf(match[2])
      ? match[2] + behind
      : match[2]
  return {carries: {action: match[1], title, ...(kindOf(title) && {kind: kindOf(title)})}}
}
