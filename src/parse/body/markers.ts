import {skipBlanksBack} from '../source/blanks.ts'
import {isColon, isDigit} from '../source/characters.ts'
import type {Piece} from '../source/piece.ts'
import {nextMark} from '../source/scan.ts'
import type {SourceText} from '../source/source-text.ts'
import {isHanNumeral} from '../vocabulary/numerals.ts'
import {onlyRefers} from '../vocabulary/references.ts'
import {formalLabels, labelAt, mayOpen, rareLabelAt} from './label-forms.ts'
import {type Marker, makeMarker, placeMarker, seriesKey} from './marker.ts'
import {plainHeadings} from './plain-headings.ts'

/** Every possible marker in the pieces `[from, to)`, in order, with doubtful ones; one look at each character. */
export function markers(source: SourceText, from: number, to: number): Marker[] {
  const {text, partner} = source
  const found: Marker[] = []
  const rare: Marker[] = []
  const headings = plainHeadings(source, from, to)
  const formal = from < to && text.slice(source.pieces[from].start, source.pieces[to - 1].end).includes('壹')

  const add = (label: Marker | undefined, p: number, last: Marker | undefined, into: Marker[]): Marker | undefined => {
    let first: Marker | undefined
    const {line} = source.pieces[p]
    const before = source.pieces[p - 1]
    const above = p > from && leadsIn(text, before.end) ? before.line.start : undefined
    for (let marker = label; marker; marker = marker.other) {
      if (!placeMarker(text, source.pieces[p], marker, last) || closesReference(source, p, marker)) continue
      marker.piece = p
      marker.led =
        marker.strength < 3
          ? isColon(marker.before) && leadsIn(text, skipBlanksBack(text, marker.start, line.start))
            ? marker.line
            : undefined
          : above
      if (marker.strength === 3) {
        // the reader itself made the label of a numbered paragraph
        if (line.label && marker.start === line.start && marker.end <= line.start + line.label) marker.doubt = 0
        marker.style = line.heading
        if (line.label && line.list) marker.depth = line.list
        marker.apart =
          marker.doubt > 0 &&
          isApart(source, p) &&
          !listsNumbers(text, marker.end) &&
          !onlyRefers.test(text.slice(marker.end, marker.end + 6))
      }
      into.push(marker)
      first ??= marker
    }
    return first
  }

  for (let p = from; p < to; p++) {
    const piece = source.pieces[p]
    if (piece.boilerplate) continue
    const style = headings.get(p)
    if (style !== undefined) {
      const marker = makeMarker('plain', 1, piece.start, piece.start) as Marker
      add(marker, p, undefined, found)
      marker.style = style || undefined
      continue
    }
    if (isNote(text, piece)) continue
    let last: Marker | undefined
    const odd = rareLabelAt(text, piece)
    if (odd) add(odd, p, undefined, rare)
    if (formal) for (const label of formalLabels(text, piece)) add(label, p, undefined, rare)
    for (let i = nextMark(partner, piece.start); i < piece.end; i = nextMark(partner, i + 1)) {
      const code = text.charCodeAt(i)
      const marker = mayOpen[code] === 1 ? add(labelAt(text, i, piece), p, last, found) : undefined
      if (marker) {
        last = marker
        i = marker.end - 1
        continue
      }
      if (partner[i] > i && partner[i] < piece.end) i = partner[i]
      else if (isDigit(code)) while (i + 1 < piece.end && isDigit(text.charCodeAt(i + 1))) i++
      else if (isHanNumeral(code)) while (i + 1 < piece.end && isHanNumeral(text.charCodeAt(i + 1))) i++
    }
  }
  nest(found)
  return rare.length > 0 ? merge(found, inSeries(rare)) : found
}

/** Is what stands above a piece over, so that no sentence goes on in it? */
function isApart({text, pieces}: SourceText, p: number): boolean {
  const before = pieces[p - 1]
  if (!before) return false
  return (
    (pieces[p].line.blankBefore ?? 0) > 0 ||
    /[。；：！？）)]/.test(text[before.end - 1]) ||
    (before.end - before.start <= longestChapter && chapter.test(text.slice(before.start, before.start + 8)))
  )
}
/** The line of a chapter or section; no longer. */
const chapter = /^第\s?[一二三四五六七八九十百\d]{1,4}\s?[编章节目]/
const longestChapter = 30

/** Does another number of a list stand at an offset: 一、二、三年级? */
const listsNumbers = (text: string, at: number) => /^\s{0,2}[一二三四五六七八九十]{1,3}[、和及]/.test(text.slice(at, at + 6))

/** Does a label at the start of a line close a bracket that the line above opened: …（见附件 ⏎ 1）、…, （附件 ⏎ 1、2）? */
function closesReference({text, pieces}: SourceText, p: number, {strength, start, end}: Marker): boolean {
  if (strength < 3 || p === 0 || pieces[p].gap !== 'line' || text[start] === '（' || text[start] === '(') return false
  const above = pieces[p - 1]
  const open = text.slice(Math.max(above.start, above.end - longestReference), above.end).search(openReference)
  return open >= 0 && (text[end - 1] === '）' || text[end - 1] === ')' || closing.test(text.slice(start, end + longestReference)))
}
const longestReference = 12
const openReference = /[（(][^（()）]*(?:附件|附表|表|图|第)$/
const closing = /^[\d、，—–-]{1,8}[）)]/

/** Does a colon that leads in stand before an offset? Below 附件： and 说明： something of its own is listed. */
const leadsIn = (text: string, end: number) =>
  isColon(text.charCodeAt(end - 1)) && !/(?:附件|说明|注)$/.test(text.slice(Math.max(0, end - 3), end - 1))

/** 备注：1.…。2.…。 on one line: its numbers part the notes of a table or a form. */
const isNote = (text: string, {start, end, gap}: Piece) =>
  gap === 'line' && end - start <= longestNote && /^(?:备\s?注|注|附注|填表说明)[：:]\s?[1１（(①]/.test(text.slice(start, start + 8))
const longestNote = 400

/** Numbers of one kind that the format itself put at several depths of its lists are series of their own at each. */
function nest(found: Marker[]) {
  const shallowest = new Map<string, number>()
  for (const {type, prefix, depth} of found)
    if (depth !== undefined && prefix === undefined) shallowest.set(type, Math.min(shallowest.get(type) ?? depth, depth))
  if (shallowest.size === 0) return
  for (const marker of found)
    if (marker.depth !== undefined && marker.prefix === undefined && marker.depth > (shallowest.get(marker.type) ?? 0))
      marker.prefix = `list ${marker.depth}`
}

/** Of labels that are rare those that stand in a series: 1 with a 2 behind it, or the number before them above them. */
function inSeries(rare: Marker[]): Marker[] {
  const last = new Map<string, Marker>()
  const kept = new Set<Marker>()
  for (const marker of rare) {
    const before = last.get(seriesKey(marker))
    if (before && marker.ordinal === before.ordinal + 1 && (before.ordinal === 1 || kept.has(before))) kept.add(before).add(marker)
    if (marker.ordinal === 1 || kept.has(marker)) last.set(seriesKey(marker), marker)
  }
  return rare.filter((marker) => kept.has(marker))
}

/** Two lists in order as one. */
function merge(one: Marker[], other: Marker[]): Marker[] {
  if (other.length === 0) return one
  const result: Marker[] = []
  let k = 0
  for (const marker of one) {
    while (k < other.length && other[k].start <= marker.start) result.push(other[k++])
    result.push(marker)
  }
  return [...result, ...other.slice(k)]
}
