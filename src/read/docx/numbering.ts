import type {ReadContext} from '../context.ts'
import {parseXml} from '../xml.ts'
import {integer, prefixes, toggle, value} from './names.ts'

/** One level of a list. */
export interface NumberingLevel {
  start: number
  format: string
  /** `第%1条`, `%1.%2` */
  text: string
  /** All numbers of the label in Arabic digits (isLgl). */
  legal?: boolean
  /** The level (from 1) whose number restarts this one; 0 never; left out: any higher level. */
  restart?: number
  suffix?: (typeof suffixes)[number]
  /** The paragraph style that this level is linked to. */
  style?: string
  firstLine?: number
}

/** How many levels a list has; they are counted from 0. */
export const levelCount = 9
/** Characters of a level's text; Word takes no more. */
const longestLevelText = 255
const largestStart = 32_767

/** A list that paragraphs refer to by `numId`: nine levels of an abstract list, with overrides. */
export interface NumberingList {
  abstract: string
  levels: Map<number, NumberingLevel>
  /** Numbers at which levels of this list begin anew. */
  startOverrides: Map<number, number>
}

interface AbstractList {
  levels: Map<number, NumberingLevel>
  /** The numbering style whose definition stands here (styleLink), or is only referred to (numStyleLink). */
  styleLink?: string
  numStyleLink?: string
}

/** Where the walk through `numbering.xml` stands. */
interface NumberingWalk {
  abstracts: Map<string, AbstractList>
  lists: Map<string, NumberingList>
  abstract?: AbstractList
  list?: NumberingList
  level?: NumberingLevel
  /** The level that is overridden; `undefined` for one that no list has. */
  overridden: number | undefined
  /** How many `mc:Fallback` are open: nothing in them counts. */
  fallbacks: number
  context: ReadContext
}

/**
 * Reads `numbering.xml` into its lists, links between lists and numbering styles resolved.
 * A level that a list does not define falls back to its abstract list's.
 */
export function readNumbering(part: Uint8Array, context: ReadContext): Map<string, NumberingList> {
  const walk: NumberingWalk = {abstracts: new Map(), lists: new Map(), overridden: 0, fallbacks: 0, context}
  parseXml(
    part,
    {
      open(name, attributes) {
        if (name === 'mc:Fallback') walk.fallbacks++
        if (walk.fallbacks > 0) return
        const open = numberingElements.get(name)
        if (open) open(walk, attributes)
        else if (walk.level) readLevel(name, attributes, walk.level)
      },
      close(name) {
        if (name === 'mc:Fallback') walk.fallbacks--
        else if (name === 'w:abstractNum') walk.abstract = undefined
        else if (name === 'w:num') walk.list = undefined
        else if (name === 'w:lvl') walk.level = undefined
      },
    },
    context,
    prefixes,
  )
  return resolve(walk)
}

type NumberingElement = (walk: NumberingWalk, attributes: Record<string, string>) => void

const numberingElements = new Map<string, NumberingElement>([
  [
    'w:abstractNum',
    (walk, attributes) => {
      walk.context.spend('definitions')
      walk.abstract = {levels: new Map()}
      walk.abstracts.set(value(attributes, 'abstractNumId') ?? '', walk.abstract)
    },
  ],
  [
    'w:styleLink',
    ({abstract}, attributes) => {
      if (abstract) abstract.styleLink = value(attributes)
    },
  ],
  [
    'w:numStyleLink',
    ({abstract}, attributes) => {
      if (abstract) abstract.numStyleLink = value(attributes)
    },
  ],
  [
    'w:num',
    (walk, attributes) => {
      walk.context.spend('definitions')
      walk.list = {abstract: '', levels: new Map(), startOverrides: new Map()}
      walk.lists.set(value(attributes, 'numId') ?? '', walk.list)
    },
  ],
  [
    'w:abstractNumId',
    ({list}, attributes) => {
      if (list) list.abstract = value(attributes) ?? ''
    },
  ],
  [
    'w:lvlOverride',
    (walk, attributes) => {
      walk.overridden = levelOf(attributes)
    },
  ],
  [
    'w:startOverride',
    ({list, overridden}, attributes) => {
      if (overridden !== undefined) list?.startOverrides.set(overridden, integer(value(attributes), 0, largestStart) ?? 1)
    },
  ],
  [
    'w:lvl',
    (walk, attributes) => {
      const index = levelOf(attributes)
      walk.level = {start: 0, format: 'decimal', text: ''}
      if (index !== undefined) (walk.list ?? walk.abstract)?.levels.set(index, walk.level)
    },
  ],
])

/** Which of the nine levels an element is about; `undefined` for one that no list has. */
function levelOf(attributes: Record<string, string>): number | undefined {
  const index = integer(value(attributes, 'ilvl'), -1, levelCount) ?? 0
  return index >= 0 && index < levelCount ? index : undefined
}

function readLevel(name: string, attributes: Record<string, string>, level: NumberingLevel) {
  switch (name) {
    case 'w:start':
      level.start = integer(value(attributes), 0, largestStart) ?? 0
      break
    case 'w:numFmt':
      level.format = customFormat(value(attributes) ?? 'decimal', value(attributes, 'format'))
      break
    case 'w:lvlText':
      level.text = (value(attributes) ?? '').slice(0, longestLevelText)
      break
    case 'w:isLgl':
      level.legal = toggle(attributes)
      break
    case 'w:lvlRestart':
      level.restart = integer(value(attributes), 0, levelCount) ?? 0
      break
    case 'w:suff':
      level.suffix = suffixes.find((suffix) => suffix === value(attributes))
      break
    case 'w:pStyle':
      level.style = value(attributes)
      break
    case 'w:lvlPicBulletId':
      level.text = '•'
      break
  }
}

const suffixes = ['tab', 'space', 'nothing'] as const

/** Word 2010 and later write `custom` with a picture: `001, 002, …`. */
const customFormat = (format: string, picture: string | undefined) =>
  format === 'custom' && picture ? (picture.startsWith('0') ? 'decimalZero' : 'decimal') : format

function resolve({lists, abstracts}: NumberingWalk): Map<string, NumberingList> {
  const byStyle = new Map<string, string>()
  for (const [id, {styleLink}] of abstracts) if (styleLink) byStyle.set(styleLink, id)
  for (const list of lists.values()) {
    const link = abstracts.get(list.abstract)?.numStyleLink
    const target = link === undefined ? undefined : byStyle.get(link)
    if (target !== undefined) list.abstract = target
    const {levels} = abstracts.get(list.abstract) ?? {levels: new Map()}
    // most lists change nothing of what they are made of
    if (list.levels.size === 0) list.levels = levels
    else for (const [index, level] of levels) if (!list.levels.has(index)) list.levels.set(index, level)
  }
  return lists
}
