import type {Title} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {isBodyName} from '../vocabulary/bodies.ts'
import {opensSubject, printedKind} from '../vocabulary/kinds.ts'
import {isPageLine} from '../vocabulary/page-lines.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {isNumber, isOfPage, type PageHead, wordsOf} from './page-head.ts'
import {readTitle, titleKey} from './title.ts'
import {keyword} from './title-text.ts'

/** The notice's own title among the lines of its page. */
export interface OwnTitle {
  readonly index: number
  /** The piece behind it. */
  next: number
  readonly title: Title
  readonly key: string
}

/** The last printing of the first title that says of what it is, or of one without 关于 that is printed twice or stands right above the addressees. */
export function ownTitle(head: PageHead): OwnTitle | undefined {
  const {source, stop} = head
  let found: OwnTitle | undefined
  for (let index = 0; index < stop; index = found?.index === index ? Math.max(found.next, index + 1) : index + 1) {
    if (source.pieces[index].boilerplate || !opensTitle(source, index, stop)) continue
    const title = titleAt(source, index, stop)
    if (!title?.kind || !keyword.test(title.title)) continue
    const next = behind(source, index, title.end)
    const key = titleKey(title.title)
    if (found && !isAgain(key, found.key)) {
      head.stop = index
      head.addressed = false
      return found
    }
    found = {index, next, title, key}
  }
  return found ?? repeatedTitle(head) ?? titleAbove(head)
}

/** A title, which does not go on where a line below says the same once more. */
function titleAt(source: SourceText, index: number, stop: number): Title | undefined {
  const title = readTitle(source, index, stop)
  const next = title ? behind(source, index, title.end) : index
  for (let below = index + 1; below < next; below++) {
    const first = readTitle(source, index, below)
    if (first?.kind && keyword.test(first.title) && isAgain(titleKey(wordsOf(source, below)), titleKey(first.title))) return first
  }
  return title
}

/** Does a line begin a title: with 关于, or with names before it, or of names alone above such a line? */
function opensTitle(source: SourceText, index: number, stop: number): boolean {
  const words = wordsOf(source, index).replace(/^【[^【】]{1,12}】/, '')
  const word = keyword.exec(words)
  if (word) return word.index === 0 || namesOnly(words.slice(0, word.index))
  if (!namesOnly(words) || isPageLine(words)) return false
  for (let next = index + 1; next < Math.min(stop, index + mostNames); next++) {
    const {boilerplate, gap, line} = source.pieces[next]
    if (boilerplate || (gap === 'line' && (line.blankBefore ?? 0) > 1)) return false
    const below = wordsOf(source, next)
    if (opensSubjectAt.test(below)) return true
    if (!namesOnly(below)) return false
  }
  return false
}
const mostNames = 8
const opensSubjectAt = new RegExp(`^${opensSubject}`)

/** Names of bodies, and nothing else, but for the colon of a portal's prefix. */
export const namesOnly = (words: string) =>
  words
    .replace(/[（(][^（()）]{0,60}[）)]/g, '')
    .split(/[、\s：:]+/)
    .filter(Boolean)
    .every((name) => isBodyName(name) || /^[省市县区州][\u4e00-\u9fa5]{1,3}$/.test(name))

/** The piece behind an offset that a title ends at; the title's last one, where more is printed behind it. */
function behind({pieces}: SourceText, index: number, end: number): number {
  let next = index
  while (next < pieces.length && pieces[next].end <= end) next++
  return next
}

export const endsIn = (words: string) => printedKind(squeeze(words)) !== undefined
const isWhole = (words: string) => words.length >= 8 && !/[。；，：:|｜>]/.test(words) && endsIn(words) && !isBodyName(words)

const asTitle = (source: SourceText, index: number): OwnTitle | undefined => {
  const title = readTitle(source, index, index + 1)
  return title?.kind ? {index, next: index + 1, title, key: titleKey(title.title)} : undefined
}

/** A title without 关于 that is printed twice. */
function repeatedTitle({source, stop}: PageHead): OwnTitle | undefined {
  const seen = new Set<string>()
  let last: number | undefined
  for (let index = 0; index < stop; index++) {
    if (source.pieces[index].boilerplate) continue
    const words = wordsOf(source, index)
    if (!isWhole(words)) continue
    const key = titleKey(words)
    if (seen.has(key)) last = index
    seen.add(key)
  }
  return last === undefined ? undefined : asTitle(source, last)
}

/** A title without 关于 right above the addressees, but for lines of the page, where such lines stand above it. */
function titleAbove(head: PageHead): OwnTitle | undefined {
  const {source, stop, addressed} = head
  if (!addressed) return undefined
  let index = stop - 1
  while (index >= 0 && (source.pieces[index].boilerplate || isOfPage(source, index) || isNumber(source, index))) index--
  if (index < 1 || !isWhole(wordsOf(source, index))) return undefined
  const above = index - 1
  const isOpen = source.pieces[above].boilerplate === 'site' || isOfPage(source, above) || (above > 0 && isOfPage(source, above - 1))
  return isOpen ? asTitle(source, index) : undefined
}

/** Does one title say what another one says: the same words, or more of them, or fewer? */
export function isAgain(key: string, of: string): boolean {
  if (key.length < shortestAgain || of.length < shortestAgain) return key === of
  return of.includes(key) || (key.includes(of) && (key.startsWith(of) || key.endsWith(of) || of.startsWith('关于')))
}
const shortestAgain = 7
