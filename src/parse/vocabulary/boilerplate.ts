import type {Line} from '../../syntax/lines.ts'
import {codes, isLatin} from '../source/characters.ts'

/** Page numbers: `— 3 —`, `-2-`, `第3页 共8页` (GB/T 9704-2012, 7.5; PDF and OCR texts). */
const pageNumber = /^(?:[—\-–－_ ]{1,4}\d{1,4}[—\-–－_ ]{1,4}|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/

/**
 * Lines that belong to the site a notice was taken from, not to the notice. Each entry is a whole
 * line; seen on provincial and ministerial pages and in legal databases.
 */
const site = [
  /^【?法宝引证码】?/,
  /^原文链接[:：]/,
  /^(?:索\s*引\s*号|信息索引号|主题分类|发文日期|发布日期|发布时间|发布机构|发布单位|公开方式|有\s*效\s*性|信息来源|浏览次数|点击数|访问量|责任编辑|字号|字体)[:：]/,
  /^来源[:：]\S{2,30}(?:\s|$)/,
  /^(?:打印本页|打印|关闭窗口|关闭|返回顶部|分享到?|收藏|扫一扫|【?(?:打印|关闭|收藏|字体)[^。]{0,20}】?)$/,
  /^(?:上一篇|下一篇|上一条|下一条)[:：]?/,
  /^附件下载[:：]?/,
  /^[[【]?(?:网络编辑|责任编辑|信息审核|编辑|审核|责编)[:：][^，。]{1,30}$/,
  /^附件\d{1,2}、附件\d{1,2}\S{0,40}$/,
  /^(?!\d{1,2}[.．、]|附件)(?:\s*\S{1,60}\.(?:docx?|pdf|xlsx?|wps|zip|rar|ofd)(?=\s|$))+$/i,
  /^(?:相关(?:文章|附件|链接|阅读|解读|新闻|信息|文件)|图解|政策解读|解读文件|锚点)(?:[:：]|$)/,
  /^.{2,24}[：:]《.{4,140}》(?:政策)?(?:解读|公示|图解)$/,
  /^[[【](?:主题分类|发文机构|实施日期|成文日期|发文字号|废止日期|发布日期|有效性|索引号|相关解读|相关链接|打印|关闭)[\]】]/,
  /^(?:公告正文|附件|正文)?(?:下载)?链接[:：]/,
  /^您?(?:当前|现在)?的?位置[:：]/,
  /^https?:\/\/\S+$/,
  /^首页\s*[>＞»]/,
  /^(?:扫码|微信)?扫一扫/,
]

/** A field of a portal's index that was poured into the text: `【发布文号】税总发〔2020〕11号`. */
export const indexField =
  /^[【[](?:主题分类|发文单位|发文机[关构]|发布机[关构]|实施日期|成文日期|发文日期|发布日期|废止日期|发布文号|发文字号|文号|有\s*效\s*性|是否有效|索引号)[】\]]/

/** Says why a line is no part of the document, or `undefined`. */
export function boilerplateLine(text: string, line: Line): 'page' | 'site' | undefined {
  const length = line.end - line.start
  if (length > 200) return undefined
  const code = text.charCodeAt(line.start)
  // digits, dashes and 第 open page numbers; the site patterns open with few characters
  if (length <= 20 && (code < 0x3a || code === 0x7b2c || code === 0x2014 || code === 0x2013 || code === 0xff0d)) {
    if (pageNumber.test(text.slice(line.start, line.end))) return 'page'
  }
  const last = text.charCodeAt(line.end - 1)
  if (!openers.has(code) && last > 0x7f && !closers.has(last)) return undefined
  const value = text.slice(line.start, line.end)
  return site.some((pattern) => pattern.test(value)) ? 'site' : undefined
}

const closers = codes('读示解')
const openers = codes('[网编审链正公图政解锚附【法原索信主发公有浏点访责字来打关返分收上下相您当现h首扫微位')
/** The same test for a piece that no line break parts from its neighbours. */
export function isSiteText(text: string, start: number, end: number): boolean {
  if (!openers.has(text.charCodeAt(start)) && !isLatin(text.charCodeAt(end - 1))) return false
  const value = text.slice(start, end)
  return site.some((pattern) => pattern.test(value))
}
