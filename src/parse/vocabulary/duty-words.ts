import {type WordKind, wordKinds} from './duty-word-kinds.ts'
import {dutyWordLines} from './duty-word-table.ts'

/** A word and what kind it is of. */
export interface DutyWord {
  word: string
  length: number
  kind: WordKind
  /** It begins with a word that orders, and is two words behind a name: 银行应对申请作出答复 */
  orders: boolean
  /** The next shorter word that begins with the same two characters. */
  shorter: DutyWord | undefined
}

/** The characters that the words begin with. */
export const wordOpenings = new Set<number>()

// What begins with a character, in one number: where the second characters of its words stand in `seconds`, how many there are, and the
// number of the word that it is by itself. Characters have numbers of their own, so that what a lookup reads stays at hand.
const numbers = new Uint16Array(0x10000)
const beginnings = [0]
const beginning = (from: number, count: number, single: number) => (from << 16) | (count << 8) | single
const seconds = new Uint16Array(0x2000)
/** At the same places: the longest word of these two characters. */
const longest: DutyWord[] = []
const singles: Array<DutyWord | undefined> = [undefined]

/** What each character begins, until it is first looked up: of a thousand words a notice has some twenty. */
const unread = new Map<number, string>()
const isUnread = -1
for (const line of dutyWordLines.split('\n')) {
  const code = line.charCodeAt(0)
  wordOpenings.add(code)
  numbers[code] = beginnings.push(isUnread) - 1
  unread.set(code, line)
}

function readWords(code: number): number {
  const from = longest.length
  let single = 0
  let longer: DutyWord | undefined
  const line = unread.get(code)!
  for (const [written] of line.slice(1).matchAll(/[^a-z]{0,12}[a-z]/gi)) {
    const word = toWord(line[0], written)
    const second = word.word.charCodeAt(1)
    if (word.length === 1) single = singles.push(word) - 1
    else if (longer?.word.charCodeAt(1) === second) longer.shorter = word
    else {
      seconds[longest.length] = second
      longest.push(word)
    }
    longer = word
  }
  unread.delete(code)
  return (beginnings[numbers[code]] = beginning(from, longest.length - from, single))
}

/** A word of what it goes on with, as the table has it: `对L` */
function toWord(first: string, written: string): DutyWord {
  const length = written.length
  const letter = written[length - 1].toLowerCase()
  const kind = wordKinds[letter as keyof typeof wordKinds]
  return {word: first + written.slice(0, -1), length, kind, orders: written[length - 1] !== letter, shorter: undefined}
}

/** The longest word of the tables that stands at a place. */
export function wordAt(text: string, at: number): DutyWord | undefined {
  const code = text.charCodeAt(at)
  const known = beginnings[numbers[code]]
  const opening = known === isUnread ? readWords(code) : known
  const second = text.charCodeAt(at + 1)
  const from = opening >> 16
  const end = from + ((opening >> 8) & 0xff)
  for (let k = from; k < end; k++) {
    if (seconds[k] !== second) continue
    for (let word: DutyWord | undefined = longest[k]; word; word = word.shorter) if (goesOn(text, at, word)) return word
    break
  }
  return singles[opening & 0xff]
}

/** Does a word stand at a place where its first two characters do? */
function goesOn(text: string, at: number, {word, length}: DutyWord): boolean {
  for (let i = 2; i < length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false
  return true
}
