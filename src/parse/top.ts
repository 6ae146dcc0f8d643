import type {Addressees, Attachment, BoilerplateReason, Header, Node, Title} from '../syntax/nodes.ts'
import type {Range} from '../syntax/range.ts'
import {readAddressees, readBareAddressees, readWrappedAddressees} from './constructs/addressees.ts'
import {readAdoption} from './constructs/adoption.ts'
import {ownHeadEnd} from './constructs/attachment-head.ts'
import {readDatedNumber, readDateline} from './constructs/dateline.ts'
import {blankNumber, isOwnNumber, readDocumentNumber} from './constructs/document-number.ts'
import {readHeader, readMarking} from './constructs/header.ts'
import {readIndexField, readIndexLine, readIndexValue, readLineAbove} from './constructs/index-field.ts'
import {opensWithMark} from './constructs/next-notice.ts'
import {opensTable} from './constructs/opens-table.ts'
import {readRegisterTitle} from './constructs/register-title.ts'
import {readSpeaker} from './constructs/speaker.ts'
import {readTitle} from './constructs/title.ts'
import {titleEnd, titleNoun} from './constructs/title-end.ts'
import {
  readAnnexTitle,
  readCarriedTitle,
  readFormTitle,
  readLineBetween,
  readListedTitle,
  readSecondTitle,
  readStyledTitle,
  repeatedNames,
} from './constructs/title-places.ts'
import type {Facts} from './facts.ts'
import {passTo, setAside} from './source/cut.ts'
import type {SourceText} from './source/source-text.ts'
import {inOrder, parent} from './tree/build.ts'
import {isBodyName} from './vocabulary/bodies.ts'
import {readDate} from './vocabulary/calendar.ts'
import {kindOf} from './vocabulary/kinds.ts'
import {squeeze} from './vocabulary/squeeze.ts'

/** Which document of the input is being read. */
export type DocumentRole = 'main' | Attachment['role']

/** Nodes, and the piece behind them. */
export interface Part {
  nodes: Node[]
  next: number
}

/** What stands above the body, as far as it was read, and the piece that is to be read next. */
interface Top {
  readonly source: SourceText
  readonly facts: Facts
  readonly role: DocumentRole
  /** Its first piece; of the whole input the first that is no page's. */
  readonly first: number
  index: number
  /** 版头, until the title or the addressees close it. */
  header: Header['children']
  nodes: Node[]
  title?: Title
  /** The first piece of the title. */
  titleAt: number
  addressed: boolean
  /** The piece below 附件2, where it stands above a file that is the annex itself. */
  headed?: number
}

/** What one part found at the piece that is to be read. */
interface Taken {
  /** The offset behind it; what the piece holds further on is read next. */
  end: number
  nodes?: Node[]
  /** Elements of the 版头. */
  header?: Header['children']
  title?: Title
  addressed?: true
  headed?: true
  /** Why the text up to an offset is no part of the document. */
  aside?: {end: number; reason: BoilerplateReason}
}

/** One thing that may stand above the body: in what state it is looked for, and how it is read. */
interface TopPart {
  when(top: Top): boolean
  read(top: Top): Taken | undefined
}

const always = () => true
const untitled = ({title, addressed}: Top) => !title && !addressed
const titled = ({title, addressed}: Top) => title !== undefined && !addressed
const isSignature = ({type}: Node) => type === 'signature'
const piece = ({source, index}: Top) => source.pieces[index]

