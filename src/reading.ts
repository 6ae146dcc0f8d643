import {VFile} from 'vfile'
import {type Model, type Positions, toModel} from './model/index.ts'
import {outline, tile} from './parse/index.ts'
import type {Lines} from './syntax/lines.ts'
import type {Root} from './syntax/nodes.ts'

/** What lines were read to. Its fields are private, so that lines are shown and compared without a tree in them. */
class Reading {
  readonly #lines: Lines
  readonly #root: Root
  readonly #model: Model

  constructor(lines: Lines, root: Root, model: Model) {
    this.#lines = lines
    this.#root = root
    this.#model = model
  }

  get root(): Root {
    return tile(this.#root, this.#lines.text)
  }

  get model(): Model {
    return this.#model
  }

  /** A copy of lines may have got another text. */
  isOf({text, lines}: Lines): boolean {
    return text === this.#lines.text && lines === this.#lines.lines
  }
}

/**
 * Where lines carry what they were read to: no name, so that neither loops nor JSON meet it. Whole trees and positions are as
 * much work again as a document and mostly nobody asks for them, so they are made on request, from what is kept here. It is a
 * memory only: lines without it (a clone, what came from another thread) are read anew, with the same result. A WeakMap would
 * do as well, but costs the garbage collector a tenth of the time that a short notice takes.
 */
const key = Symbol('reading')

/**
 * Reads lines to a model, and keeps what `treeOf` and `positionsOf` want. Where the file holds its document, that is the model, and what is odd
 * about the text is of no account; the tree is still that of the text.
 */
export const readLines = (lines: Lines, file: VFile): Model => keepReading(lines, file).model

function keepReading(lines: Lines & {[key]?: Reading}, file: VFile): Reading {
  const {holds} = lines
  const root = outline(lines, holds ? new VFile() : file)
  const reading = new Reading(lines, root, holds ? (holds as Model) : toModel(root, lines))
  if (Object.isExtensible(lines)) lines[key] = reading
  return reading
}

function readingOf({data}: VFile): Reading {
  const lines: (Lines & {[key]?: Reading}) | undefined = data.lines
  if (!lines) throw new TypeError('The file has no lines: it is not one that `process` gave')
  const kept = lines[key]
  return kept?.isOf(lines) ? kept : keepReading(lines, new VFile())
}

/**
 * The syntax tree of a file that `process` gave, or of a copy of it. Made when it is first asked for, then the same one.
 *
 *     treeOf(await process(text)).children[0] // {type: 'title', …}
 */
export function treeOf(file: VFile): Root {
  return readingOf(file).root
}

/**
 * Where in `file.data.lines.text` each part of a file's document stands. Made when it is first asked for.
 *
 *     positionsOf(await process(text))['/title'] // [0, 18]
 */
export function positionsOf(file: VFile): Positions {
  return readingOf(file).model.positions
}

/** The model of a file that `process` gave. */
export const modelOf = (file: VFile): Model => readingOf(file).model
