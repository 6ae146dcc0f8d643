import type {Title} from '../syntax/nodes.ts'
import {findAttachmentHeads} from './constructs/attachment-head.ts'
import {findAttachmentList} from './constructs/attachment-list.ts'
import {findDateEnd, findSignature, findSigners} from './constructs/find-signature.ts'
import {findCopies, findImprint, findPrinted} from './constructs/imprint.ts'
import {findNextNotice} from './constructs/next-notice.ts'
import {findNote, findNoteEnd} from './constructs/note.ts'
import {authorities, mostSigners} from './constructs/signers.ts'
import {findCarriedTitle} from './constructs/title-places.ts'
import type {Facts} from './facts.ts'
import {cutAll, setAside} from './source/cut.ts'
import type {SourceText} from './source/source-text.ts'
import {isBodyName} from './vocabulary/bodies.ts'
import {isBlankDate, readDate} from './vocabulary/calendar.ts'
import {signsWith} from './vocabulary/glued-names.ts'

/** Cuts the pieces before the given one that were not cut before. */
export interface CutUpTo {
  (to: number): void
  /** Where in the text other notices were found to begin. */
  readonly notices: ReadonlySet<number>
}

/**
 * Half of all notices lost their line breaks, so before the end of a document is looked for its poured pieces are cut where an
 * attachment list, an annex, a note or a signature begins inside them. One cutter serves a whole input; `marks` are the bodies of the 版头.
 */
export function createCutter(
  source: SourceText,
): (from: number, title: Title | undefined, marks: readonly string[], facts: Facts) => CutUpTo {
  // the titles of annexes whose heads were cut out: each stands once
  const headed = new Set<string>()
  const notices = new Set<number>()
  const {pieces} = source
  return (from, title, marks, {announced, carried}) => {
    // looked for only when a date turns up, and then once
    let names: string[] | undefined
    const known = () => {
      names ??= [...marks, ...(title ? [...title.issuers, ...bodiesAtStart(title.title)] : [])]
      return names
    }
    let index = from
    // no list begins before it: what is cut off a long piece is not looked through once more
    let listless = 0
    const cutInside = () => {
      const found = findNextNotice(source, pieces[index])
      for (const {at} of found) notices.add(at)
      cutAll(source, index, found)
      const {end} = pieces[index]
      if (end > listless) {
        const list = findAttachmentList(source, pieces[index])
        if (list.length === 0) listless = end
        cutAll(source, index, list)
      }
      for (const head of findAttachmentHeads(source, pieces[index], announced)) {
        if (headed.has(head.title)) continue
        headed.add(head.title)
        cutAll(source, index, [head, {at: head.end}])
      }
      if (cutAll(source, index, findCarriedTitle(source, pieces[index], carried)) > 0 && source.text[pieces[index].end - 1] !== '日')
        cutAll(
          source,
          index,
          findSigners(source, pieces[index], known).map(({at}) => ({at, gap: 'blank' as const})),
        )
      cutAll(source, index, findNote(source, pieces[index]))
      if (index > from && isSigner(source, index - 1)) cutAll(source, index, findDateEnd(source, pieces[index]))
      const signed = findSignature(source, pieces[index], known, carried)
      cutAll(source, index, signed)
      if (signed.length > 0 && signed[0].at === pieces[index].start && index > from && pieces[index].gap !== 'line')
        index += cutFirstSigner(source, index, known)
      cutAll(source, index, findCopies(source, pieces[index]))
      cutAll(source, index, findPrinted(source, pieces[index]))
      // who signs without a date at the very end, behind a file of the list or a sentence
      if (signed.length === 0 && index === pieces.length - 1)
        cutAll(
          source,
          index,
          findSigners(source, pieces[index], known).flatMap(({at}) =>
            /[A-Za-z。]/.test(source.text[at - 1]) ? [{at, gap: 'blank' as const}] : [],
          ),
        )
    }
    const cutUpTo = (to: number) => {
      for (; index < Math.min(to, pieces.length); index++) {
        if (pieces[index].boilerplate) continue
        if (pieces[index].end - pieces[index].start >= shortest) cutInside()
        if (index > from && isDate(source, index)) index += cutSigners(source, index - 1, known)
      }
    }
    return Object.assign(cutUpTo, {notices})
  }
}

/** Cuts the piece right above a date where it ends in who signs, or the one above those who sign; says how many pieces there are more. */
function cutSigners(source: SourceText, index: number, known: () => readonly string[]): number {
  const cut = cutAll(source, index, findSigners(source, source.pieces[index], known))
  return cut > 0 || source.pieces[index].gap === 'line' || !isSigner(source, index) ? cut : cutFirstSigner(source, index, known)
}

/**
 * The first of joint authorities may be glued to the last words above the others, which blanks part: `…抓好落实。云岭市财政局 云岭市水利局 云岭市税务局`.
 * `index` is the last of them; says how many pieces there are more.
 */
function cutFirstSigner(source: SourceText, index: number, known: () => readonly string[]): number {
  const {text, pieces} = source
  let above = index - 1
  while (above > 0 && index - above < mostSigners && pieces[above].gap !== 'line' && isSigner(source, above)) above--
  const found = findSigners(source, pieces[above], known)
  const name = found.length > 0 ? text.slice(found[0].at, pieces[above].end) : ''
  const {start, end} = pieces[above]
  const other = text.slice(pieces[index].start, pieces[index].start + 6)
  const place = other.slice(0, 2)
  if (name !== '' && signsWith(name, other)) return cutAll(source, above, found)
  // it opens with the place of the others; behind 、 it is the last of a list
  const at = text.lastIndexOf(place, end - shortestSigner)
  return at > start &&
    !/[、，：:]/.test(text[at - 1]) &&
    end - at <= longestSigner &&
    office.test(text.slice(at, end)) &&
    isBodyName(text.slice(at, end))
    ? cutAll(source, above, [{at}])
    : 0
}

// Nothing can be cut off a shorter piece.
const shortest = 12
const shortestSigner = 5
const office = /^[\u4e00-\u9fa5]+(?:局|厅|委|委员会|部|办|办公室|院|会|政府|银行|公司|集团|中心)$/
const longestSigner = 30
const isSigner = (source: SourceText, index: number) => authorities(source, source.pieces[index].start, source.pieces[index].end).length > 0

/** Is a piece a date and nothing else, of a signature or of the printing? */
function isDate({text, pieces}: SourceText, index: number): boolean {
  const {start, end} = pieces[index]
  if (end - start > 40 || !'日发'.includes(text[end - 1])) return false
  const words = text.slice(start, end).replace(/\s?印\s?发$/, '')
  return readDate(words) !== undefined || isBlankDate(words)
}

/** The same for what stands below a signature: a note and the lines of the 版记, poured together. */
export function cutTrailing(source: SourceText, index: number): void {
  cutAll(source, index, findImprint(source, source.pieces[index]))
  cutAll(source, index, findNoteEnd(source, source.pieces[index]))
  cutAll(source, index, findPrinted(source, source.pieces[index]))
}

/** A link of the page, among the lines below a signature: no part of the notice. */
export function leaveOutLink(source: SourceText, index: number): void {
  setAside(source, index, 'site')
}

/** Every body's name that a title opens with: `国网某省公司数字化方案` → 国网某省公司 */
function bodiesAtStart(title: string): string[] {
  const found: string[] = []
  for (let length = Math.min(24, title.length); length >= 4; length--)
    if (isBodyName(title.slice(0, length))) found.push(title.slice(0, length))
  return found
}
