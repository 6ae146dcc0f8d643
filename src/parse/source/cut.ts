import type {BoilerplateReason} from '../../syntax/nodes.ts'
import {skipBlanks, skipBlanksBack} from './blanks.ts'
import type {Piece} from './piece.ts'
import type {SourceText} from './source-text.ts'

type Writable<T> = {-readonly [Key in keyof T]: T[Key]}

/** Where a piece is to be cut: an offset in it, and what is said to part what follows. */
export interface Cut {
  at: number
  gap?: Piece['gap']
}

export const noCuts: readonly never[] = []

/** Makes the cuts, which are in order; the first part keeps its index. Says how many pieces there are more. */
export function cutAll(source: SourceText, index: number, cuts: readonly Cut[]): number {
  const before = source.pieces.length
  for (let k = cuts.length - 1; k >= 0; k--) cutAt(source, index, cuts[k].at, cuts[k].gap)
  return source.pieces.length - before
}

/**
 * Cuts a piece in two at an offset inside it; white space there goes between the halves. Nothing is cut where one half
 * would be empty; at its start it is only said what parts it from the piece before.
 */
export function cutAt({text, pieces}: SourceText, index: number, at: number, gap: Piece['gap'] = 'none'): void {
  const piece = pieces[index]
  if (at === piece.start && piece.gap === 'none') (piece as Writable<Piece>).gap = gap
  if (at <= piece.start || at >= piece.end) return
  const end = skipBlanksBack(text, at, piece.start)
  const start = skipBlanks(text, at, piece.end)
  if (end <= piece.start || start >= piece.end) return
  const {line, boilerplate} = piece
  const first: Piece = {start: piece.start, end, gap: piece.gap, line, boilerplate}
  const second: Piece = {start, end: piece.end, gap: start > end && gap === 'none' ? 'blank' : gap, line, boilerplate}
  ;(pieces as Piece[]).splice(index, 1, first, second)
}

/**
 * The index of the first piece behind `end`, an offset, from piece `index` on. What goes on behind it is cut off there
 * and is a piece of its own.
 */
export function passTo(source: SourceText, index: number, end: number): number {
  const {pieces} = source
  let next = index
  while (next < pieces.length && pieces[next].end <= end) next++
  if (next === pieces.length || pieces[next].start >= end) return next
  cutAt(source, next, end)
  return next + 1
}

/** Notes that a piece is no part of the document. */
export function setAside({pieces}: SourceText, index: number, reason: BoilerplateReason): void {
  ;(pieces[index] as Writable<Piece>).boilerplate = reason
}
