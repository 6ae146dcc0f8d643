import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import {report} from '../../messages/report.ts'
import type {Lines, Source} from '../../syntax/lines.ts'
import type {ReadContext} from '../context.ts'
import {writeIndexDate, writeIndexNumber} from '../index-facts.ts'
import {LineCollector} from '../line-collector.ts'
import {toLines} from '../text.ts'
import {splitFrontMatter} from './front-matter.ts'
import {isParsable} from './guard.ts'
import {limitTime} from './limit.ts'
import {renderMarkdown} from './render.ts'

/**
 * Reads Markdown as the text it prints: headings, lists with their numbers as they were typed, tables as grids. Every line of the
 * file stays a line; four blanks before a paragraph are an indent, as they are in a notice, and no code. What is no Markdown that a
 * person wrote (a megabyte of it, thousands of marks in a paragraph) is read as plain text, with a message.
 *
 * @throws ReadError `timeout`
 */
export function readMarkdown(text: string, source: Source, context: ReadContext): Lines {
  source.format = 'md'
  if (!isParsable(text)) {
    report(context.file, 'markdown-as-text', undefined, {})
    return toLines(text, source, context)
  }
  const {body, meta} = splitFrontMatter(text.startsWith('\ufeff') ? text.slice(1) : text)
  const tree: Root = unified()
    .use(remarkParse)
    .use(remarkGfm, {singleTilde: false})
    .use(remarkCjkFriendly)
    .use(limitTime, context)
    .parse(body)
  const to = new LineCollector(context)
  renderMarkdown(tree, body, to, context)
  writeIndexNumber(meta.发文字号, body.replace(/\s+/g, ''), to, context.file)
  writeIndexDate(meta, to, context.file)
  const lines = to.finish(source)
  return Object.keys(meta).length > 0 ? {...lines, meta} : lines
}