/** Tried in this order at every piece, until none of them reads it: there the body begins. */
const parts: TopPart[] = [
  // 附件2 above a file that is the annex itself
  {
    when: ({role, index, first}) => role === 'main' && index === first,
    read({source, index}) {
      const end = ownHeadEnd(source, index)
      return end === undefined ? undefined : {end, aside: {end, reason: 'annex head'}, headed: true}
    },
  },
  // boilerplate, and the value behind a label of a portal’s index
  {
    when: (top) => piece(top).boilerplate !== undefined,
    read(top) {
      const value = readIndexValue(top.source, top.index + 1)
      if (!value) return {end: piece(top).end}
      return {end: value.end, aside: {end: value.end, reason: 'site'}, nodes: onlyNumber(top, value.number)}
    },
  },
  // a field of a portal’s index
  {
    when: always,
    read(top) {
      const field = readIndexField(top.source, top.index, top.role === 'main' && !top.addressed, top.title !== undefined)
      return field && {end: field.end, aside: {end: field.asideEnd, reason: 'site'}, nodes: onlyNumber(top, field.number)}
    },
  },
  // a line of an office’s index
  {
    when: (top) => untitled(top) && top.role === 'main',
    read: ({source, index}) => ofIndex(readIndexLine(source, index)),
  },
  // 发文字号 that is still to be filled in
  {
    when: ({nodes, addressed}) => !addressed && !nodes.some(isNumber),
    read(top) {
      const {start, end} = piece(top)
      const length = blankNumber(top.source.text.slice(start, Math.min(end, start + 60)))
      return length === 0 ? undefined : {end: start + length, aside: {end: start + length, reason: 'unfilled'}}
    },
  },
  // 版头
  {
    // who issues and when closes it as a title does
    when: ({title, role, nodes, header, source, index}) =>
      !title && (role === 'main' || header.length > 0 || opensWithMark(source, source.pieces[index])) && !nodes.some(isSignature),
    read: ({source, index, header}) => readHeader(source, index, header),
  },
  // 密级 and 紧急程度 below the title
  {
    when: (top) => titled(top) && top.role === 'main',
    read({source, index}) {
      const marking = readMarking(source, index)
      return marking && {end: marking.end, nodes: [parent('header', marking.header[0].start, marking.end, marking.header)]}
    },
  },
  // the title that the 附件说明 gave an annex, which may open with a number
  {
    when: opensAnnex,
    read: ({source, index, facts}) => entitled(readListedTitle(source, index, facts)),
  },
  // a date and the number in one bracket
  {
    when: (top) => titled(top) && top.role === 'main' && !top.nodes.some(isNumber),
    read({source, index}) {
      const nodes = readDatedNumber(source, index)
      return nodes && {end: source.pieces[index].end, nodes}
    },
  },
  // 发文字号
  {
    when: ({nodes, addressed}) => !addressed && !nodes.some(isNumber),
    read(top) {
      const {source, index, header, title} = top
      const number =
        readDocumentNumber(source, piece(top).start, piece(top).end) ??
        readDocumentNumber(source, piece(top).start, endOfNames(source, index))
      if (!number || !isOwnNumber(source, index, number.end, title !== undefined)) return undefined
      const end = behindNumber(source.text, number.end, piece(top).end)
      const isOpen = header.length > 0 && !title && !top.nodes.some(isSignature)
      return isOpen ? {end, header: [number]} : {end, nodes: [number]}
    },
  },
  // 发文字号 again, below the page’s own heading
  {
    when: ({nodes, addressed}) => !addressed && nodes.some(isNumber),
    read(top) {
      const number = readDocumentNumber(top.source, piece(top).start, piece(top).end)
      if (!number || !top.nodes.some((node) => isNumber(node) && sameNumber(node.value, number.value))) return undefined
      return {end: number.end, aside: {end: number.end, reason: 'repeated title'}}
    },
  },
  // where and when a speech is given, and who gives it
  {
    when: ({addressed}) => !addressed,
    read: ({source, index}) => taken(readSpeaker(source, index)),
  },
  // 主送机关
  {
    when: ({title, index, first, header, nodes, addressed}) =>
      !addressed && (title !== undefined || index === first || header.length > 0 || nodes.length > 0),
    read(top) {
      if (!top.title && top.index === top.first && opensWithLetter(top.source, top.index)) return undefined
      const node = readAddressees(top.source, piece(top).start, piece(top).end, top.title !== undefined)
      return node && isField(top, node) ? undefined : addressed(node)
    },
  },
  // 主送机关 whose colon was lost
  {
    when: ({title, nodes, header, addressed}) => !addressed && (title !== undefined || nodes.length > 0 || header.length > 0),
    read: ({source, index}) => addressed(readBareAddressees(source, index)),
  },
  // 主送机关 over several lines
  {when: titled, read: ({source, index}) => addressed(readWrappedAddressees(source, index))},
  // the line of a meeting that adopted it
  {when: titled, read: ({source, index}) => taken(readAdoption(source, index))},
  // the name of the site behind the title
  {
    when: titled,
    read(top) {
      const {gap, start, end} = piece(top)
      const isSite = gap !== 'line' && /^[_|｜]/.test(top.source.text.slice(start, start + 1))
      return isSite ? {end, aside: {end, reason: 'site'}} : undefined
    },
  },
  // what the page prints between its own heading and the document’s
  {
    when: titled,
    read(top) {
      const between = readLineBetween(top.source, top.index, top.title as Title)
      return between ? {end: between, aside: {end: between, reason: 'repeated title'}} : undefined
    },
  },
  // the title again: the page’s own heading stood above it
  {
    when: titled,
    read(top) {
      const title = readSecondTitle(top.source, top.index, top.title as Title)
      return title && {end: title.end, title}
    },
  },
  // a date among the lines of the 版头, which has no place there
  {
    when: ({title, role, header}) => !title && role === 'main' && header.length > 0,
    read({source, index, header}) {
      const {start, end} = source.pieces[index]
      const isAmong =
        index + 1 < source.pieces.length &&
        end - start < 24 &&
        readDate(source.text.slice(start, end)) &&
        readHeader(source, index + 1, header)
      return isAmong ? {end, aside: {end, reason: 'site'}} : undefined
    },
  },
  // issuer and date under the title, or under the mark and number of minutes, or right above their title
  {
    when: (top) =>
      !top.addressed &&
      (top.title !== undefined || (top.role === 'main' && (top.header.length > 0 || (top.index === top.first && isAboveMinutes(top))))),
    read: ({source, index, role}) => taken(readDateline(source, index, role === 'main')),
  },
  // the title that the covering notice gave its text
  {
    when: (top) => untitled(top) && top.role === 'issued' && top.index === top.first,
    read: ({source, index, facts}) => entitled(readCarriedTitle(source, index, facts)),
  },
  // the authorities once more, above the title that opens with them
  {
    when: (top) => untitled(top) && top.role === 'main',
    read({source, index}) {
      const end = repeatedNames(source, index)
      return end === undefined ? undefined : {end, aside: {end, reason: 'repeated title'}}
    },
  },
  // 主送机关 over several lines, without a title
  {
    when: (top) => untitled(top) && !top.addressed && (top.index === top.first || top.nodes.length > 0),
    read: ({source, index}) => (listsBodies(source, index) ? addressed(readWrappedAddressees(source, index)) : undefined),
  },
  // what a form or a table is called behind a signature
  {
    when: (top) => untitled(top) && top.role === 'issued' && top.index === top.first,
    read: ({source, index}) => entitled(readFormTitle(source, index)),
  },
  // the title of a register alone
  {
    when: (top) => untitled(top) && top.role === 'main' && top.index === top.first,
    read: ({source, index}) => entitled(readRegisterTitle(source, index)),
  },
  // 标题
  {when: untitled, read: ({source, index}) => entitled(readTitle(source, index, source.pieces.length))},
  // the only heading of the format’s first level
  {
    when: (top) => untitled(top) && top.role === 'main' && top.nodes.length === 0,
    read: ({source, index}) => entitled(readStyledTitle(source, index)),
  },
  // the line under 附件1, whatever it ends in
  {when: opensAnnex, read: ({source, index}) => entitled(readAnnexTitle(source, index))},
  // a line that nothing explains, above the number or the title, or between the title and the addressees
  {
    when: ({role, addressed}) => role === 'main' && !addressed,
    read: ({source, index, title}) => ofIndex(readLineAbove(source, index, title !== undefined)),
  },
]

