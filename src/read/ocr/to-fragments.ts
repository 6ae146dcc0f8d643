import {emWidth} from '../layout/em-width.ts'
import type {Fragment} from '../layout/fragment.ts'
import type {Matrix} from '../layout/path.ts'
import type {EngineLine, EngineWord} from './engine.ts'
import {restoreSigns} from './restore-signs.ts'

/** A printed line that was recognised, and how sure the engine is of it (0–100). */
export interface RecognizedLine {
  text: string
  confidence: number
}

/** What a picture says. */
export interface Recognized {
  fragments: Fragment[]
  lines: RecognizedLine[]
}

interface LinePiece {
  text: string
  x0: number
  x1: number
}

interface MeasuredLine {
  pieces: LinePiece[]
  y: number
  size: number
  confidence: number
}

// In widths of a Han character. The engine places words to about half of one, so that only gaps beyond that are gaps.
const gap = 1.4
const opening = /^[（《〔【]/
const closing = /[，。、；：！？）》〕】]$/
/** The part of a sign's square that is blank before an opening and after a closing one. */
const bearing = 0.45
// What stands alone at the end of a page in so few characters, and so unsure (0–100), is its number: the engine is made for lines of
// words, and reads `— 2 —` as anything.
const longestNumber = 4
const aloneFrom = 2.5
const doubt = 60
const sure = 80
/** The engine's height of a row to the size of its characters; the same over fonts and resolutions. */
const rowToSize = 1.24

/**
 * Makes fragments of the engine's lines, as a text layer would have them. `matrix` places pixels on the page, in points. Blanks that
 * the engine puts between words are dropped but where two Latin words meet.
 */
export function toFragments(lines: EngineLine[], [a, b, c, d, e, f]: Matrix): Recognized {
  const measured = toPieces(lines)
  const usual = usualSize(measured)
  const fragments = measured.flatMap(({pieces, y, size: own}) => {
    // a line's own size is measured to a tenth only
    const size = Math.abs(own - usual) < usual * 0.12 ? usual : own
    return pieces.map(({text, x0, x1}) => {
      const left = x0 - (opening.test(text) ? bearing * size : 0)
      const right = x1 + (closing.test(text) ? bearing * size : 0)
      return {
        text,
        x: a * left + c * y + e,
        y: b * left + d * y + f,
        width: (right - left) * Math.hypot(a, b),
        size: size * Math.hypot(c, d),
      }
    })
  })
  return {fragments, lines: measured.map(({pieces, confidence}) => ({text: pieces.map(({text}) => text).join(''), confidence}))}
}

/** The engine's lines as pieces with their signs put right, in pixels. */
function toPieces(lines: EngineLine[]): MeasuredLine[] {
  const found = lines
    .map((line) => ({...line, words: withoutSpeck(line.words.filter(({text}) => text.trim() !== ''))}))
    .filter(({words}) => words.length > 0)
    .map((line) => ({...line, byHeight: line.rowAttributes.rowHeight / rowToSize, confidence: meanOf(line.words)}))
  const cuts = found.map(({words, byHeight}) => cut(words, byHeight))
  const texts = restoreSigns(cuts.map((pieces) => pieces.map(({text}) => text).join('\t')).join('\n')).split('\n')
  return found.map(({baseline, byHeight, confidence}, index) => {
    const above = found[index - 1]?.baseline.y1 ?? 0
    const isNumber =
      index === found.length - 1 && confidence < doubt && texts[index].length <= longestNumber && baseline.y0 - above > aloneFrom * byHeight
    const restored = isNumber && !/\d/.test(texts[index]) ? ['—\ufffd—'] : texts[index].split('\t')
    const pieces = cuts[index].slice(0, restored.length).map((piece, at) => ({...piece, text: restored[at]}))
    return {pieces, y: (baseline.y0 + baseline.y1) / 2, size: sizeOf(pieces, byHeight), confidence}
  })
}

/** No line begins with one of these signs (避头尾): what looks like one is a speck, or the edge of a seal. */
function withoutSpeck([first, ...rest]: EngineWord[]): EngineWord[] {
  if (!first) return []
  const text = first.confidence < sure ? first.text.replace(/^[，,、。.；;：:·]+/, '') : first.text
  return text === '' ? rest : [{...first, text}, ...rest]
}

/** Joins words to pieces that end at wide gaps. */
function cut(words: EngineWord[], em: number): LinePiece[] {
  const pieces: LinePiece[] = []
  for (const {text, bbox} of words) {
    const last = pieces.at(-1)
    const words = text.trim()
    if (last && bbox.x0 - last.x1 < gap * em) {
      last.text += (/[A-Za-z]$/.test(last.text) && /^[A-Za-z]/.test(words) ? ' ' : '') + words
      last.x1 = Math.max(last.x1, bbox.x1)
    } else pieces.push({text: words, x0: bbox.x0, x1: bbox.x1})
  }
  return pieces
}

/** The size of characters by the width they take, which is exact for Han text, unless the row's height says that they are spaced. */
function sizeOf(pieces: LinePiece[], byHeight: number): number {
  let width = 0
  let units = 0
  for (const {text, x0, x1} of pieces) {
    width += x1 - x0
    for (const character of text) units += emWidth(character)
    units -= (opening.test(text) ? bearing : 0) + (closing.test(text) ? bearing : 0)
  }
  const byWidth = width / Math.max(0.5, units)
  return byWidth > byHeight * 0.8 && byWidth < byHeight * 1.2 ? byWidth : byHeight
}

/** The size that most characters of the page have. */
function usualSize(lines: MeasuredLine[]): number {
  const lengthOf = ({pieces}: MeasuredLine) => pieces.reduce((sum, {text}) => sum + text.length, 0)
  const sorted = lines.toSorted((one, other) => one.size - other.size)
  let rest = sorted.reduce((sum, line) => sum + lengthOf(line), 0) / 2
  for (const line of sorted) {
    rest -= lengthOf(line)
    if (rest <= 0) return line.size
  }
  return 0
}

function meanOf(words: EngineWord[]): number {
  const total = words.reduce((sum, {text}) => sum + text.length, 0)
  return words.reduce((sum, {text, confidence}) => sum + confidence * text.length, 0) / total
}
