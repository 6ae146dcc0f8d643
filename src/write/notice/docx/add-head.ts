import type {Block, Form} from '../../../render/block.ts'
import {textWidth} from '../../../render/text-width.ts'
import {addFloating} from './add-floating.ts'
import {character, lineHeight, mm, page} from './measures.ts'
import {addBlank, addParagraph, makeParagraph, type Piece, type Sheet} from './sheet.ts'

const red = 'FF0000'
/** The largest mark: 命令 and 文件 stand alone above the rule. */
const largestMark = 120

/** The 版头: what stands at the top left, the mark, the number and the rule. */
export function addHead(sheet: Sheet, blocks: readonly Block[], form: Form): void {
  const aside = blocks.filter(isAside)
  const mark = blocks.find((block) => block.type === 'issuerMark')
  const number = blocks.find((block) => block.type === 'number')
  const dateline = blocks.find((block) => block.type === 'dateline')
  if (form === 'letter' && mark) addLetterHead(sheet, aside, mark, number)
  else {
    for (const block of aside) addParagraph(sheet, [{text: spaced(block.text), font: 'first'}])
    if (mark) addMark(sheet, mark, Math.max(0, mm(form === 'order' ? 20 : 35) - aside.length * lineHeight))
    if (number) addNumber(sheet, number, mark !== undefined, form)
  }
  if (dateline) addDateline(sheet, dateline)
}

type Aside = Extract<Block, {type: 'copyNumber' | 'classification' | 'urgency'}>

const isAside = (block: Block): block is Aside => /^(?:copyNumber|classification|urgency)$/.test(block.type)

/** Two-character words are spread: 秘　密, 特　急. */
const spaced = (text: string): string => (/^\p{Script=Han}{2}$/u.test(text) ? `${text[0]}　${text[1]}` : text)

type Mark = Extract<Block, {type: 'issuerMark'}>
type Numbered = Extract<Block, {type: 'number'}>

/** The mark: as large as its longest line allows; the names of a joint document are equally wide, 文件 beside their middle. */
function addMark(sheet: Sheet, {lines}: Mark, before: number): void {
  const longest = Math.max(...lines.map(({name}) => textWidth(name)))
  const beside = Math.max(...lines.map(({rest}) => (rest === undefined ? 0 : textWidth(rest) + 1)))
  const size = Math.min(lines.length > 1 ? 72 : largestMark, Math.floor((page.textWidth / 10 / (longest + beside)) * 0.98))
  const look = {font: 'title', size, colour: red} as const
  lines.forEach(({name, rest}, at) => {
    const spread = lines.length > 1 && name.length > 1 ? Math.floor(((longest - name.length) * size * 10) / (name.length - 1)) : 0
    const pieces: Piece[] = [
      {text: name.slice(0, -1), ...look, spacing: spread},
      {text: name.slice(-1), ...look, spacing: 0},
    ]
    if (rest !== undefined) pieces.push('tab', {text: rest, ...look, spacing: 0})
    addParagraph(sheet, pieces, {
      align: lines.length > 1 ? 'left' : 'center',
      // the upper edge of the characters, not of their line, is measured
      before: at === 0 ? Math.max(0, before - size * 2) : 0,
      line: size * 10 * 1.25,
      ...(lines.length > 1 && {tabs: [{type: 'right', position: page.textWidth}]}),
    })
  })
}

/** Two lines below the mark: the number, in the middle or beside 签发人, and 4 mm below it the rule. */
function addNumber(sheet: Sheet, {text, signatories}: Numbered, marked: boolean, form: Form): void {
  if (marked) addBlank(sheet, 2)
  const border = marked && form === 'document' ? {bottom: {style: 'single', color: red, size: 12, space: 11}} : undefined
  if (signatories.length === 0) {
    addParagraph(sheet, [{text}], {align: 'center', ...(border && {border, after: mm(4)})})
    return
  }
  const tabs = [{type: 'right', position: page.textWidth - character}] as const
  addParagraph(sheet, [{text}, 'tab', {text: '签发人：'}, {text: signatories.join('　'), font: 'second'}], {
    first: character,
    tabs,
    ...(border && {border, after: mm(4)}),
  })
}

/** A letter: 30 mm below the edge the name alone, 4 mm below it a double rule of 170 mm, below that at the right the number. */
function addLetterHead(sheet: Sheet, aside: readonly Aside[], {text}: Mark, number?: Numbered): void {
  const size = Math.min(80, Math.floor((page.textWidth / 10 / textWidth(text)) * 0.98))
  const line = size * 12
  const name = makeParagraph(sheet, [{text, font: 'title', size, colour: red}], {
    align: 'center',
    line,
    border: {bottom: {style: 'thickThinSmallGap', color: red, size: 24, space: 11}},
  })
  addFloating(sheet, [name], {height: line + mm(6), width: mm(170), top: mm(30)})
  sheet.lines += (line + mm(30 + 6 - 37)) / lineHeight
  const [first, ...others] = aside
  const tabs = [{type: 'right', position: page.textWidth}] as const
  if (first || number)
    addParagraph(
      sheet,
      [...(first ? [{text: spaced(first.text), font: 'first'} as const] : []), ...(number ? (['tab', {text: number.text}] as const) : [])],
      {tabs},
    )
  for (const block of others) addParagraph(sheet, [{text: spaced(block.text), font: 'first'}])
}

/** Who made the minutes, and when, above a rule. */
function addDateline(sheet: Sheet, {authorities, date}: Extract<Block, {type: 'dateline'}>): void {
  addParagraph(sheet, [{text: authorities.join('　')}, 'tab', {text: date ?? ''}], {
    first: character,
    tabs: [{type: 'right', position: page.textWidth - character}],
    border: {bottom: {style: 'single', color: red, size: 12, space: 11}},
    after: mm(4),
  })
}
