import type {Positions} from '../../model/index.ts'
import type {Item, ItemType} from './page.ts'
import {shorten} from './shorten.ts'

/** What an item is made of. */
export interface ItemDraft {
  name?: string
  text?: string
  /** Where it stands, when the document has no pointer to it or it goes over several. */
  range?: [start: number, end: number]
  heading?: [start: number, end: number]
  /** Shown even though it has no place in the text. */
  always?: boolean
}

/** Makes items in reading order and numbers them. */
export interface ItemMaker {
  /** Adds an item under the one that is being filled, then fills it. Undefined, and nothing added, where the text has no place for it. */
  add(type: ItemType, pointer: string | undefined, draft: ItemDraft, fill?: () => void): Item | undefined
  /** Goes on filling an item that is there. */
  within(item: Item, fill: () => void): void
  /** What was added at the top. */
  readonly top: Item[]
}

/** Characters of an item's words that are shown. */
export const mostShown = 60

/**
 * Makes an `ItemMaker` for the positions of a document. Numbers are given by `numbered`, when all is there.
 *
 * @param showsAll also what has no place in the text: what a person has added has none
 */
export function createItemMaker(positions: Positions, showsAll: boolean): ItemMaker {
  const top: Item[] = []
  let into = top
  const within = (item: Item, fill: () => void) => {
    const before = into
    into = item.children
    fill()
    into = before
  }
  return {
    top,
    within,
    add(type, pointer, {name, text, range, heading, always}, fill) {
      const place = range ?? (pointer === undefined ? undefined : positions[pointer])
      if (!place && !always && !showsAll) return undefined
      const item: Item = {index: 0, last: 0, type, doubts: [], children: []}
      if (pointer !== undefined) item.pointer = pointer
      if (name !== undefined) item.name = name
      if (text !== undefined) item.text = shorten(text, mostShown)
      if (place) item.range = place
      if (heading) item.heading = heading
      into.push(item)
      if (fill) within(item, fill)
      return item
    },
  }
}

/** All items in order, each with its number. Those beside each other are put in the order of the text. */
export function numbered(top: Item[]): Item[] {
  const all: Item[] = []
  const visit = (items: Item[]) => {
    inOrder(items)
    for (const item of items) {
      item.index = all.length
      all.push(item)
      visit(item.children)
      item.last = all.length - 1
    }
  }
  visit(top)
  return all
}

/** Sorts by place; what has none stays behind what stands before it. */
function inOrder(items: Item[]): void {
  let last = -1
  const keys = new Map(items.map((item) => [item, (last = item.range?.[0] ?? last)]))
  items.sort((a, b) => keys.get(a)! - keys.get(b)!)
}
