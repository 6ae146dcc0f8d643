import type {Block} from '../../../render/block.ts'
import {textWidth} from '../../../render/text-width.ts'
import {character, charactersPerLine} from './measures.ts'
import {addBlank, addParagraph, type Sheet} from './sheet.ts'

type Signed = Extract<Block, {type: 'signature'}>

/**
 * 发文机关署名 and 成文日期. With a seal the date stands four characters from the right and the name in the middle above it; without, the
 * name two characters from the right and the date two further in than the name. Several names with seals stand beside each other.
 */
export function addSignature(sheet: Sheet, {authorities, persons, dates}: Signed): void {
  addBlank(sheet, 2)
  const {seal} = sheet.style
  const date = dates.at(-1) ?? ''
  for (const earlier of dates.slice(0, -1)) addParagraph(sheet, [{text: earlier}], {align: 'right', right: 4 * character, keepNext: true})
  if (persons.length > 0) {
    for (const {title, name} of persons)
      addParagraph(sheet, [{text: title === undefined ? name : `${title}　${name}`}], {
        align: 'right',
        right: 4 * character,
        keepNext: true,
      })
    addBlank(sheet)
  }
  if (seal && authorities.length > 1) addBeside(sheet, authorities)
  else
    for (const name of authorities)
      addParagraph(sheet, [{text: name}], {align: 'right', right: nameIndent(name, date, seal), keepNext: true})
  if (date) addParagraph(sheet, [{text: date}], {align: 'right', right: dateIndent(authorities, date, seal)})
}

/** How far a name stands from the right: in the middle of the date below it, or two characters, more where the date is longer. */
function nameIndent(name: string, date: string, seal: boolean): number {
  const longer = textWidth(date) - textWidth(name)
  if (seal) return Math.max(0, Math.round((4 + longer / 2) * character))
  return (2 + Math.max(0, longer + 2)) * character
}

/** With a seal four characters; without, so that it begins two characters further in than the first name. */
function dateIndent([name]: readonly string[], date: string, seal: boolean): number {
  if (seal || name === undefined) return 4 * character
  return Math.max(2, textWidth(name) - textWidth(date)) * character
}

/** Up to three names a line, in equal columns that are filled up with blanks; a last line that is not full stands at the right, over the date. */
function addBeside(sheet: Sheet, names: readonly string[]): void {
  const longest = Math.max(...names.map((name) => name.length))
  const columns = longest <= 8 ? 3 : longest <= 13 ? 2 : 1
  const width = Math.floor(charactersPerLine / columns)
  for (let at = 0; at < names.length; at += columns) {
    const row = names.slice(at, at + columns)
    const left = (columns - row.length) * width
    const cells = row.map((name, index) => {
      const blank = (width - name.length) / 2
      const behind = '　'.repeat(index < row.length - 1 ? Math.max(1, Math.ceil(blank)) : 0)
      return `${'　'.repeat(index > 0 ? Math.max(1, Math.floor(blank)) : 0)}${name}${behind}`
    })
    const first = Math.floor((width - row[0].length) / 2)
    addParagraph(sheet, [{text: cells.join('')}], {left: Math.max(0, left + first) * character, keepNext: true})
    if (at + columns < names.length) addBlank(sheet, 2)
  }
}
