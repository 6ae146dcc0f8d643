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
  readonly wrap: number | undefined
  /** Some unit has topic sentences that are parallel to one another, so others may have one alone. */
  readonly topical: boolean
}

/** Before anything was read. */
export const noFacts: Facts = {carried: [], announced: [], wrap: undefined, topical: false}

// Written out: copying an object with `…` takes longer than reading a clause.

export const withCarried = ({carried, announced, wrap, topical}: Facts, more: readonly string[]): Facts => ({
  carried: carried.concat(more),
  announced,
  wrap,
  topical,
})

export const withAnnounced = ({carried, announced, wrap, topical}: Facts, more: readonly string[]): Facts => ({
  carried,
  announced: announced.concat(more),
  wrap,
  topical,
})

export const withWrap = ({carried, announced, topical}: Facts, wrap: number): Facts => ({carried, announced, wrap, topical})

export const withTopical = ({carried, announced, wrap}: Facts, topical: boolean): Facts => ({carried, announced, wrap, topical})
