import {attachmentHead} from './constructs/attachment-head.ts'
import {titleKey} from './constructs/title.ts'
import {skipBlanks, skipBlanksBack} from './source/blanks.ts'
import {isDigit} from './source/characters.ts'
import {cutAt, setAside} from './source/cut.ts'
import type {SourceText} from './source/source-text.ts'
import {fileEnding} from './vocabulary/file-ending.ts'
import {opensSubject} from './vocabulary/kinds.ts'
import {isFootLine} from './vocabulary/page-lines.ts'
import {portalLink} from './vocabulary/portal-link.ts'
import {squeeze} from './vocabulary/squeeze.ts'

/** Sets aside what a page prints below its text: the link to the next article, files and what explains the notice. */
export function leaveOutFoot(source: SourceText): void {
  leaveOutRecommended(source)
  leaveOutSite(source)
  leaveOutTold(source)
  leaveOutNext(source)
  leaveOutList(source)
  leaveOutGlued(source)
  leaveOutHead(source)
}

/** Titles of other articles below 往期推荐, to the end of the page. */
function leaveOutRecommended(source: SourceText) {
  const {text, pieces} = source
  for (let index = pieces.length - 1; index > 0 && index >= pieces.length - mostLinks; index--) {
    const {start, end, boilerplate, gap} = pieces[index]
    if (boilerplate === 'site' && recommends.test(text.slice(start, end))) {
      for (let p = index + 1; p < pieces.length; p++) if (!pieces[p].boilerplate) setAside(source, p, 'site')
      return
    }
    if (gap !== 'line' || end - start > longestTitle || text[end - 1] === '。') return
  }
}
const recommends = /^[【▼]?(?:往期|精彩推荐|热门推荐|相关推荐|推荐阅读|延伸阅读|猜你喜欢|相关文章|相关新闻|相关阅读)/

/** Who made the site and how it is seen best, at the very end: `某县林业局版权所有 最佳浏览分辨率1024×768 您是第8位访客`. */
function leaveOutSite(source: SourceText) {
  const {text, pieces} = source
  let from = pieces.length
  for (let index = pieces.length - 1; index > 0 && index >= pieces.length - mostOfSite; index--) {
    const {start, end, boilerplate, gap} = pieces[index]
    const words = text.slice(start, Math.min(end, start + longestOfSite + 1))
    if (words.length > longestOfSite || words.includes('。')) break
    if (ofSite.test(words)) from = index
    else if (!boilerplate && !(gap === 'line' && besideSite.test(words))) break
  }
  for (let p = from; p < pieces.length; p++) if (!pieces[p].boilerplate) setAside(source, p, 'site')
}
const mostOfSite = 10
const longestOfSite = 200
const ofSite =
  /版权所有|版权[声申]明|copyright|©|all rights reserved|ICP备|公网安备|网站标识码|您是第.{0,12}位|最佳(?:浏览|分辨率)|(?:建议|推荐)(?:使用|采用|您).{0,24}(?:浏览|分辨率)|设为首页|加入收藏|联系站长|站长[:：]|^主办(?:单位)?[:：].{2,40}(?:承办|技术支持|维护)/i
const besideSite =
  /^(?:(?:单位|联系|通讯|办公)?地址|(?:联系|办公|值班)?电话|传真|邮编|邮政编码|E-?mail|电子邮[箱件]|主办|承办|协办|技术支持|网站)/i

/** What the page tells of itself below the text, line by line from its end: who put it there, when, how often it was read, the way back. */
function leaveOutTold(source: SourceText) {
  const {text, pieces} = source
  let from = pieces.length
  for (let index = pieces.length - 1; index > 0 && pieces.length - index <= mostOfSite; index--) {
    const {start, end, boilerplate, gap} = pieces[index]
    const words = text.slice(start, Math.min(end, start + longestOfSite))
    if (boilerplate || (gap === 'line' && isFootLine(words) && !isNamed(source, index))) from = index
    else if (from > index + 1 || gap !== 'line' || !/^[\s|｜/\d]{1,12}$/.test(words)) break
  }
  for (let p = from; p < pieces.length; p++) if (!pieces[p].boilerplate) setAside(source, p, 'site')
}

