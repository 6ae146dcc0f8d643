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

interface Abstract {
  levels: Map<number, NumberingLevel>
  /** The numbering style whose definition stands here (styleLink), or is only referred to (numStyleLink). */
  styleLink?: string
  numStyleLink?: string
}

/**
 * Reads `numbering.xml` into its lists, links between lists and numbering styles resolved.
 * A level that a list does not define falls back to its abstract list's.
 */
export function readNumbering(part: Uint8Array, context: ReadContext): Map<string, NumberingList> {
  const abstracts = new Map<string, Abstract>()
  const lists = new Map<string, NumberingList>()
  let abstract: Abstract | undefined
  let list: NumberingList | undefined
  let level: NumberingLevel | undefined
  let overridden = 0
  let fallback = 0
  parseXml(
    part,
    {
      open(name, attributes) {
        if (name === 'mc:Fallback') fallback++
        if (fallback > 0) return
        switch (name) {
          case 'w:abstractNum':
            abstract = {levels: new Map()}
            abstracts.set(value(attributes, 'abstractNumId') ?? '', abstract)
            break
          case 'w:styleLink':
            if (abstract) abstract.styleLink = value(attributes)
            break
          case 'w:numStyleLink':
            if (abstract) abstract.numStyleLink = value(attributes)
            break
          case 'w:num':
            list = {abstract: '', levels: new Map(), startOverrides: new Map()}
            lists.set(value(attributes, 'numId') ?? '', list)
            break
          case 'w:abstractNumId':
            if (list) list.abstract = value(attributes) ?? ''
            break
          case 'w:lvlOverride':
            overridden = number(value(attributes, 'ilvl'), 0)
            break
          case 'w:startOverride':
            list?.startOverrides.set(overridden, number(value(attributes), 1))
            break
          case 'w:lvl':
            level = {start: 0, format: 'decimal', text: ''}
            ;(list ?? abstract)?.levels.set(number(value(attributes, 'ilvl'), 0), level)
            break
          default:
            if (level) readLevel(name, attributes, level)
        }
      },
      close(name) {
        if (name === 'mc:Fallback') fallback--
        else if (name === 'w:abstractNum') abstract = undefined
        else if (name === 'w:num') list = undefined
        else if (name === 'w:lvl') level = undefined
      },
    },
    context,
    prefixes,
  )
  return resolve(lists, abstracts)
}

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

function resolve(lists: Map<string, NumberingList>, abstracts: Map<string, Abstract>): Map<string, NumberingList> {
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
