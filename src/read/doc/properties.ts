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
  cells?: {borders: number[]; merge: Array<'restart' | 'continue' | 'beside' | undefined>}
}

// Codes of modifiers, as the specification of the format names them: sprmC… of characters, sprmP… of paragraphs, sprmT… of tables.
const characterCodes = {
  deleted: 0x0800, // sprmCFRMarkDel
  inserted: 0x0801, // sprmCFRMarkIns
  hidden: 0x083c, // sprmCFVanish
  special: 0x0855, // sprmCFSpec
  bold: 0x0835, // sprmCFBold
  size: 0x4a43, // sprmCHps
  symbol: 0x6a09, // sprmCSymbol
} as const
const paragraphCodes = {
  align80: 0x2403, // sprmPJc80
  align: 0x2461, // sprmPJc
  inTable: 0x2416, // sprmPFInTable
  rowEnd: 0x2417, // sprmPFTtp
  depth: 0x6649, // sprmPItap
  outlineLevel: 0x2640, // sprmPOutLvl
  listLevel: 0x260a, // sprmPIlvl
  list: 0x460b, // sprmPIlfo
  firstLine80: 0x8411, // sprmPDxaLeft180
  firstLine: 0x8460, // sprmPDxaLeft1
  left80: 0x840f, // sprmPDxaLeft80
  left: 0x845e, // sprmPDxaLeft
  changedTabs: 0xc615, // sprmPChgTabs
  cells: 0xd608, // sprmTDefTable
  elsewhere: 0x6646, // sprmPHugePapx
  elsewhere80: 0x6645, // the same in the first files of Word 97
} as const

/** Walks a list of modifiers; the upper three bits of a code give the size of what is applied. */
function modifiers(bytes: Bytes, start: number, each: (code: number, at: number) => void) {
  let at = start
  while (at + 2 < bytes.length) {
    const code = bytes.u16(at)
    at += 2
    each(code, at)
    at += operandSize(bytes, at, code)
  }
}

const variable = 6

function operandSize(bytes: Bytes, at: number, code: number): number {
  const kind = code >> 13
  if (kind !== variable) return kind === 0 || kind === 1 ? 1 : kind === 3 ? 4 : kind === 7 ? 3 : 2
  if (code === paragraphCodes.cells) return bytes.u16(at) + 1
  // its first byte says nothing: the counts of deleted and added tab stops follow
  if (code === paragraphCodes.changedTabs && bytes.u8(at) === 255) return 1 + bytes.u8(at + 1) * 4 + 2
  return bytes.u8(at) + 1
}

/** Reads character modifiers. */
export function readCharacter(bytes: Bytes, start = 0, into: CharacterProperties = {}): CharacterProperties {
  modifiers(bytes, start, (code, at) => {
    const on = bytes.u8(at) === 1 || bytes.u8(at) === 129
    switch (code) {
      case characterCodes.deleted:
        into.deleted = on
        break
      case characterCodes.inserted:
        into.inserted = on
        break
      case characterCodes.hidden:
        into.hidden = on
        break
      case characterCodes.special:
        into.special = on
        break
      case characterCodes.bold:
        into.bold = on
        break
      case characterCodes.size:
        into.size = bytes.u16(at) / 2
        break
      case characterCodes.symbol:
        into.symbol = bytes.u16(at + 2)
        break
    }
  })
  return into
}

/** Reads modifiers that do not fit among the others of a paragraph, at a place of the data stream: a wide table's row has them there. */
export type FarModifiers = (place: number) => Bytes | undefined

/**
 * Makes the function that finds far modifiers. What they hold together is bounded by what the stream holds: paragraphs that all point at
 * one place get nothing in the end.
 */
export function makeFarModifiers(data: Bytes): FarModifiers {
  let left = 4 * data.length
  return (place) => {
    const length = data.u16(place)
    left -= length
    return left < 0 || place + 2 + length > data.length ? undefined : data.slice(place + 2, place + 2 + length)
  }
}

