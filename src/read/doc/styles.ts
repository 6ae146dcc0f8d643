import type {Bytes} from './bytes.ts'
import {type CharacterProperties, type ParagraphProperties, readCharacter, readParagraph} from './properties.ts'

export interface DocStyle {
  paragraph: ParagraphProperties
  character: CharacterProperties
}

const none = 0xfff

/** Reads the style sheet (STSH): for each style index its properties, with those of the styles it is based on. */
export function readStyleSheet(sheet: Bytes): (index: number | undefined) => DocStyle {
  const count = Math.min(4096, sheet.u16(2))
  const base = sheet.u16(4)
  const raw: Array<{base: number; paragraph: ParagraphProperties; character: CharacterProperties} | undefined> = []
  let at = 2 + sheet.u16(0)
  for (let index = 0; index < count && at < sheet.length; index++) {
    const size = sheet.u16(at)
    raw.push(size === 0 ? undefined : readStyle(sheet.slice(at + 2, at + 2 + size), base))
    at += 2 + size + (size % 2)
  }
  const folded = new Map<number, DocStyle>()
  const fold = (index: number, depth: number): DocStyle => {
    const known = folded.get(index)
    if (known) return known
    const own = raw[index]
    if (!own || depth > 32) return {paragraph: {}, character: {}}
    const beneath = own.base === none ? {paragraph: {}, character: {}} : fold(own.base, depth + 1)
    const whole = {paragraph: {...beneath.paragraph, ...own.paragraph}, character: {...beneath.character, ...own.character}}
    folded.set(index, whole)
    return whole
  }
  return (index) => fold(index ?? 0, 0)
}

/** One style: fixed fields, its name, then its paragraph and character modifiers. */
function readStyle(style: Bytes, fixed: number) {
  const kind = style.u16(2) & 0xf
  const based = style.u16(2) >> 4
  const paragraph: ParagraphProperties = {}
  const character: CharacterProperties = {}
  // name: length, characters, a zero
  let at = fixed + 2 + style.u16(fixed) * 2 + 2
  if (kind === 1) {
    const first = style.u16(at)
    readParagraph(style.slice(at + 4, at + 2 + first), 0, paragraph)
    at += 2 + first + (first % 2)
    readCharacter(style.slice(at + 2, at + 2 + style.u16(at)), 0, character)
  }
  return {base: based, paragraph, character}
}