/** Does the title of minutes stand below a line that ends in a date? */
function isAboveMinutes(top: Top): boolean {
  const {source, index} = top
  const {start, end} = piece(top)
  if (end - start > 60 || source.text[end - 1] !== '日' || index + 1 >= source.pieces.length) return false
  return readTitle(source, index + 1, source.pieces.length)?.kind === '纪要'
}

/** Is a name before a colon a field of the form that an annex is, below which no sentence stands: 填报单位（盖章）：? */
const isField = ({source: {text}, role}: Top, {children, end}: Addressees) =>
  role === 'annex' && children.filter(({type}) => type === 'party').length === 1 && !/[。，；]/.test(text.slice(end, end + longestField))
const longestField = 100

/** Does a line open a list of bodies: `各县（市、区）人民政府，市直各部门，各有关企` ⏎ `业：`? */
function listsBodies({text, pieces}: SourceText, index: number): boolean {
  const {start, end} = pieces[index]
  const line = text.slice(start, end)
  // …办法（送审稿，2025年修订） is a title
  return /^(?:各|有关|全[省市县区]各)|[、，]/.test(line.replace(/[（(][^（()）]{0,40}[）)]/g, '')) && kindOf(line) === undefined
}

/** A title without 关于, poured above the addressees: 某公司拜访函某局：… */
function opensWithLetter(source: SourceText, index: number): boolean {
  const {start} = source.pieces[index]
  const end = titleEnd(source, index)
  if (end === undefined) return false
  const words = source.text.slice(start, end)
  return /^[^、，：]{6,}(?:函|通知|公告|通告|报告|请示)$/.test(words) || titleNoun.test(words)
}

