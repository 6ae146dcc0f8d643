import type {NumberingLevel, NumberingList} from '../docx/numbering.ts'
import type {Bytes} from './bytes.ts'

/** Number formats by their code in binary files ([MS-OSHARED] MSONFC), as WordprocessingML names them. */
const formats: Record<number, string> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  8: 'hex',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}

/** Lists by the number that paragraphs give, and whether any level has a format that is not known here. */
export interface DocLists {
  lists: Map<string, NumberingList>
  unknown: boolean
}

/** Where the list definitions (PlfLst) and the lists that refer to them (PlfLfo) stand in the table stream. */
export interface ListPlaces {
  definitions: number
  /** Bytes of the definitions, behind which their levels follow. */
  length: number
  lists: number
}

const mostDefinitions = 2048
const mostLists = 4096
const mostLevels = 9
const mostLabelLength = 255

/** Reads the lists in the form that the numbering of .docx has. */
export function readLists(table: Bytes, places: ListPlaces): DocLists {
  const found: DocLists = {lists: new Map(), unknown: false}
  const definitions = readDefinitions(table, places, found)
  const count = Math.min(mostLists, table.u32(places.lists))
  let at = places.lists + 4 + count * 16
  for (let index = 0; index < count; index++) {
    const entry = places.lists + 4 + index * 16
    const id = table.u32(entry)
    const list: NumberingList = {abstract: String(id), levels: new Map(definitions.get(id) ?? []), startOverrides: new Map()}
    found.lists.set(String(index + 1), list)
    at = readOverrides(table, at + 4, {list, count: table.u8(entry + 12), found})
  }
  return found
}

/** The levels of each definition, by its id. */
function readDefinitions(table: Bytes, {definitions, length}: ListPlaces, found: DocLists) {
  const byId = new Map<number, Map<number, NumberingLevel>>()
  const count = Math.min(mostDefinitions, table.u16(definitions))
  let at = definitions + length
  for (let index = 0; index < count; index++) {
    const definition = definitions + 2 + index * 28
    const levels = new Map<number, NumberingLevel>()
    byId.set(table.u32(definition), levels)
    const simple = (table.u8(definition + 26) & 1) === 1
    for (let level = 0; level < (simple ? 1 : mostLevels) && at < table.length; level++) {
      const [parsed, next] = readLevel(table, at, found)
      levels.set(level, parsed)
      at = next
    }
  }
  return byId
}

/** Flags of an override: the level, whether its number begins anew, whether the whole level is given anew. */
const levelMask = 0xf
const hasStart = 0x10
const hasLevel = 0x20

/** Takes over what a list has otherwise than its definition; gives the place behind it. */
function readOverrides(table: Bytes, start: number, {list, count, found}: {list: NumberingList; count: number; found: DocLists}): number {
  let at = start
  for (let index = 0; index < Math.min(mostLevels, count) && at < table.length; index++) {
    const flags = table.u32(at + 4)
    const level = flags & levelMask
    if (flags & hasStart) list.startOverrides.set(level, table.u32(at))
    at += 8
    if (flags & hasLevel) {
      const [parsed, next] = readLevel(table, at, found)
      list.levels.set(level, parsed)
      at = next
    }
  }
  return at
}

/** A level (LVL): 28 fixed bytes, two lists of modifiers, the label's text with level indices where numbers go. */
function readLevel(table: Bytes, at: number, found: DocLists): [level: NumberingLevel, next: number] {
  const format = formats[table.u8(at + 4)] as string | undefined
  const flags = table.u8(at + 5)
  const places = new Set(Array.from({length: mostLevels}, (_, index) => table.u8(at + 6 + index)).filter((place) => place > 0))
  const text = at + 28 + table.u8(at + 24) + table.u8(at + 25)
  const length = Math.min(mostLabelLength, table.u16(text))
  let label = ''
  for (let index = 0; index < length; index++) {
    const unit = table.u16(text + 2 + index * 2)
    label += unit < mostLevels && places.has(index + 1) ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  if (format === undefined) found.unknown = true
  const level: NumberingLevel = {
    start: table.u32(at),
    format: format ?? 'decimal',
    text: label,
    suffix: (['tab', 'space', 'nothing'] as const)[table.u8(at + 15)] ?? 'tab',
  }
  if (flags & 4) level.legal = true
  if (flags & 8) level.restart = table.u8(at + 26)
  return [level, text + 2 + length * 2]
}
