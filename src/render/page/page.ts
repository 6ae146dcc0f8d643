import type {Language} from '../../messages/report.ts'
import type {Summary} from '../../model/index.ts'

/**
 * **Page**: a notice as a reader sees it, before it is markup. The notice as printed is `blocks`, what was recognised in it is `items`,
 * and both know each other by the items' numbers, which are their order: all that is below item 3 has the numbers 4 to `items[3].last`.
 */
export interface Page {
  language: Language
  title: string
  /** Number, issuers, date and what else says at a glance which notice it is. */
  facts: Fact[]
  verdict?: {certainty: Summary['certainty']; words: string; amount: string}
  blocks: PageBlock[]
  items: Item[]
  doubts: Doubt[]
  notes: Doubt[]
  bodies: BodyTasks[]
  times: Time[]
}

export interface Fact {
  name: string
  text: string
}

/** What is recognised. */
export type ItemType =
  | 'title'
  | 'head'
  | 'addressees'
  | 'paragraph'
  | 'section'
  | 'leadIn'
  | 'requirement'
  | 'clause'
  | 'assignment'
  | 'party'
  | 'deadline'
  | 'duty'
  | 'table'
  | 'row'
  | 'attachment'
  | 'end'
  | 'date'
  | 'authority'
  | 'footnote'
  | 'leftOut'

/** One recognised part. */
export interface Item {
  index: number
  /** The number of the last item below it; its own where there is none. */
  last: number
  type: ItemType
  /** JSON pointer into the document; absent of what is not in it. */
  pointer?: string
  /** What it is called: 主送机关, 牵头. */
  name?: string
  /** Its words, perhaps cut short. */
  text?: string
  range?: [start: number, end: number]
  /** Of a unit: where its number and heading stand. */
  heading?: [start: number, end: number]
  /** The doubts that touch it, by their places in `doubts`. */
  doubts: number[]
  /** A person has put it right. */
  corrected?: true
  children: Item[]
}

/** A piece of the text in which the same items and doubts hold. */
export interface Segment {
  text: string
  /** Where it begins in the text that was read. */
  start: number
  /** The innermost items that hold it, mostly one. */
  items: number[]
  /** The type of the last of them; `heading` for what heads a unit. */
  type?: ItemType | 'heading'
  doubts: number[]
}

/** A line as printed, or a table. */
export type PageBlock =
  | {type: 'line'; segments: Segment[]; align?: 'center' | 'right'; indent?: boolean; gap?: boolean; part?: LinePart}
  | {type: 'table'; rows: Cell[][]}

/** What a whole line is, where it is set apart from running text. */
export type LinePart = 'title' | 'heading' | 'attachment'

export interface Cell {
  segments: Segment[][]
  rowSpan: number
  columnSpan: number
  head?: boolean
}

/** What was found odd. */
export interface Doubt {
  text: string
  ruleId?: string
  severity: 'error' | 'warning' | 'info'
  /** Where, as a clerk says it: 二、（一）. */
  where?: string
  range?: [start: number, end: number]
}

/** What a body has to do. */
export interface BodyTasks {
  name: string
  /** How many of the tasks it leads. */
  leads: number
  tasks: BodyTask[]
}

/** A task in the lists of bodies and times. */
export interface TaskLine {
  path: string
  text: string
  /** The item to look at. */
  item?: number
}

export interface BodyTask extends TaskLine {
  role: string
  deadline?: string
}

/** Something that is due. */
export interface Time extends TaskLine {
  /** As printed. */
  words: string
  /** ISO; what has none is a rhythm, a span or a condition. */
  date?: string
  start?: string
  recurrence?: string
  bodies: string[]
}