/** Does the line above say what follows it: `请登录以下网站：`? */
function isNamed({text, pieces}: SourceText, index: number): boolean {
  const {start, end} = pieces[index - 1]
  return /[：:]/.test(text[end - 1]) && !isFootLine(text.slice(start, end))
}

/** `附件：` below the date, with nothing but a file and other links of the page below it. */
function leaveOutHead(source: SourceText) {
  const {text, pieces} = source
  const index = pieces.findLastIndex(({boilerplate}) => !boilerplate)
  if (index < 1 || index === pieces.length - 1) return
  const above = pieces.findLast(({boilerplate}, at) => at < index && !boilerplate)
  const {start, end, gap} = pieces[index]
  if (!above || gap !== 'line' || end - start > 12 || !attachmentHead.test(text.slice(start, end))) return
  const below = pieces[index + 1]
  if (below.boilerplate !== 'site' || !fileName.test(text.slice(below.start, below.end))) return
  if (/\d日$/.test(text.slice(Math.max(above.start, above.end - 4), above.end))) setAside(source, index, 'site')
}

/**
 * The link to the next article at the very end, on a line of its own or glued to the last words.
 *
 * ```text
 * 某厅：关于举办…大赛的通知
 * 2025年7月1日云岭市水利局关于公布河长名单的通知
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
function leaveOutNext(source: SourceText) {
  const {text, pieces} = source
  const index = pieces.findLastIndex(({boilerplate}) => !boilerplate)
  if (index < 1) return
  const {start, end} = pieces[index]
  if (end - start <= 90 && portalLink.test(text.slice(start, end))) return setAside(source, index, 'site')
  const at = behindLastSentence(source, start, end)
  if (at === undefined || !isNextTitle(source, index, at)) return
  cutAt(source, index, at)
  setAside(source, at > start ? index + 1 : index, 'site')
}

// No title of a link is longer, and none shorter.
const longestTitle = 120
const shortestTitle = 14

/** Where the words begin that follow the last sentence or date of a piece, which may be all of it; `undefined` where they are no title. */
function behindLastSentence({text, partner}: SourceText, start: number, end: number): number | undefined {
  for (let i = end - 1; i >= start; i--) {
    if (end - i > longestTitle) return undefined
    if (partner[i] >= start && partner[i] < i) i = partner[i]
    else if (text[i] === '。' || (text[i] === '日' && isDigit(text.charCodeAt(skipBlanksBack(text, i, start) - 1)))) return i + 1
    else if ('；！？：:，'.includes(text[i])) return undefined
  }
  return start
}

const saysWhat = new RegExp(`${opensSubject}|公布|公示`)
// a report may be what an entry of a list names, and is no other notice
const isNotice = /(?:通知|公告|公示|通告|通报|意见|函|决定|批复)$/
const goesOn = /(?:[：:、，,的和及与]|关于)$/

/** Is what stands from `at` to the end of a piece the title of another notice, of which nothing above speaks? */
function isNextTitle({text, pieces}: SourceText, index: number, at: number): boolean {
  const {start, end, gap, line} = pieces[index]
  const title = text.slice(skipBlanks(text, at, end), end)
  if (title.length < shortestTitle || !isNotice.test(title) || !/^(?:[\u4e00-\u9fa5]|\d{4}年)/.test(title)) return false
  if (/^(?:附|以上|上述|本|第|详见|见)/.test(title)) return false
  if (at === start) {
    const above = pieces[index - 1]
    const words = text.slice(Math.max(above.start, above.end - longestTitle), above.end)
    // what the line above goes on with, or one of a list of titles
    if (gap !== 'line' || goesOn.test(words) || (isNotice.test(words) && !/^附/.test(words))) return false
    if (!saysWhat.test(title) && (line.indent ?? 0) >= (above.line.indent ?? 0)) return false
  } else if (!saysWhat.test(title) && !/的[\u4e00-\u9fa5]{1,2}$/.test(title)) return false
  // an annex, or the text that the notice passes on, is named above
  return !titleKey(text.slice(0, start)).includes(titleKey(title))
}

