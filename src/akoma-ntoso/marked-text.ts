import type {XmlElement, XmlNode} from './xml-element.ts'

/** How far words are looked for: what is said of a clause stands in it, and a clause is short. */
const reach = 20_000

/**
 * A text in which parts are marked, each by an element round its words. What the text does not say (a body that is carried over from the
 * sentence before), or says inside the words of another part, becomes an empty element, which says it in its attributes.
 */
export interface MarkedText {
  /**
   * Marks the first place of some words that is still free, from `from` on if there is one, at least behind `after`. → where they end;
   * `after` where they stand nowhere. `make` gets the words, or undefined where they stand nowhere.
   */
  mark(words: string | undefined, from: number, make: (found: string | undefined) => XmlElement, after?: number): number
  /** The text with its elements. */
  nodes(): XmlNode[]
}

/** Opens a text to mark parts of it. */
export function createMarkedText(text: string): MarkedText {
  const taken = new Uint8Array(text.length)
  const marks: Array<{start: number; end: number; node: XmlElement}> = []

  function find(words: string, from: number, to: number): number {
    const within = text.slice(0, to + words.length)
    for (let tries = 0, at = from; tries < 50; tries++) {
      const start = within.indexOf(words, at)
      if (start < 0) return -1
      const end = start + words.length
      let free = start
      while (free < end && taken[free] === 0) free++
      if (free === end) return start
      at = free + 1
    }
    return -1
  }

  return {
    mark(words, from, make, after = 0) {
      let start = -1
      if (words) {
        start = find(words, Math.max(from, after), Math.max(from, after) + reach)
        if (start < 0) start = find(words, after, after + reach)
      }
      const end = start < 0 ? after : start + words!.length
      if (start >= 0) taken.fill(1, start, end)
      marks.push({start: start < 0 ? after : start, end, node: make(start < 0 ? undefined : words)})
      return end
    },
    nodes() {
      const out: XmlNode[] = []
      let at = 0
      for (const {start, end, node} of [...marks].sort((one, other) => one.start - other.start)) {
        if (start > at) out.push(text.slice(at, start))
        out.push(node)
        at = Math.max(at, end)
      }
      if (at < text.length) out.push(text.slice(at))
      return out
    },
  }
}
