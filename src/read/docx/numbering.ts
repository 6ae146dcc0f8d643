import type {ReadContext} from '../context.ts'
import {parseXml} from '../xml.ts'
import {prefixes, toggle, value} from './names.ts'

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
  suffix?: 'tab' | 'space' | 'nothing'
  /** The paragraph style that this level is linked to. */
  style?: string
  firstLine?: number
}

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
  /** The level that is overridden. */
  overridden: number
  /** How many `mc:Fallback` are open: nothing in them counts. */
  fallbacks: number
}

/**
 * Reads `numbering.xml` into its lists, links between lists and numbering styles resolved.
 * A level that a list does not define falls back to its abstract list's.
 */
export function readNumbering(part: Uint8Array, context: ReadContext): Map<string, NumberingList> {
  const walk: NumberingWalk = {abstracts: new Map(), lists: new Map(), overridden: 0, fallbacks: 0}
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
      walk.overridden = number(value(attributes, 'ilvl'), 0)
    },
  ],
  [
    'w:startOverride',
    ({list, overridden}, attributes) => {
      list?.startOverrides.set(overridden, number(value(attributes), 1))
    },
  ],
  [
    'w:lvl',
    (walk, attributes) => {
      walk.level = {start: 0, format: 'decimal', text: ''}
      ;(walk.list ?? walk.abstract)?.levels.set(number(value(attributes, 'ilvl'), 0), walk.level)
    },
  ],
])

function readLevel(name: string, attributes: Record<string, string>, level: NumberingLevel) {
  switch (name) {
    case 'w:start':
      level.start = number(value(attributes), 0)
      break
    case 'w:numFmt':
      level.format = customFormat(value(attributes) ?? 'decimal', value(attributes, 'format'))
      break
    case 'w:lvlText':
      level.text = value(attributes) ?? ''
      break
    case 'w:isLgl':
      level.legal = toggle(attributes)
      break
    case 'w:lvlRestart':
      level.restart = number(value(attributes), 0)
      break
    case 'w:suff':
      level.suffix = value(attributes) as NumberingLevel['suffix']
      break
    case 'w:pStyle':
      level.style = value(attributes)
      break
    case 'w:lvlPicBulletId':
      level.text = '•'
      break
  }
}

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
    for (const [index, level] of abstracts.get(list.abstract)?.levels ?? []) if (!list.levels.has(index)) list.levels.set(index, level)
  }
  return lists
}

function number(text: string | undefined, otherwise: number): number {
  const parsed = Number.parseInt(text ?? '', 10)
  return Number.isNaN(parsed) ? otherwise : parsed
}
