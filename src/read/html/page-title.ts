import type {Element, Root} from 'hast'
import {unbalanced} from '../../syntax/unbalanced.ts'
import {isDocumentNumber} from '../index-facts.ts'
import {childElements, plainText, shortLines, shownElements} from './tree.ts'
import {blockTags} from './vocabulary.ts'

/** The title that a page gives outside the text. */
export interface PageTitle {
  text: string
  /** Its words are those of a notice: 关于…, …的通知. */
  isNotice: boolean
}

// What the titles of notices hold or end in; a column's name (政策文件) has neither.
const endsInKind =
  /(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|计划|规划|要点|措施|办法|规定|细则|条例|预案|清单|公示|答复|解读|规程|守则|手册|协议|指引|指南|问答|总结|说明)(?:[（(].{1,12}[）)])?$/
const isNoticeTitle = (text: string): boolean => /关于|印发|转发/.test(text) || (endsInKind.test(text) && !isColumn.test(text))
// 通知公告, 政策文件, 公示公告栏
const isColumn =
  /^(?:最新|本站|政府|部门|单位|重要|工作|党务|政务|信息)?(?:通知|公告|公示|通告|政策|文件|规划|计划|总结|解读|意见|法规|规章|动态|决定|公报|信息|公开|栏){1,3}$/

/**
 * The title that a page gives: its index, its `<h1>`, `<title>` without the site's name, or a line above the text. One that does not read as a
 * notice's has to be what `<title>` begins with, too.
 */
export function findPageTitle(root: Root, indexed: string | undefined, content: Element | Root): PageTitle | undefined {
  const all = shownElements(root)
  const headings = all.filter(({tagName}) => tagName === 'h1').map((element) => plainText(element))
  const title = all.find(({tagName}) => tagName === 'title')
  const whole = title ? plainText(title) : ''
  const named = withoutSite(whole)
  const heading = headings.length === 1 ? headings[0] : headings.find((text) => text.length >= shortestName && whole.startsWith(text))
  const fits = (text: string | undefined): text is string => text !== undefined && text.length <= longestTitle
  const notice = [indexed, heading, named].find((text) => fits(text) && isNoticeTitle(text)) ?? lineAbove(all, content)
  if (notice) return {text: notice, isNotice: true}
  const said = [indexed, heading].find((text) => fits(text) && text.length >= shortestName && whole.startsWith(text))
  return said === undefined ? undefined : {text: said, isNotice: false}
}

/** `某市关于开展巡查的通知-通知公告-某市政府` without the names of column and site, which a dash may part from a title, but may part its words, too. */
function withoutSite(whole: string): string {
  const parts = whole.split(/(\s?(?:[_|]|--|[-－–—])\s?)/)
  let title = ''
  for (let at = 0; at + 2 < parts.length; at += 2) {
    title += parts[at]
    if (endsInKind.test(title) && !unbalanced(title)) return title
    title += parts[at + 1]
  }
  return whole.split(/ ?[_|]| [-–—] |--/)[0]
}

/**
 * The last block above the text that is a notice's title and no link, fields and a number of the page aside:
 * `<td><b>…的通知</b><br>[ 作者：… 点击数：… ]</td>`.
 */
function lineAbove(all: Element[], content: Element | Root): string | undefined {
  let found: string | undefined
  for (const lines of blocksAbove(all, content)) {
    const text = lines.filter((line) => !isField.test(line) && !/^[（([［【].*[）)\]］】]$|号$/.test(line)).join('')
    if (text.length <= longestTitle && wholeTitle.test(text.replace(/\s+/g, ''))) found = text
  }
  return found
}

/** The 发文字号 that stands as a line of its own above the text: the last one. */
export function numberAbove(root: Root, content: Element | Root): string | undefined {
  return blocksAbove(shownElements(root), content)
    .flat()
    .findLast((line) => isDocumentNumber(line))
}

/** The lines of the blocks above the text that hold no other block and no link. */
function blocksAbove(all: Element[], content: Element | Root): string[][] {
  const behind = content.type === 'root' ? 0 : Math.max(0, all.indexOf(content))
  return all.slice(0, behind).flatMap((element) => {
    if (!blockTags.has(element.tagName) || !mayHoldTitle(element)) return []
    const lines = shortLines(element, longestBlock)
    return lines.length > 0 ? [lines] : []
  })
}

/** Characters of a title with its number and a line of fields. */
const longestBlock = 320

/** No block and no link is in it. */
const mayHoldTitle = (element: Element): boolean =>
  element.children.length <= mostPieces && childElements(element).every(({tagName}) => tagName !== 'a' && !blockTags.has(tagName))

const mostPieces = 20
const wholeTitle =
  /^[^。；，：:]{0,40}(?:关于|印发)[^。；，：:]{2,80}(?:决定|公告|通告|意见|通知|通报|报告|批复|函|方案|计划|办法|规定|公示)$/

const longestTitle = 120
/** The name of a column or a site is shorter. */
const shortestName = 6

/** Characters of the text among which its title stands, if it stands there. */
const headLength = 2000
/** Lines at the head of a text that its title may begin at. */
const mostLines = 12

/**
 * Has a text a title of its own, in other words than the page's: lines above its first sentence and its addressees that together are a
 * notice's title? That of a text which the page's title says it issues is none.
 */
export function hasOwnTitle(text: string, {text: title}: PageTitle): boolean {
  const lines = text
    .slice(0, headLength)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '')
  const said = title.replace(/\s+/g, '')
  for (let first = 0; first < Math.min(lines.length, mostAbove); first++) {
    if (beginsText.test(lines[first])) return false
    let joined = ''
    for (const line of lines.slice(first, first + mostPrinted)) {
      if (beginsText.test(line) || isField.test(line)) break
      joined += line
      if (joined.length > longestTitle) break
      if (printed.test(joined) && endsInKind.test(joined) && !unbalanced(joined)) return !said.includes(joined)
    }
  }
  return false
}

/** Lines above a printed title, and those that it fills. */
const mostAbove = 6
const mostPrinted = 4
const beginsText = /[。；]|[：:]$|^(?:附件|[一二三四五六七八九十]、|第[一1][章条])/
// 相关解读：图解
const isField = /[：:]/
const printed = /^[^，]{2,60}(?:关于|印发|转发)[^，]{4,}的|^关于[^，]{4,}/

/** Does a text have the title: a notice's anywhere at its head, one of other words as lines of their own? */
export function holdsTitle(text: string, {text: title, isNotice}: PageTitle): boolean {
  const words = title.replace(/\s+/g, '')
  const head = text.slice(0, 2 * headLength)
  if (isNotice && standsIn(head.replace(/\s+/g, '').slice(0, headLength), words)) return true
  const lines = head.split('\n').map((line) => line.replace(/\s+/g, ''))
  return lines.slice(0, mostLines).some((_, index) =>
    lines
      .slice(index, index + mostLines)
      .join('')
      .startsWith(words),
  )
}

/** Does a title stand in a text otherwise than as words of a sentence: …，特制定2025年工作要点如下, 根据《…办法》? */
function standsIn(text: string, title: string): boolean {
  for (let at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1))
    if (!inSentence.test(text.slice(Math.max(0, at - 14), at))) return true
  return false
}
const inSentence = /[。；，][\u4e00-\u9fa5]{0,12}$|[《〈“]$/
