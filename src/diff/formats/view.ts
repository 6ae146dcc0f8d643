import type {Mark} from '../marks-of.ts'

/** What a report of differences shows, whatever it is written as. */
export interface View {
  /** What is compared: a word for each document, and what it is called. */
  documents: Array<{word: string; name: string}>
  entries: Entry[]
  /** How many of what kind. */
  summary: string
}

/** How a difference is coloured. */
export type Tone = 'new' | 'gone' | 'moved' | 'changed'

/** One difference. */
export interface Entry {
  tone: Tone
  /** What happened: 新增, 遗漏. */
  word: string
  /** Where: the numbers that lead to it, or what it is. */
  where: string
  /** What it says, with what changed. */
  marks: Mark[]
  /** Who and when, before and after. */
  notes: string[]
}