// 财政部 税务总局 公告: no number has more authorities before it.
const mostNames = 8

/** The end of the piece behind the authorities that blanks part from it: 财政部 税务总局公告2025年第8号. */
function endOfNames({text, pieces}: SourceText, index: number): number {
  let last = index
  const isName = ({start, end}: Range) => end - start <= 24 && isBodyName(text.slice(start, end))
  while (last + 1 < pieces.length && last - index < mostNames && pieces[last + 1].gap === 'blank' && isName(pieces[last])) last++
  return pieces[last].end
}

/** A bracket that closes behind a number, or a dash that parts it from the title, is neither's. */
function behindNumber(text: string, at: number, end: number): number {
  const behind = /^(?:[）)]|文件(?=关于)|\s*[-—–－]{1,2}\s*(?=[\u4e00-\u9fa5]))/.exec(text.slice(at, Math.min(end, at + 8)))
  return at + (behind?.[0].length ?? 0)
}

function opensAnnex(top: Top) {
  return untitled(top) && (top.headed === top.index || (top.role === 'annex' && top.index === top.first))
}

/** Are two printed numbers one, whatever brackets each has? */
const sameNumber = (one: string, other: string) => withoutBrackets(one) === withoutBrackets(other)
const withoutBrackets = (number: string) => squeeze(number).replace(/[〔〕[\]【】（）()﹝﹞［］]/g, '')
const isNumber = (node: Node) => node.type === 'documentNumber'
/** A number of the index counts where the text has none. */
const onlyNumber = ({nodes}: Top, number: Node | undefined) => (number && !nodes.some(isNumber) ? [number] : [])
const ofIndex = (end: number | undefined): Taken | undefined => (end === undefined ? undefined : {end, aside: {end, reason: 'site'}})
const taken = (node: Node | undefined): Taken | undefined => node && {end: node.end, nodes: [node]}
const addressed = (node: Node | undefined): Taken | undefined => node && {end: node.end, nodes: [node], addressed: true}
const entitled = (title: Title | undefined): Taken | undefined => title && {end: title.end, title}

/** What stands above the body: 版头, title, number, adoption, addressees. */
export function readTop(source: SourceText, first: number, role: DocumentRole, facts: Facts): Part & {title: Title | undefined} {
  let own = first
  while (role === 'main' && source.pieces[own]?.boilerplate) own++
  const top: Top = {source, facts, role, first: own, index: first, header: [], nodes: [], titleAt: -1, addressed: false}
  for (let found = read(top); found; found = read(top)) take(top, found)
  closeHeader(top)
  if (role === 'main' && !top.title && !top.nodes.some((node) => node.type === 'documentNumber' && node.authority))
    source.report('missing-title', undefined, {})
  return {nodes: top.nodes, next: top.index, title: top.title}
}

function read(top: Top): Taken | undefined {
  if (top.index >= top.source.pieces.length || opensTable(top.source, piece(top).start)) return undefined
  for (const part of parts) {
    const found = part.when(top) ? part.read(top) : undefined
    if (found) return found
  }
  return undefined
}

/** Adds what was found, and goes on behind it. */
function take(top: Top, {end, nodes = [], header = [], title, addressed, aside, headed}: Taken) {
  const {source, index} = top
  if (title || addressed) closeHeader(top)
  if (title && top.title) replaceTitle(top, top.title)
  if (title) {
    top.title = title
    top.titleAt = index
    top.nodes.push(title)
  }
  top.header.push(...header)
  top.nodes.push(...nodes)
  top.addressed ||= addressed === true
  if (aside) {
    const behind = passTo(source, index, aside.end)
    for (let p = index; p < behind; p++) if (!source.pieces[p].boilerplate) setAside(source, p, aside.reason)
    top.index = behind
  }
  top.index = passTo(source, top.index, end)
  if (headed) top.headed = top.index
}

/** The title that was read first was the page's own. */
function replaceTitle({source, nodes, titleAt, index}: Top, title: Title) {
  for (let p = titleAt; p < index; p++)
    if (source.pieces[p].start >= title.start && source.pieces[p].end <= title.end) setAside(source, p, 'repeated title')
  nodes.splice(nodes.indexOf(title), 1)
}

function closeHeader({header, nodes}: Top) {
  if (header.length === 0) return
  nodes.push(parent('header', header[0].start, header[header.length - 1].end, header.splice(0)))
  inOrder(nodes)
}
