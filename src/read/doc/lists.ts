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

/**
 * Reads the list definitions (PlfLst, which its levels follow) and the lists that refer to them (PlfLfo), in the form that the
 * numbering of .docx has.
 */
export function readLists(table: Bytes, definitionsAt: number, definitionsLength: number, overridesAt: number): DocLists {
  const found: DocLists = {lists: new Map(), unknown: false}
  const count = Math.min(2048, table.u16(definitionsAt))
  const abstracts = new Map<number, Map<number, NumberingLevel>>()
  let at = definitionsAt + definitionsLength
  for (let index = 0; index < count; index++) {
    const definition = definitionsAt + 2 + index * 28
    const levels = new Map<number, NumberingLevel>()
    abstracts.set(table.u32(definition), levels)
    const simple = (table.u8(definition + 26) & 1) === 1
    for (let level = 0; level < (simple ? 1 : 9) && at < table.length; level++) {
      const [parsed, next] = readLevel(table, at, found)
      levels.set(level, parsed)
      at = next
    }
  }
  const lists = Math.min(4096, table.u32(overridesAt))
  let data = overridesAt + 4 + lists * 16
  for (let index = 0; index < lists; index++) {
    const entry = overridesAt + 4 + index * 16
    const id = table.u32(entry)
    const list: NumberingList = {abstract: String(id), levels: new Map(abstracts.get(id) ?? []), startOverrides: new Map()}
    found.lists.set(String(index + 1), list)
    data += 4
    for (let override = 0; override < Math.min(9, table.u8(entry + 12)) && data < table.length; override++) {
      const flags = table.u32(data + 4)
      const level = flags & 0xf
      if (flags & 0x10) list.startOverrides.set(level, table.u32(data))
      data += 8
      if (flags & 0x20) {
        const [parsed, next] = readLevel(table, data, found)
        list.levels.set(level, parsed)
        data = next
      }
    }
  }
  return found
}

/** A level (LVL): 28 fixed bytes, two lists of modifiers, the label's text with level indices where numbers go. */
function readLevel(table: Bytes, at: number, found: DocLists): [level: NumberingLevel, next: number] {
  const code = table.u8(at + 4)
  const flags = table.u8(at + 5)
  const places = new Set(Array.from({length: 9}, (_, index) => table.u8(at + 6 + index)).filter((place) => place > 0))
  const text = at + 28 + table.u8(at + 24) + table.u8(at + 25)
  const length = Math.min(255, table.u16(text))
  let label = ''
  for (let index = 0; index < length; index++) {
    const unit = table.u16(text + 2 + index * 2)
    label += unit < 9 && places.has(index + 1) ? `%${unit + 1}` : String.fromCharCode(unit)
  }
  if (formats[code] === undefined) found.unknown = true
  const level: NumberingLevel = {
    start: table.u32(at),
    format: formats[code] ?? 'decimal',
    text: label,
    suffix: (['tab', 'space', 'nothing'] as const)[table.u8(at + 15)] ?? 'tab',
  }
  if (flags & 4) level.legal = true
  if (flags & 8) level.restart = table.u8(at + 26)
  return [level, text + 2 + length * 2]
}
