import {type Bytes, signed} from './bytes.ts'

/** What the property modifiers (sprm) of a run say; left out means not said. */
export interface CharacterProperties {
  deleted?: boolean
  inserted?: boolean
  hidden?: boolean
  special?: boolean
  bold?: boolean
  /** Points. */
  size?: number
  /** Code of a sign of a symbol font. */
  symbol?: number
}

/** What the property modifiers of a paragraph say. */
export interface ParagraphProperties {
  style?: number
  align?: 'left' | 'center' | 'right'
  inTable?: boolean
  /** The mark ends a row of a table. */
  rowEnd?: boolean
  /** Tables in tables: the inner marks are paragraphs of their own. */
  depth?: number
  heading?: number
  listLevel?: number
  list?: number
  firstLine?: number
  left?: number
  /** Cell borders of a row, twips, and for each cell how it merges. */
  cells?: {borders: number[]; merge: Array<'restart' | 'continue' | undefined>}
}

/** Walks a list of modifiers ([MS-DOC] 2.2.5.1: operand size by the code's upper three bits). */
function modifiers(bytes: Bytes, start: number, each: (code: number, at: number) => void) {
  let at = start
  while (at + 2 < bytes.length) {
    const code = bytes.u16(at)
    at += 2
    each(code, at)
    const kind = code >> 13
    if (kind === 6)
      at += code === 0xd608 ? bytes.u16(at) + 1 : code === 0xc615 && bytes.u8(at) === 255 ? 1 + bytes.u8(at + 1) * 4 + 2 : bytes.u8(at) + 1
    else at += kind === 0 || kind === 1 ? 1 : kind === 3 ? 4 : kind === 7 ? 3 : 2
  }
}

/** Reads character modifiers. */
export function readCharacter(bytes: Bytes, start = 0, into: CharacterProperties = {}): CharacterProperties {
  modifiers(bytes, start, (code, at) => {
    const on = bytes.u8(at) === 1 || bytes.u8(at) === 129
    switch (code) {
      case 0x0800:
        into.deleted = on
        break
      case 0x0801:
        into.inserted = on
        break
      case 0x083c:
        into.hidden = on
        break
      case 0x0855:
        into.special = on
        break
      case 0x0835:
        into.bold = on
        break
      case 0x4a43:
        into.size = bytes.u16(at) / 2
        break
      case 0x6a09:
        into.symbol = bytes.u16(at + 2)
        break
    }
  })
  return into
}

/** Reads paragraph modifiers. */
export function readParagraph(bytes: Bytes, start = 0, into: ParagraphProperties = {}): ParagraphProperties {
  modifiers(bytes, start, (code, at) => {
    switch (code) {
      case 0x2403:
      case 0x2461:
        into.align = (['left', 'center', 'right'] as const)[bytes.u8(at)] ?? 'left'
        break
      case 0x2416:
        into.inTable = bytes.u8(at) === 1
        break
      case 0x2417:
        into.rowEnd = bytes.u8(at) === 1
        break
      case 0x6649:
        into.depth = bytes.u32(at)
        break
      case 0x2640:
        into.heading = bytes.u8(at) < 9 ? bytes.u8(at) + 1 : undefined
        break
      case 0x260a:
        into.listLevel = bytes.u8(at)
        break
      case 0x460b:
        into.list = bytes.u16(at)
        break
      case 0x8411:
      case 0x8460:
        into.firstLine = signed(bytes.u16(at))
        break
      case 0x840f:
      case 0x845e:
        into.left = signed(bytes.u16(at))
        break
      case 0xd608:
        into.cells = readCells(bytes, at)
        break
    }
  })
  return into
}

/** sprmTDefTable: the number of cells, their borders, and 20 bytes each of which the first two hold the merge flags. */
function readCells(bytes: Bytes, at: number): ParagraphProperties['cells'] {
  const count = Math.min(64, bytes.u8(at + 2))
  const borders = Array.from({length: count + 1}, (_, index) => signed(bytes.u16(at + 3 + index * 2)))
  const first = at + 3 + (count + 1) * 2
  const end = at + 2 + bytes.u16(at) - 1
  const merge = Array.from({length: count}, (_, index) => {
    const flags = first + index * 20 < end ? bytes.u16(first + index * 20) : 0
    return flags & 0x40 ? ('restart' as const) : flags & 0x20 ? ('continue' as const) : undefined
  })
  return {borders, merge}
}

/** A stretch of the file, in bytes, with its properties. */
export interface Stretch<Properties> {
  start: number
  end: number
  properties: Properties
}

/**
 * Reads the pages of formatted properties (FKP) that a table of the file lists: character runs or paragraphs, in order of their
 * place in the file. Stretches that overlap what came before are damage and left out.
 */
export function readStretches<Properties>(
  document: Bytes,
  table: Bytes,
  kind: 'character' | 'paragraph',
  read: (bytes: Bytes) => Properties,
): Array<Stretch<Properties>> {
  const found: Array<Stretch<Properties>> = []
  const pages = Math.max(0, Math.floor((table.length - 4) / 8))
  const seen = new Set<number>()
  let last = 0
  for (let index = 0; index < pages; index++) {
    const number = table.u32((pages + 1) * 4 + index * 4) & 0x3fffff
    if (seen.has(number)) continue
    seen.add(number)
    const page = document.slice(number * 512, number * 512 + 512)
    const runs = Math.min(kind === 'character' ? 101 : 29, page.u8(511))
    for (let run = 0; run < runs; run++) {
      const start = page.u32(run * 4)
      const end = page.u32(run * 4 + 4)
      if (start < last || end <= start) continue
      last = end
      const offset = 2 * page.u8((runs + 1) * 4 + run * (kind === 'character' ? 1 : 13))
      found.push({start, end, properties: read(operands(page, offset, kind))})
    }
  }
  return found
}

function operands(page: Bytes, offset: number, kind: 'character' | 'paragraph'): Bytes {
  if (offset === 0) return page.slice(0, 0)
  const count = page.u8(offset)
  if (kind === 'character') return page.slice(offset + 1, offset + 1 + count)
  return count === 0 ? page.slice(offset + 2, offset + 2 + 2 * page.u8(offset + 1)) : page.slice(offset + 1, offset + 2 * count)
}
