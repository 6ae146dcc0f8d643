import type {Bytes} from './bytes.ts'

/** A part of the text: characters `[cp, cp + length)` stand at `offset` in the document stream. */
export interface TextPiece {
  cp: number
  length: number
  offset: number
  /** Bytes of a character: 2 is UTF-16, 1 is Windows-1252. */
  width: 1 | 2
}

const mostCharacters = 32 * 1024 * 1024

/**
 * Reads the piece table (Clx): where in the file each part of the text stands. `undefined` when it is damaged; pieces may not claim
 * more text than the file holds.
 */
export function readTextPieces(document: Bytes, clx: Bytes): TextPiece[] | undefined {
  let at = 0
  while (clx.u8(at) === propertyModifiers && at < clx.length) at += 3 + clx.u16(at + 1)
  if (clx.u8(at) !== pieceTable) return undefined
  const size = Math.min(clx.u32(at + 1), clx.length - at - 5)
  const count = Math.floor((size - 4) / 12)
  const table = at + 5
  const pieces: TextPiece[] = []
  let end = 0
  for (let index = 0; index < count; index++) {
    const cp = clx.u32(table + index * 4)
    const length = clx.u32(table + index * 4 + 4) - cp
    if (length <= 0 || cp !== end || cp + length > mostCharacters) return pieces.length > 0 ? pieces : undefined
    const piece = readPlace(clx.u32(table + (count + 1) * 4 + index * 8 + 2))
    const rest = Math.floor((document.length - piece.offset) / piece.width)
    if (rest < length) {
      if (rest > 0) pieces.push({cp, length: rest, ...piece})
      break
    }
    end = cp + length
    if (end > 4 * document.length) break
    pieces.push({cp, length, ...piece})
  }
  return pieces
}

const propertyModifiers = 1
const pieceTable = 2

const offsetMask = 0x3fffffff
const oneByte = 0x40000000

/** Where a piece stands, by the number that the table gives: one bit says that its characters have one byte each. */
function readPlace(fc: number): Pick<TextPiece, 'offset' | 'width'> {
  const offset = fc & offsetMask
  return fc & oneByte ? {offset: offset / 2, width: 1} : {offset, width: 2}
}

/** The text of all pieces as UTF-16, one unit a character position. */
export function pieceUnits(document: Bytes, pieces: TextPiece[]): Uint16Array {
  const last = pieces[pieces.length - 1]
  const units = new Uint16Array(last.cp + last.length)
  const windows = new TextDecoder('windows-1252')
  for (const {cp, offset, length, width} of pieces) {
    const bytes = document.raw.subarray(offset, offset + length * width)
    if (width === 2) for (let i = 0; i < length; i++) units[cp + i] = bytes[2 * i] | (bytes[2 * i + 1] << 8)
    else {
      const text = windows.decode(bytes)
      for (let i = 0; i < length; i++) units[cp + i] = text.charCodeAt(i)
    }
  }
  return units
}