/** Reads paragraph modifiers. */
export function readParagraph(bytes: Bytes, start = 0, into: ParagraphProperties = {}, far?: FarModifiers): ParagraphProperties {
  modifiers(bytes, start, (code, at) => {
    switch (code) {
      case paragraphCodes.elsewhere:
      case paragraphCodes.elsewhere80: {
        const more = far?.(bytes.u32(at))
        if (more) readParagraph(more, 0, into)
        break
      }
      case paragraphCodes.align80:
      case paragraphCodes.align:
        into.align = (['left', 'center', 'right'] as const)[bytes.u8(at)] ?? 'left'
        break
      case paragraphCodes.inTable:
        into.inTable = bytes.u8(at) === 1
        break
      case paragraphCodes.rowEnd:
        into.rowEnd = bytes.u8(at) === 1
        break
      case paragraphCodes.depth:
        into.depth = bytes.u32(at)
        break
      case paragraphCodes.outlineLevel:
        into.heading = bytes.u8(at) < 9 ? bytes.u8(at) + 1 : undefined
        break
      case paragraphCodes.listLevel:
        into.listLevel = bytes.u8(at)
        break
      case paragraphCodes.list:
        into.list = bytes.u16(at)
        break
      case paragraphCodes.firstLine80:
      case paragraphCodes.firstLine:
        into.firstLine = signed(bytes.u16(at))
        break
      case paragraphCodes.left80:
      case paragraphCodes.left:
        into.left = signed(bytes.u16(at))
        break
      case paragraphCodes.cells:
        into.cells = readCells(bytes, at)
        break
    }
  })
  return into
}

/** Flags of a cell: it is covered by the one left of it; it is the first of those that are merged downwards, or another of them. */
const besideMask = 0x3
const beside = 0x1
const mergeFirst = 0x40
const merged = 0x20
const cellSize = 20
const mostCells = 64

/** sprmTDefTable: the number of cells, their borders, and 20 bytes each of which the first two hold the merge flags. */
function readCells(bytes: Bytes, at: number): ParagraphProperties['cells'] {
  const count = Math.min(mostCells, bytes.u8(at + 2))
  const borders = Array.from({length: count + 1}, (_, index) => signed(bytes.u16(at + 3 + index * 2)))
  const first = at + 3 + (count + 1) * 2
  const end = at + 2 + bytes.u16(at) - 1
  const merge = Array.from({length: count}, (_, index) => {
    const flags = first + index * cellSize < end ? bytes.u16(first + index * cellSize) : 0
    if ((flags & besideMask) === beside) return 'beside' as const
    return flags & mergeFirst ? ('restart' as const) : flags & merged ? ('continue' as const) : undefined
  })
  return {borders, merge}
}

/** A range of the file, in bytes, with the properties of what stands there. */
export interface PropertyRange<Properties> {
  start: number
  end: number
  properties: Properties
}

/** What a list of formatted properties is about: how many entries fit on a page of it, and how long each is. */
const kinds = {
  character: {most: 101, length: 1},
  paragraph: {most: 29, length: 13},
} as const

/** Where formatted properties stand, and how one is read. */
export interface PropertyPages<Properties> {
  document: Bytes
  /** The table that lists the pages. */
  table: Bytes
  kind: keyof typeof kinds
  read: (bytes: Bytes) => Properties
}

const pageSize = 512
const pageNumberMask = 0x3fffff

/**
 * Reads the pages of formatted properties (FKP) that a table of the file lists: character runs or paragraphs, in order of their
 * place in the file. Ranges that overlap what came before are damage and left out.
 */
export function readPropertyRanges<Properties>({document, table, kind, read}: PropertyPages<Properties>): Array<PropertyRange<Properties>> {
  const {most, length} = kinds[kind]
  const found: Array<PropertyRange<Properties>> = []
  const pages = Math.max(0, Math.floor((table.length - 4) / 8))
  const seen = new Set<number>()
  let last = 0
  for (let index = 0; index < pages; index++) {
    const number = table.u32((pages + 1) * 4 + index * 4) & pageNumberMask
    if (seen.has(number)) continue
    seen.add(number)
    const page = document.slice(number * pageSize, (number + 1) * pageSize)
    const runs = Math.min(most, page.u8(pageSize - 1))
    for (let run = 0; run < runs; run++) {
      const start = page.u32(run * 4)
      const end = page.u32(run * 4 + 4)
      if (start < last || end <= start) continue
      last = end
      const offset = 2 * page.u8((runs + 1) * 4 + run * length)
      found.push({start, end, properties: read(operands(page, offset, kind))})
    }
  }
  return found
}

function operands(page: Bytes, offset: number, kind: keyof typeof kinds): Bytes {
  if (offset === 0) return page.slice(0, 0)
  const count = page.u8(offset)
  if (kind === 'character') return page.slice(offset + 1, offset + 1 + count)
  return count === 0 ? page.slice(offset + 2, offset + 2 + 2 * page.u8(offset + 1)) : page.slice(offset + 1, offset + 2 * count)
}
