import type {WordKind} from './duty-word-lists.ts'
import {dutyWordLines} from './duty-word-table.ts'

/** A word and what kind it is of. */
export interface DutyWord {
  word: string
  kind: WordKind
  /** It begins with a word that orders, and is two words behind a name: 银行应对申请作出答复 */
  orders: boolean
}

/** The characters that the words begin with. */
export const wordOpenings = new Set<number>()

// What begins with a character: the second characters of its words, which stand side by side in `seconds` from `from` on, and the words with
// each. A lookup reads the numbers alone until it has found one: they are few enough to stay at hand.
const from = new Uint16Array(0x10000)
const lengths = new Uint8Array(0x10000)
const seconds: Uint16Array = new Uint16Array(0x2000)
/** At the same places: the word of the two characters, and the longer ones, the longest first. */
const pairWords: Array<DutyWord | undefined> = []
const longerWords: Array<DutyWord[] | undefined> = []
const singleWords: Array<DutyWord | undefined> = [undefined]
const singleNumbers = new Uint16Array(0x10000)

/** What each character begins, until it is first looked up: of a thousand words a notice has some twenty. */
const unread = new Map<number, string>()
const isUnread = 0xff
for (const line of dutyWordLines.split('\n')) {
  const code = line.charCodeAt(0)
  wordOpenings.add(code)
  lengths[code] = isUnread
  unread.set(code, line)
}

function readWords(code: number): void {
  const words = unread.get(code)!.split(',').map(toWord)
  from[code] = pairWords.length
  for (const each of words) {
    const {word} = each
    if (word.length === 1) {
      singleNumbers[code] = singleWords.push(each) - 1
      continue
    }
    const second = word.charCodeAt(1)
    if (pairWords.length === from[code] || seconds[pairWords.length - 1] !== second) {
      seconds[pairWords.length] = second
      longerWords.push(undefined)
      pairWords.push(undefined)
    }
    const last = pairWords.length - 1
    if (word.length === 2) pairWords[last] = each
    else if (longerWords[last]) longerWords[last].push(each)
    else longerWords[last] = [each]
  }
  lengths[code] = pairWords.length - from[code]
  unread.delete(code)
}

/** `应对 other!` */
function toWord(written: string): DutyWord {
  const at = written.indexOf(' ')
  const orders = written.endsWith('!')
  return {word: written.slice(0, at), kind: kinds.get(written.slice(at + 1, orders ? -1 : undefined)) as WordKind, orders}
}

// The kinds as the code writes them: a piece of the table is as long to compare as it is.
const kinds = new Map(
  (['modal', 'by', 'ask', 'with', 'prep', 'adverb', 'link', 'verb', 'being', 'past', 'if', 'other'] as const).map((kind) => [
    kind as string,
    kind,
  ]),
)

/** The longest word of the tables that stands at a place. */
export function wordAt(text: string, at: number): DutyWord | undefined {
  const code = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  if (lengths[code] === isUnread) readWords(code)
  const end = from[code] + lengths[code]
  for (let k = from[code]; k < end; k++) {
    if (seconds[k] !== second) continue
    const longer = longerWords[k]
    if (longer) for (let i = 0; i < longer.length; i++) if (goesOn(text, at, longer[i].word)) return longer[i]
    const pair = pairWords[k]
    if (pair) return pair
    break
  }
  return singleWords[singleNumbers[code]]
}

/** Does a word stand at a place where its first two characters do? */
function goesOn(text: string, at: number, word: string): boolean {
  for (let i = 2; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false
  return true
}
