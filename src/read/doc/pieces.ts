import type {Bytes} from './bytes.ts'

/** A stretch of text: characters `[cp, cp + length)` stand at `offset` in the document stream. */
export interface Piece {
  cp: number
  length: number
  offset: number
  /** Bytes of a character: 2 is UTF-16, 1 is Windows-1252. */
  width: 1 | 2
}

const mostCharacters = 32 * 1024 * 1024

/**
 * Reads the piece table (Clx): where in the file each stretch of text stands. `undefined` when it is damaged; pieces may not claim
 * more text than the file holds.
 */
export function readPieces(document: Bytes, clx: Bytes): Piece[] | undefined {
  let at = 0
  while (clx.u8(at) === 1 && at < clx.length) at += 3 + clx.u16(at + 1)
  if (clx.u8(at) !== 2) return undefined
  const size = Math.min(clx.u32(at + 1), clx.length - at - 5)
  const count = Math.floor((size - 4) / 12)
  const table = at + 5
  const pieces: Piece[] = []
  let total = 0
  for (let index = 0; index < count; index++) {
    const cp = clx.u32(table + index * 4)
    const length = clx.u32(table + index * 4 + 4) - cp
    const fc = clx.u32(table + (count + 1) * 4 + index * 8 + 2)
    const packed = (fc & 0x40000000) !== 0
    const offset = packed ? (fc & 0x3fffffff) / 2 : fc & 0x3fffffff
    const width = packed ? 1 : 2
    total += length
    if (
      length <= 0 ||
      cp !== (pieces.at(-1) ? pieces[pieces.length - 1].cp + pieces[pieces.length - 1].length : 0) ||
      total > mostCharacters
    )
      return pieces.length > 0 ? pieces : undefined
    if (offset + length * width > document.length) {
      const rest = Math.floor((document.length - offset) / width)
      if (rest > 0) pieces.push({cp, length: rest, offset, width})
      break
    }
    if (total > 4 * document.length) break
    pieces.push({cp, length, offset, width})
  }
  return pieces
}

/** The text of all pieces, one UTF-16 unit a character position. */
export function pieceText(document: Bytes, pieces: Piece[]): string {
  const windows = new TextDecoder('windows-1252')
  return pieces
    .map(({offset, length, width}) => {
      const bytes = document.raw.subarray(offset, offset + length * width)
      return width === 1 ? windows.decode(bytes) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le')
    })
    .join('')
}
