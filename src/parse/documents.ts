import {report} from '../messages/report.ts'
import type {Node, Title} from '../syntax/nodes.ts'
import {readBody} from './body.ts'
import {findEnd, findList, type Part, type Role} from './bottom.ts'
import {endOf, parent, startOf} from './build.ts'
import {readAttachmentHead} from './constructs/attachment-list.ts'
import {titleKey} from './constructs/title.ts'
import type {Page} from './page.ts'
import {at} from './place.ts'
import {readTop} from './top.ts'
import {kindOf} from './vocabulary/kinds.ts'
import {squeeze} from './vocabulary/squeeze.ts'

/**
 * The whole input: the main document, then what follows its signature, each a document of its own
 * (domain 3.3).
 */
export function readDocuments(page: Page): Node[] {
  dropTrailingLink(page)
  const first = readPart(page, 0, 'main')
  const nodes = first.nodes
  let imprinted = nodes.some((node) => node.type === 'imprint')
  for (let index = first.next; index < page.pieces.length; ) {
    if (page.pieces[index].chrome) {
      index++
      continue
    }
    const head = readAttachmentHead(page, index)
    const part = readPart(page, index, head ? 'annex' : 'issued', head)
    if (part.next === index) {
      page.pieces[index++].chrome = 'unread'
      continue
    }
    const bare = part.nodes.every((node) => node.type === 'title')
    if (!head && bare) {
      // a title with nothing below it is a link to another page
      for (let p = index; p < part.next; p++) page.pieces[p].chrome = 'site'
    } else {
      // the 版记 below an annex that nobody signed is the document's own
      const signed = imprinted || part.nodes.some((node) => node.type === 'signature')
      const last = part.nodes.findLastIndex((node) => node.type !== 'imprint')
      const own = signed ? [] : part.nodes.slice(last + 1)
      const inner = part.nodes.filter((node) => !own.includes(node))
      if (inner.length > 0 && !head && page.carried.length === 0) {
        const [from, to] = [startOf(inner[0]), endOf(inner[inner.length - 1])]
        report(page.file, 'unannounced-text', at(page, {start: from, end: to}), {text: page.text.slice(from, from + 16)})
      }
      if (inner.length > 0)
        nodes.push(parent('attachment', startOf(inner[0]), endOf(inner[inner.length - 1]), inner, {role: head ? 'annex' : 'issued'}))
      for (const node of own) nodes.push(node)
      imprinted ||= own.length > 0
    }
    index = part.next
  }
  return nodes
}

/** The link to the next article at the very end: `某厅：关于举办…大赛的通知`. */
function dropTrailingLink({text, pieces}: Page) {
  const last = pieces.findLast(({chrome}) => !chrome)
  if (!last || last === pieces[0] || last.end - last.start > 90) return
  if (
    /^[\u4e00-\u9fa5]{2,20}[：:](?:[\u4e00-\u9fa5]{2,24})?(?:关于|印发|转发).{4,70}(?:通知|公告|意见|函|方案|公示|解读)$/.test(
      text.slice(last.start, last.end),
    )
  )
    last.chrome = 'site'
}

/** One document or attachment, from piece `from` on. */
function readPart(page: Page, from: number, role: Role, head?: Node): Part {
  const nodes: Node[] = head ? [head] : []
  let index = head ? from + 1 : from
  const top = readTop(page, index, role)
  for (const node of top.nodes) nodes.push(node)
  index = top.next
  const title = top.nodes.find((node) => node.type === 'title')
  if (role === 'main') learnCarried(page, index, title)
  const end = findEnd(page, index, title, role)
  if (role === 'main' || end.date) learnYear(page, title, end.date, top.nodes)
  const list = findList(page, index, end.body)
  for (const node of readBody(page, index, list?.from ?? end.body)) nodes.push(node)
  if (list) {
    nodes.push(list.node)
    for (const item of list.node.children) if (item.type === 'attachmentItem') page.annexTitles.push(item.title)
    for (let p = list.to; p < end.body; p++)
      if (!page.pieces[p].chrome) nodes.push(parent('paragraph', page.pieces[p].start, page.pieces[p].end, [], {place: 'closing'}))
  }
  nodes.push(...end.nodes)
  return {nodes, next: end.next}
}

function learnYear(page: Page, title: Title | undefined, date: string | undefined, nodes: Node[]) {
  const printed = /(?<![—\-–至\d])((?:19|20)\d{2})年(?![—\-–至])/.exec(title?.title ?? '')
  const number = nodes.find((node) => node.type === 'documentNumber')
  if (date) page.date = date
  page.year = printed ? Number(printed[1]) : date ? Number(date.slice(0, 4)) : (number?.year ?? page.year)
}

/** What the title carries, and 现将《甲》《乙》印发给你们, 《丙》现予公布: each may be an issued text of its own. */
function learnCarried(page: Page, from: number, title: Title | undefined) {
  if (title?.carries?.title) page.carried.push(titleKey(title.carries.title))
  if (from >= page.pieces.length) return
  const {
    text,
    pieces,
    scan: {partner},
  } = page
  const {start} = pieces[from]
  const end = Math.min(pieces[Math.min(from + 12, pieces.length) - 1].end, start + 900)
  const names: string[] = []
  for (let open = text.indexOf('《', start); open >= 0 && open < end; open = text.indexOf('《', open + 1)) {
    const name = text.slice(open + 1, Math.max(open + 1, partner[open]))
    if (partner[open] < end && name.length >= 6 && name.length <= 60 && !name.includes('《') && kindOf(squeeze(name))) names.push(name)
  }
  if (names.length > 0 && /印发|转发|发布|下发|公布/.test(text.slice(start, end)))
    for (const name of names) page.carried.push(titleKey(name))
}
