import type {Root} from 'hast'
import rehypeParse from 'rehype-parse'
import {unified} from 'unified'
import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {ReadContext} from '../context.ts'
import {writeIndexDate, writeIndexNumber} from '../index-facts.ts'
import {LineCollector} from '../line-collector.ts'
import {findBoilerplate, findContent} from './content.ts'
import {decodeHtml} from './decode-html.ts'
import {guardHtml} from './guard.ts'
import {readListStyles} from './list-styles.ts'
import {readMetadata} from './metadata.ts'
import {renderHtml} from './render.ts'
import {elements, plainText} from './tree.ts'

/**
 * Reads a web page: the notice without navigation, buttons and index tables. The index facts stand in `Lines.meta`; the title,
 * 发文字号 and 成文日期 that the page gives only outside the text are put before and after it.
 *
 * @throws ReadError `too-large`, `not-text`
 */
export function readHtml(input: Uint8Array | string, source: Source, context: ReadContext): Lines {
  const {text, encoding} = typeof input === 'string' ? {text: input, encoding: 'utf-8'} : decodeHtml(input, context)
  guardHtml(text, context)
  const root = unified().use(rehypeParse).parse(text)
  const {meta, tables} = readMetadata(root)
  const boilerplate = findBoilerplate(root)
  const content = findContent(root, boilerplate)
  const to = new LineCollector(context)
  const omitted = renderHtml(content, {to, boilerplate, ignored: tables, context, listStyles: readListStyles(root)})

  // what the page says outside the text, and the text does not
  const squeezed = to.text().replace(/\s+/g, '')
  writeIndexNumber(meta, squeezed, to, context.file)
  const title = pageTitle(root, meta.标题)
  if (title && !squeezed.slice(0, headLength).includes(title.replace(/\s+/g, ''))) to.lineAbove(title, {heading: 1, align: 'center'})
  if (omitted.hidden > 0) report(context.file, 'hidden-text', undefined, {count: omitted.hidden})
  writeIndexDate(meta, to, context.file)

  source.format = 'html'
  source.encoding = encoding
  const lines = to.finish(source)
  const outside = plainText(root).length - plainText(content).length + omitted.boilerplate
  if (outside > 0) report(context.file, 'page-furniture', undefined, {count: outside})
  if (Object.keys(meta).length > 0) lines.meta = meta
  return lines
}

/** Characters of the text among which its title stands, if it stands there. */
const headLength = 2000

// What the titles of notices hold or end in; a column's name (政策文件) has neither.
const noticeTitle =
  /关于|印发|转发|(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|计划|规划|要点|措施|办法|规定|细则|条例|预案|清单|公示|答复|解读)(?:[（(].{1,12}[）)])?$/

/** The title that a page gives: its index, its only `<h1>`, or `<title>` without the site's name. Only one that reads as a notice's. */
function pageTitle(root: Root, indexed: string | undefined): string | undefined {
  const all = elements(root)
  const headings = all.filter(({tagName}) => tagName === 'h1').map((element) => plainText(element))
  const title = all.find(({tagName}) => tagName === 'title')
  const named = title ? plainText(title).split(/ ?[_|]| [-–—] |--/)[0] : undefined
  return [indexed, headings.length === 1 ? headings[0] : undefined, named].find(
    (text) => text !== undefined && text.length <= longestTitle && noticeTitle.test(text),
  )
}

const longestTitle = 120
