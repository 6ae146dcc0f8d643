/**
 * What reading one document of an input teaches about those below it. Nobody changes facts: the pass that learns some
 * hands back new ones.
 */
export interface Facts {
  /** The keys (`titleKey`) of the titles that the covering notice says it carries. */
  readonly carried: readonly string[]
  /** The titles that a 附件说明 announced, in its order. */
  readonly announced: readonly string[]
  /** The width at which lines are wrapped, in columns; 0 where they are not, undefined before it was measured. */
  readonly wrap?: number
  /** Some unit has topic sentences that are parallel to one another, so others may have one alone. */
  readonly topical: boolean
}

/** Before anything was read. */
export const noFacts: Facts = {carried: [], announced: [], topical: false}
