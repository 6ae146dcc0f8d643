import type {Language, Message} from '../messages/report.ts'
import {type Certainty, countParts, type Gongwen, type Reason, type Summary, type SummaryPlace} from '../model/index.ts'
import type {Lines} from '../syntax/lines.ts'
import {createPlaces} from '../syntax/places.ts'
import type {Check} from './check.ts'
import {checks} from './checks.ts'
import {gatherEvidence, type Reading} from './evidence.ts'
import {listParts, type Part, partAt} from './list-parts.ts'
import {enoughToDoubt, enoughToDoubtPart, enoughToLook, pointsOf} from './points.ts'
import {lookAgain} from './second-look/look-again.ts'

/** What is judged beside the result itself. */
export interface Hearing {
  /** What the reading said of itself. */
  messages: readonly Message[]
  language: Language
  /** Reads a page anew, for the second look; without it there is none. */
  readAgain?: (lines: Lines) => Gongwen
}

/** Messages that say what was done, not that it is doubtful. */
const harmless = new Set([
  'missing-signature',
  'left-out',
  'encoding-guessed',
  'page-furniture',
  'running-heads',
  'possible-clause',
  'fact-from-index',
  'markdown-as-text',
  'unfilled',
  'missing-title',
])
/** More doubts of one kind than these tell no more. */
const mostOfOne = 40

/** A doubt, whoever has it. */
interface Heard extends Reason {
  /** What its points are known by, where that is not its rule. */
  kind?: string
  part?: Check['part']
}

/**
 * Tells how sure a reading is and which parts to look at. It asks none of the rules that made the document: it holds the
 * document against the page, looks whether the same page in another dress is read the same, and adds what the reading said of itself.
 *
 *     judge({document, positions, lines}, {messages: file.messages, language: 'zh'}) // {certainty: 'check', places: [{pointer: '/sections/1', labels: ['二、'], …}], …}
 */
export function judge(reading: Reading, hearing: Hearing): Summary {
  const {doubts, parts} = hear(reading, hearing)
  const sum = sumOf(doubts)
  const certainty: Certainty = sum < enoughToLook ? 'sure' : sum < enoughToDoubt ? 'check' : 'doubtful'
  const places = certainty === 'sure' ? [] : toPlaces(doubts, parts, reading.lines.text)
  return {certainty, counts: countParts(reading.document), places}
}

/** What doubts weigh together, each kind once: more places of one kind tell little more. */
function sumOf(doubts: readonly Heard[]): number {
  const kinds = new Set(doubts.map(({rule, kind = rule}) => kind))
  return [...kinds].reduce((sum, kind) => sum + pointsOf(kind), 0)
}

/** Every doubt about a reading, whatever it weighs, and the parts that they may lie in. */
export function hear(reading: Reading, {messages, language, readAgain}: Hearing): {doubts: Heard[]; parts: Part[]} {
  const {document, positions, lines} = reading
  const evidence = gatherEvidence(reading)
  const parts = listParts(document, positions, evidence.blocks, lines.text.length)
  const said = messages.flatMap((message): Heard[] => fromMessage(message))
  const known = new Set(said.map(({start}) => start))
  const found = checks.flatMap((check) => fromCheck(check, evidence, language)).filter(({start}) => !known.has(start))
  const seen = readAgain ? lookAgain(evidence, readAgain, language) : []
  return {doubts: [...said, ...found, ...seen], parts}
}

function fromMessage({ruleId, reason, place}: Message): Heard[] {
  if (!ruleId || harmless.has(ruleId)) return []
  const [from, to] = place && 'start' in place ? [place.start, place.end] : [place, place]
  return [
    {
      rule: ruleId,
      message: reason,
      ...(from?.offset !== undefined && {start: from.offset, end: to?.offset ?? from.offset}),
    },
  ]
}

function fromCheck(check: Check, evidence: ReturnType<typeof gatherEvidence>, language: Language): Heard[] {
  const out: Heard[] = []
  for (const {start, end, about = '', kind} of check.find(evidence)) {
    out.push({
      rule: check.name,
      ...(kind && {kind: `${check.name} ${kind}`}),
      message: check.words[language](about),
      part: check.part,
      start,
      end,
    })
    if (out.length === mostOfOne) break
  }
  return out
}

/** The doubts by the parts that they lie in, in page order. */
function toPlaces(doubts: readonly Heard[], parts: ReturnType<typeof listParts>, text: string): SummaryPlace[] {
  const pointAt = createPlaces(text)
  const found = new Map<number, Heard[]>()
  for (const doubt of doubts) {
    const at = parts.indexOf(partOf(doubt, parts))
    const list = found.get(at)
    if (list) list.push(doubt)
    else found.set(at, [doubt])
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([at, list]) => {
      const {start: _, end: __, ...part} = parts[at]
      return {
        ...part,
        certainty: sumOf(list) < enoughToDoubtPart ? 'check' : 'doubtful',
        rules: [...new Set(list.map(({rule}) => rule))],
        reasons: list.map(({rule, message, start, end}) => {
          if (start === undefined) return {rule, message}
          const {line, column} = pointAt(start)
          return {rule, message, line, column, start, end}
        }),
      }
    })
}

/** The part that a doubt lies in, or else whose fields it doubts; what an attachment holds is that attachment's own. */
export function partOf({start, part}: Heard, parts: readonly Part[]): Part {
  const own = start === undefined ? parts[0] : partAt(parts, start)
  return part && !own.pointer.startsWith('/attachments') ? parts.find((each) => each.part === part)! : own
}
