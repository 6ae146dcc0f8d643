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

/** The names of the items of lists, without signs: made once for each list, as long as the lists stay as they are. */
export type Names = (list: readonly unknown[]) => readonly string[]

export function createNames(): Names {
  const known = new WeakMap<readonly unknown[], readonly string[]>()
  return (list) => {
    const names = known.get(list) ?? list.map((item) => bare(nameOf(item)))
    known.set(list, names)
    return names
  }
}

/** What an item of a list is called: its first words, all of them where others begin so, its index where others are called the same. */
export function stepTo(list: readonly unknown[], index: number, namesOf: Names): Step {
  const names = namesOf(list)
  const isOnly = (words: string) => {
    const wanted = bare(words)
    return wanted !== '' && names.every((name, other) => (other === index) === name.startsWith(wanted))
  }
  const whole = nameOf(list[index]).replace(/\s+/g, ' ').trim()
  const words = shortened(whole)
  if (isOnly(words)) return words
  return isOnly(whole) ? whole : index
}

/** The index of the item that a step means; undefined where none or several could be meant. */
export function findStep(list: readonly unknown[], step: Step, namesOf: Names): number | undefined {
  if (typeof step === 'number') return step < list.length ? step : undefined
  const wanted = bare(step)
  const names = namesOf(list)
  const exact = indexesOf(names, (name) => name.startsWith(wanted))
  if (exact.length > 0) return exact.length === 1 ? exact[0] : undefined
  const shares = names.map((name) => likeness(name.slice(0, Math.max(wanted.length, 8)), wanted))
  const best = Math.max(...shares)
  const likely = indexesOf(shares, (share) => share === best)
  return best >= alike && likely.length === 1 ? likely[0] : undefined
}

function indexesOf<Item>(list: readonly Item[], test: (item: Item) => boolean): number[] {
  return [...list.keys()].filter((index) => test(list[index]))
}

/** Words without blanks, signs and widths, by which harmless edits of a notice make no difference. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\p{P}]+/gu, '')
