import {report} from '../../messages/report.ts'
import {parseHtml} from '../../platform/node/parse-html.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {ReadContext} from '../context.ts'
import {writeIndexDate, writeIndexNumber} from '../index-facts.ts'
import {LineCollector} from '../line-collector.ts'
import {findBoilerplate, findContent} from './content.ts'
import {decodeHtml} from './decode-html.ts'
import {findNotes} from './find-notes.ts'
import {guardHtml} from './guard.ts'
import {readListStyles} from './list-styles.ts'
import {readMetadata} from './metadata.ts'
import {findLinks} from './page-links.ts'
import {findPageTitle, hasOwnTitle, holdsTitle, numberAbove} from './page-title.ts'
import {renderHtml} from './render.ts'
import {plainText} from './tree.ts'

/**
 * Reads a web page: the notice without navigation, buttons and index tables. The index facts stand in `Lines.meta`; the title,
 * 发文字号 and 成文日期 that the page gives only outside the text are put before and after it.
 *
 * @throws ReadError `too-large`, `not-text`
 */
export function readHtml(input: Uint8Array | string, source: Source, context: ReadContext): Lines {
  const {text, encoding} = typeof input === 'string' ? {text: input, encoding: 'utf-8'} : decodeHtml(input, context)
  guardHtml(text, context)
  const root = parseHtml(text)
  const {meta, tables} = readMetadata(root)
  const boilerplate = findBoilerplate(root)
  const {element: content, known} = findContent(root, boilerplate)
  for (const links of findLinks(content, known)) boilerplate.add(links)
  const to = new LineCollector(context)
  const omitted = renderHtml(content, {
    to,
    boilerplate,
    ignored: tables,
    context,
    listStyles: readListStyles(root),
    marked: findNotes(root),
  })

  // what the page says outside the text, and the text does not
  const squeezed = to.text().replace(/\s+/g, '')
  writeIndexNumber(meta.发文字号 ?? numberAbove(root, content), squeezed, to, context.file)
  const title = findPageTitle(root, meta.标题, content)
  if (title && !holdsTitle(to.text(), title) && !hasOwnTitle(to.text(), title)) to.lineAbove(title.text, {heading: 1, align: 'center'})
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
