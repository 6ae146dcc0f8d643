/** A text that is to be found again, and what it was called. */
export interface NamedText {
  id: string
  text: string
}

/** A text that was known before, and what it was when it was noted down, if people may have changed it since. */
export interface KnownText extends NamedText {
  /** What `keyOf` made of the text that was noted down. */
  wrote?: string
}

/**
 * Shares of what two texts have in common, from which on they are the same: for texts of the same id, and for any. A short text of the same
 * id that was written out is one too: `held` is how much of the shorter is in the longer.
 */
const alike = {sameId: 0.4, held: 0.45, any: 0.55}
/** Pairs that are looked at among texts with other words; no notice has so many. */
const mostPairs = 4_000_000

/**
 * Which known text each text is, by index: one with the same words, else the one that has most words in common, where those of the same
 * id need less, else one with the same id whose words people changed. So texts are found again after they were renumbered, reworded or
 * moved. `keyOf` makes of a text what `wrote` is of one, such as a digest.
 *
 *     matchTexts([{id: '1-1', text: '清淤。'}], [{id: '2-1', text: '清淤。'}]) // Map {0 → 0}
 */
export function matchTexts(
  known: readonly KnownText[],
  texts: readonly NamedText[],
  keyOf = (text: string): string => text,
): Map<number, number> {
  const found = new Map<number, number>()
  const free = new Set(known.keys())
  const pair = (text: number, row: number) => {
    found.set(text, row)
    free.delete(row)
  }
  const byWords = new Map<string, number[]>()
  for (const [row, {text, wrote}] of known.entries()) {
    for (const words of new Set([keyOf(text), wrote ?? ''])) {
      const rows = byWords.get(words)
      if (rows) rows.push(row)
      else byWords.set(words, [row])
    }
  }
  for (const [at, {id, text}] of texts.entries()) {
    const rows = (byWords.get(keyOf(text)) ?? []).filter((row) => free.has(row))
    const row = rows.find((each) => known[each].id === id) ?? rows[0]
    if (row !== undefined) pair(at, row)
  }
  const waiting = [...texts.keys()].filter((at) => !found.has(at))
  if (waiting.length === 0 || waiting.length * free.size > mostPairs) return found
  const candidates: Array<{at: number; row: number; share: number}> = []
  const ours = indexPairs(waiting.map((at) => texts[at].text))
  for (const row of free) {
    for (const {place, share, held} of ours.sharesOf(known[row].text)) {
      const at = waiting[place]
      const sameId = known[row].id === texts[at].id
      if (sameId && (share >= alike.sameId || held >= alike.held)) candidates.push({at, row, share: share + 0.1})
      else if (share >= alike.any) candidates.push({at, row, share})
    }
  }
  candidates.sort((one, other) => other.share - one.share || one.at - other.at || one.row - other.row)
  for (const {at, row} of candidates) if (!found.has(at) && free.has(row)) pair(at, row)
  const isReworded = ({text, wrote}: KnownText) => wrote !== undefined && wrote !== keyOf(text)
  const reworded = new Map([...free].flatMap((row) => (isReworded(known[row]) ? [[known[row].id, row]] : [])))
  for (const at of waiting) {
    const row = reworded.get(texts[at].id)
    if (row !== undefined && !found.has(at) && free.has(row)) pair(at, row)
  }
  return found
}

/**
 * What two texts have in common, of all that both have: Dice's coefficient over pairs of neighbouring characters, 0 to 1.
 *
 *     likeness('加强值班值守', '加强汛期值班值守') // 0.67
 */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  return indexPairs([one]).sharesOf(other)[0]?.share ?? 0
}

/**
 * Texts by their pairs of neighbouring characters, so that another text is looked up in all of them at once. `sharesOf` gives, for those
 * that have anything in common, Dice's coefficient (what two have in common, of all that both have), and how much of the shorter is held.
 */
function indexPairs(texts: readonly string[]): {
  sharesOf(text: string): Array<{place: number; share: number; held: number}>
} {
  /** For each pair, how often each text has it. */
  const index = new Map<number, Map<number, number>>()
  const sizes: number[] = []
  for (const [place, text] of texts.entries()) {
    const pairs = pairsOf(text)
    sizes.push(pairs.length)
    for (const pair of pairs) {
      const places = index.get(pair) ?? new Map<number, number>()
      index.set(pair, places.set(place, (places.get(place) ?? 0) + 1))
    }
  }
  return {
    sharesOf(text) {
      const pairs = pairsOf(text)
      const counts = new Map<number, number>()
      for (const pair of pairs) if (index.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
      const common = new Map<number, number>()
      for (const [pair, count] of counts)
        for (const [place, theirs] of index.get(pair)!) common.set(place, (common.get(place) ?? 0) + Math.min(count, theirs))
      return [...common].map(([place, count]) => ({
        place,
        share: (2 * count) / (pairs.length + sizes[place]),
        held: count / Math.min(pairs.length, sizes[place]),
      }))
    },
  }
}

/** The pairs of neighbouring characters of a text without its blanks, each as a number. */
function pairsOf(text: string): number[] {
  const bare = text.replace(/\s/g, '')
  return Array.from({length: Math.max(0, bare.length - 1)}, (_, at) => bare.charCodeAt(at) * 0x10000 + bare.charCodeAt(at + 1))
}
