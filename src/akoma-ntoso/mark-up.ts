import type {Assignment, Deadline, Duty, Party} from '../model/types.generated.ts'
import {isDate} from './is-date.ts'
import type {References} from './references.ts'
import {element, type XmlElement, type XmlNode} from './xml-element.ts'

/** How far words are looked for: what is said of a clause stands in it, and a clause is short. */
const reach = 20_000

/**
 * A text in which parts are marked, each by an element round its words. What the text does not say (a body that is carried over from the
 * sentence before), or says inside the words of another part, becomes an empty element, which says it in its attributes.
 */
export interface MarkedText {
  readonly text: string
  /**
   * Marks the first place of some words that is still free, from `from` on if there is one, at least behind `after`. → where they end;
   * `after` where they stand nowhere. `make` gets the words' nodes, or nothing.
   */
  mark(words: string | undefined, from: number, make: (nodes: XmlNode[] | undefined) => XmlElement, after?: number): number
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
    text,
    mark(words, from, make, after = 0) {
      let start = -1
      if (words) {
        start = find(words, Math.max(from, after), Math.max(from, after) + reach)
        if (start < 0) start = find(words, after, after + reach)
      }
      const end = start < 0 ? after : start + words!.length
      if (start >= 0) taken.fill(1, start, end)
      marks.push({start: start < 0 ? after : start, end, node: make(start < 0 ? undefined : [words!])})
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

/** A body as an element: its name, and what is said of it. */
export const partyElement = (party: Party, references: References, nodes: XmlNode[] | undefined, more: Record<string, string> = {}) =>
  element(
    'organization',
    {
      refersTo: references.to('organization', party.name),
      ...more,
      'gw:fullName': party.fullName,
      'gw:alias': party.alias,
      'gw:collective': party.collective && 'true',
      'gw:lead': party.lead && 'true',
      'gw:note': party.note,
    },
    ...(nodes ?? []),
  )

/** Marks a list of bodies in the text that lists them. → where the last one ends */
export function markParties(
  marked: MarkedText,
  parties: readonly Party[],
  references: References,
  from = 0,
  more: Record<string, string> = {},
): number {
  let after = 0
  let at = from
  for (const party of parties) {
    after = marked.mark(party.name, at, (nodes) => partyElement(party, references, nodes, more), after)
    at = Math.max(at, after)
  }
  return at
}

/** Marks who has which role, and by when, in a clause or a sentence. */
export function markAssignments(
  marked: MarkedText,
  {assignments = [], deadlines = []}: {assignments?: Assignment[]; deadlines?: Deadline[]},
  references: References,
): void {
  let from = 0
  assignments.forEach(({role, label, parties, open, mode}, index) => {
    const own = {'gw:assignment': String(index + 1)}
    const end = markParties(marked, parties, references, from, own)
    const attributes = {refersTo: references.toRole(role), ...own, 'gw:open': open && 'true', 'gw:mode': mode}
    const behind = marked.mark(label, from, (nodes) =>
      element('role', {...attributes, 'gw:label': nodes ? undefined : label}, ...(nodes ?? [])),
    )
    from = Math.max(end, behind)
  })
  let after = 0
  for (const deadline of deadlines) after = marked.mark(deadline.text, after, (nodes) => deadlineElement(deadline, nodes), after)
}

function deadlineElement({text, date, ...said}: Deadline, nodes: XmlNode[] | undefined): XmlElement {
  const own = Object.entries(said).map(([key, value]) => [`gw:${key}`, String(value)])
  const attributes = {...Object.fromEntries(own), 'gw:text': nodes ? undefined : text}
  return isDate(date)
    ? element('date', {date, ...attributes}, ...(nodes ?? []))
    : element('inline', {name: 'deadline', 'gw:date': date, ...attributes}, ...(nodes ?? []))
}

/** A duty as an element round its words, or, where these stand nowhere, an empty one. */
export function dutyElement(duty: Duty, references: References, found: boolean): XmlElement {
  const marked = createMarkedText(found ? duty.text : '')
  markAssignments(marked, duty, references)
  return element('inline', {name: 'duty', 'gw:modal': duty.modal, 'gw:text': found ? undefined : duty.text}, ...marked.nodes())
}
