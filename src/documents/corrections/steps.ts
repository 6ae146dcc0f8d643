import {likeness} from '../../match/match-texts.ts'
import type {Step} from './correction.ts'
import {shortened} from './units.ts'

/** Fields that say which item of a list it is, the first that it has: what is printed, before what it was taken for. */
const naming = ['text', 'name', 'title', 'label', 'caption', 'mark', 'role', 'id'] as const
/** From which likeness on an item is the one that is meant, where none has the words. */
const alike = 0.6

/** What an item of a list is known by; '' for what has no words. */
export function nameOf(item: unknown): string {
  if (typeof item === 'string') return item
  if (Array.isArray(item)) return item.map(nameOf).join(' ')
  if (typeof item !== 'object' || item === null) return JSON.stringify(item) ?? ''
  const field = naming.map((key) => (item as Record<string, unknown>)[key]).find((value) => typeof value === 'string')
  return (field as string | undefined) ?? ''
}

/** What an item of a list is called: its first words, all of them where others begin so, its index where others are called the same. */
export function stepTo(list: readonly unknown[], index: number): Step {
  const names = list.map(nameOf)
  const isOnly = (words: string) => words !== '' && names.filter((name) => beginsWith(name, words)).length === 1
  const words = shortened(names[index])
  if (isOnly(words)) return words
  const whole = names[index].replace(/\s+/g, ' ').trim()
  return isOnly(whole) ? whole : index
}

/** The index of the item that a step means; undefined where none or several could be meant. */
export function findStep(list: readonly unknown[], step: Step): number | undefined {
  if (typeof step === 'number') return step < list.length ? step : undefined
  const names = list.map(nameOf)
  const exact = indexesOf(names, (name) => beginsWith(name, step))
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined
  const shares = names.map((name) => likeness(shortened(name), step))
  const best = Math.max(...shares)
  const likely = indexesOf(shares, (share) => share === best)
  return best >= alike && likely.length === 1 ? likely[0] : undefined
}

function indexesOf<Item>(list: readonly Item[], test: (item: Item) => boolean): number[] {
  return [...list.keys()].filter((index) => test(list[index]))
}

const beginsWith = (name: string, words: string) => bare(name).startsWith(bare(words))

/** Words without blanks, signs and widths, by which harmless edits of a notice make no difference. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '')
