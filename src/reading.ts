import {VFile} from 'vfile'
import {type Model, type Positions, type Summary, summarizeModel, toModel} from './model/index.ts'
import {outline, tile} from './parse/index.ts'
import type {Lines} from './syntax/lines.ts'
import type {Root} from './syntax/nodes.ts'

/** What lines were read to: the tree as far as the document needs it, and the document. */
interface Reading {
  outline: Root
  model: Model
}

/**
 * Where lines carry what they were read to: out of sight of loops, copies and JSON. Whole trees and positions are as much
 * work again as a document and mostly nobody asks for them, so they are made on request, from what is kept here. It
 * is a memory only: lines without it (a clone, what came from another thread) are read anew, with the same result. A
 * WeakMap would do as well, but costs the garbage collector a tenth of the time that a short notice takes.
 */
const key = Symbol('reading')

/** Keeps what lines were read to, for `treeOf` and `positionsOf`. */
export function keepReading(lines: Lines & {[key]?: Reading}, reading: Reading): Reading {
  if (Object.isExtensible(lines)) Object.defineProperty(lines, key, {value: reading})
  return reading
}

function readingOf({data}: VFile): Reading & {lines: Lines} {
  const lines: (Lines & {[key]?: Reading}) | undefined = data.lines
  if (!lines) throw new TypeError('The file has no lines: it is not one that `process` gave')
  return {...(lines[key] ?? readAgain(lines)), lines}
}

function readAgain(lines: Lines): Reading {
  const root = outline(lines, new VFile())
  return keepReading(lines, {outline: root, model: toModel(root, lines)})
}

/**
 * The syntax tree of a file that `process` gave, or of a copy of it. Made when it is first asked for, then the same one.
 *
 *     treeOf(await process(text)).children[0] // {type: 'title', …}
 */
export function treeOf(file: VFile): Root {
  const {outline, lines} = readingOf(file)
  return tile(outline, lines.text)
}

/**
 * Where in `file.data.lines.text` each part of a file's document stands. Made when it is first asked for.
 *
 *     positionsOf(await process(text))['/title'] // [0, 18]
 */
export function positionsOf(file: VFile): Positions {
  return readingOf(file).model.positions
}

/**
 * Tells how sure a reading is and which parts to look at.
 *
 *     summarize(await process(text)) // {certainty: 'check', places: [{pointer: '/sections/1', labels: ['二、'], rules: ['number-gap'], …}], …}
 */
export function summarize(file: VFile): Summary {
  return summarizeModel(readingOf(file).model, file.messages)
}
