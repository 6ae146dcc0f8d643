import {isSiteText} from '../vocabulary/boilerplate.ts'
import {skipBlanksBack} from './blanks.ts'
import {codes} from './characters.ts'
import type {Piece} from './piece.ts'

// Anchors and links of the page, glued to the last words of a paragraph.
const gluedSite =
  /(?<=[。）)日\s])(?:(?:(?:[【[]\s?)?(?:锚点|相关链接|相关解读|相关文件|附件下载|第\s?[一二三四五六七八九十\d]{1,3}\s?页|(?:打印|关闭)(?:本页|窗口|页面)?)(?:\s?[】\]])?\s{0,3}){1,4}|链接[：:]\s?(?:相关)?[\u4e00-\u9fa5]{2,8})$/
// 县（区）人民政府]云岭市水务局：《…方案》政策解读
const gluedAbout = /(?<=[。）)\]】])[\u4e00-\u9fa5]{2,24}[：:]《[^》]{4,140}》(?:政策)?(?:解读|图解)$/
// The buttons and links of a page behind a paragraph are no longer.
const longestGlued = 30
const lastOfSite = codes('点接读解件载印闭页口面】]')
const anchor = '锚点'
// Anchors stand inside no shorter piece.
const mayHoldAnchors = 80
// Anchors before the next heading, which nothing parts from them: …有力支撑。锚点二、全面提升
const innerAnchor = /(?<=[。）)])锚点(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/

/** Adds a piece; what belongs to the page is cut off: anchors inside it, buttons and links glued to its end. */
export function addPiece(text: string, whole: Piece, into: Piece[]) {
  const piece = whole.end - whole.start >= mayHoldAnchors ? behindAnchors(text, whole, into) : whole
  const glued =
    lastOfSite.has(text.charCodeAt(piece.end - 1)) &&
    (gluedSite.exec(text.slice(Math.max(piece.start, piece.end - longestGlued), piece.end)) ??
      gluedAbout.exec(text.slice(Math.max(piece.start, piece.end - 180), piece.end)))
  if (glued && glued[0].length < piece.end - piece.start) {
    const at = piece.end - glued[0].length
    const end = skipBlanksBack(text, at, piece.start)
    if (end > piece.start) into.push({...piece, end})
    into.push({...piece, start: at, gap: 'none', boilerplate: 'site'})
    return
  }
  into.push(piece.end - piece.start <= 100 && isSiteText(text, piece.start, piece.end) ? {...piece, boilerplate: 'site'} : piece)
}

/** What is left of a piece behind the last anchor in it. */
function behindAnchors(text: string, piece: Piece, into: Piece[]): Piece {
  const value = text.slice(piece.start, piece.end)
  if (!value.includes(anchor)) return piece
  let rest = piece
  for (let at = value.indexOf(anchor); at >= 0; at = value.indexOf(anchor, at + anchor.length)) {
    if (!innerAnchor.test(value.slice(Math.max(0, at - 1), at + 8))) continue
    const start = piece.start + at
    const end = start + anchor.length
    if (start > rest.start) into.push({...rest, end: start})
    into.push({...rest, start, end, gap: 'none', boilerplate: 'site'})
    rest = {...rest, start: end, gap: 'none'}
  }
  return rest
}
