/**
 * A unit of a document: a section (`1.2`), a requirement (`1.2-1`), an attachment (`a1`) by its id and the words that it begins with.
 * Neither: the document itself.
 */
export interface UnitPlace {
  id?: string
  words?: string
}

/** A field, or an item of a list: by the words that it begins with, or by its index where several begin so or it has none. */
export type Step = string | number

/** What a person found wrong in a reading, and what is right. */
export type Correction = UnitPlace & {
  /** Why. */
  reason?: string
  /** Who says so. */
  by?: string
} & (SetCorrection | AddCorrection | RemoveCorrection | MoveCorrection)

/** A value is another one; without `was` it was not there, without `is` it is not. */
export interface SetCorrection {
  change: 'set'
  /** From the unit to the value. */
  path: Step[]
  was?: unknown
  is?: unknown
}

/** An item of a list, or a unit of a unit, is missing. */
export interface AddCorrection {
  change: 'add'
  /** From the unit to the list. */
  path: Step[]
  /** The item or unit that it stands behind; absent, it is the first. */
  after?: Step | UnitPlace
  is: unknown
}

/** An item of a list, or the unit itself, with all below that is not moved, is none. */
export interface RemoveCorrection {
  change: 'remove'
  /** From the unit to the item; absent, it is the unit. */
  path?: Step[]
  was?: unknown
}

/** The unit belongs elsewhere. */
export interface MoveCorrection {
  change: 'move'
  /** The unit that it belongs to; `{}` is the document. */
  into: UnitPlace
  /** The unit that it stands behind; absent, it is the first. */
  after?: UnitPlace
}

/** What was put right in the reading of one notice, as it is kept in a file. */
export interface Corrections {
  corrections: '1'
  /** The notice whose reading was put right. */
  notice?: {name?: string; sha256?: string}
  changes: Correction[]
}
