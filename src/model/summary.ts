/** How sure something is: nothing doubtful was met; look at it; read it against the text. */
export type Certainty = 'sure' | 'check' | 'doubtful'

/** How sure a reading is, and what to look at. */
export interface Summary {
  /** `sure`: nothing doubtful was met; `check`: look at the places; `doubtful`: read the whole against the text. */
  certainty: Certainty
  counts: PartCounts
  /** The parts with doubts, in reading order; all others are sure. */
  places: SummaryPlace[]
}

/** How much was read. */
export interface PartCounts {
  sections: number
  requirements: number
  clauses: number
  duties: number
  deadlines: number
  attachments: number
}

/** What a part of a notice is: what stands before its units, a unit, a clause or table in or outside one, what stands behind, an attachment outside its units. */
export type PartKind = 'head' | 'section' | 'clause' | 'table' | 'end' | 'attachment'

/** A part to look at. */
export interface SummaryPlace {
  /** JSON pointer; `''` is the document outside its units. */
  pointer: string
  part: PartKind
  /** Its unit's id, and the numbers that lead to it as printed: `['二、', '（一）']`. */
  id?: string
  labels: string[]
  certainty: Exclude<Certainty, 'sure'>
  /** The ids of the doubts there, each once: of messages, or of checks of the verdict. */
  rules: string[]
  /** The same doubts in words, with their places. */
  reasons: Reason[]
}

/** One doubt. */
export interface Reason {
  rule: string
  /** In the language of the run. */
  message: string
  /** Where it is, in the text that `inspect --text` prints; left out where it has no place. */
  line?: number
  column?: number
  start?: number
  end?: number
}