// No page has more links below its text.
const mostLinks = 16
const footHead = /^[【[]?(?:附件下载|相关附件|附件列表|相关解读|相关链接|相关文件|相关阅读|相关报道|政策解读)[】\]]?[：:]?/
const linkLike = new RegExp(
  `\\.(?:${fileEnding}|jpe?g|png|gif|tiff?|txt|rtf|csv)$|^[·•●▪■◆]|^附件\\d|^[【[](?:政策|图文|专家)?(?:解读|图解|问答)[】\\]]`,
  'i',
)
const explains = /(?:解读|问答|图解|图文|一图读懂|\d{1,2}[问条]\d{1,2}[问答条]?)$/

/** What a page lists below its text, as far as its own words tell: `附 件 下 载：` and files, `相关解读：` and their titles. */
function leaveOutList(source: SourceText) {
  const {text, pieces} = source
  let links = 0
  let from = pieces.length
  for (let index = pieces.length - 1; index > 0 && links <= mostLinks; index--) {
    const {start, end, boilerplate} = pieces[index]
    if (boilerplate && boilerplate !== 'site') continue
    const words = squeeze(text.slice(start, Math.min(end, start + 160)))
    const head = end - start <= 200 && footHead.test(words)
    if (head && (boilerplate || words.length <= 9)) {
      for (let p = index; p < from; p++) if (!pieces[p].boilerplate) setAside(source, p, 'site')
      from = index
      links = 0
      continue
    }
    if (boilerplate) continue
    if (pieces[index].gap !== 'line' || words.length > 120 || !(linkLike.test(words) || explains.test(words))) {
      if (from === pieces.length) leaveOutAgain(source, index + 1)
      return
    }
    links++
  }
}

// No page has more names of files glued to its text than these characters.
const longestGlued = 500
const gluedHead = /(?<![：:（(])(?:附\s?件\s?下\s?载|相关附件|附件列表)[：:]?/g
const fileName = new RegExp(`\\.(?:${fileEnding}|jpe?g|png)`, 'i')
const endsInFile = new RegExp(`${fileName.source}\\s{0,4}$`, 'i')
const endsInLink = new RegExp(`(?:${fileName.source}|附件\\d{1,2})\\s{0,4}$`, 'i')

/**
 * Files of the page glued to the last words of a poured text: below `附件下载`, or behind the date that ends the notice.
 *
 * ```text
 * 云岭市水务局2025年7月1日附件下载：河长名单.doc
 *                          ^^^^^^^^^^^^^^^^
 * ```
 */
function leaveOutGlued(source: SourceText) {
  const {text, pieces} = source
  const index = pieces.findLastIndex(({boilerplate}) => !boilerplate)
  if (index < 0) return
  const {start, end} = pieces[index]
  const from = Math.max(start, end - longestGlued)
  const words = text.slice(from, end)
  const head = [...words.matchAll(gluedHead)].at(-1)
  if (!(head ? endsInLink : endsInFile).test(words)) return
  const at = head?.index ?? behindDate(words)
  if (at === undefined || from + at <= start || /[。；]/.test(words.slice(at))) return
  cutAt(source, index, from + at)
  setAside(source, index + 1, 'site')
}

/** Where names of files begin behind the last date; `undefined` where there is none, or they are the list of attachments. */
function behindDate(words: string): number | undefined {
  const date = /\d{1,2}\s{0,2}日(?!前|起|以|之|至|止|[的后内])/g
  let at: number | undefined
  for (const found of words.matchAll(date)) at = found.index + found[0].length
  return at === undefined || /^\s{0,9}附\s{0,4}件/.test(words.slice(at)) ? undefined : at
}

/** The attachment list once more, at the very end: lines of nothing but 附件1 and a title that stands above. */
function leaveOutAgain(source: SourceText, from: number) {
  const {text, pieces} = source
  const entries = pieces.slice(from).filter(({boilerplate}) => !boilerplate)
  const isAgain = entries.every(({start, end}) => {
    const entry = entryAgain.exec(text.slice(start, end))
    return entry !== null && text.lastIndexOf(entry[1], pieces[from].start - 1) >= 0
  })
  if (entries.length > 1 && isAgain) for (let p = from; p < pieces.length; p++) if (!pieces[p].boilerplate) setAside(source, p, 'site')
}
const entryAgain = /^附件\s?\d{1,2}\s?[.．、：:]?\s?([^\s。；][^。；]{3,80})$/
