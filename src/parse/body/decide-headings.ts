import {guessHeading, type HeadingGuess, tally, vote} from '../constructs/heading.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {cutGlued} from './cut-glued.ts'
import type {Unit} from './units.ts'

/** Decides which units have a heading: each is looked at alone, then siblings vote, and cousins where a family is small or disagrees. */
export function decideHeadings(source: SourceText, roots: Unit[], all: Unit[]) {
  for (const unit of all) unit.guess = guess(source, unit)
  // cousins vote once for all the families that ask them
  const cousins = new Map<string, Map<Unit, HeadingGuess | undefined>>()
  const votesOfCousins = ({opening: {level, type}}: Unit) => {
    const key = `${level} ${type}`
    const known = cousins.get(key)
    if (known) return known
    const list = all.filter(({opening}) => opening.level === level && opening.type === type)
    const each = vote(list.map(guessOf))
    const votes = new Map(list.map((unit, index) => [unit, each[index]]))
    cousins.set(key, votes)
    return votes
  }
  const decide = (family: Unit[]) => {
    if (agrees(family)) {
      const votes = vote(family.map(guessOf))
      family.forEach((unit, index) => {
        unit.heading = votes[index]
      })
    } else {
      // each asks those of its own kind: articles may stand beside chapters
      for (const unit of family) unit.heading = votesOfCousins(unit).get(unit)
    }
    cutGlued(source, family)
  }
  if (roots.length > 0) decide(roots)
  for (const {children} of all) if (children.length > 0) decide(children)
  // 二、工作要求责任科室：…: what a clause holds heads nothing
  for (const unit of all) {
    const {heading, clauses} = unit
    if (heading && clauses.some(({start}) => start < heading.end)) unit.heading = undefined
  }
}

/** A family of one or two, or one that disagrees, looks at its cousins as well. */
function agrees(family: Unit[]): boolean {
  const {sure, none} = tally(family.map(guessOf))
  return family.length > 2 ? sure + none > 0 && Math.max(sure, none) >= 4 * Math.min(sure, none) : sure === family.length
}

const guessOf = ({guess}: Unit) => guess as HeadingGuess

function guess(source: SourceText, unit: Unit): HeadingGuess {
  const {paragraphs: list, clauses} = unit
  const first = list[0]
  if (!first) return {start: unit.start, end: unit.start, score: 0, form: 'none'}
  const clause = clauses.find(({start, end}) => start < first.end && end > first.start)
  return guessHeading(source, {
    start: first.start,
    end: skipBlanksBack(source.text, clause ? clause.start : first.end, first.start),
    more: list.some((paragraph, index) => index > 0 && !paragraph.clauseOnly),
    children: unit.children.length > 0,
    rest: clause !== undefined && clauses.every((each) => each.end < first.end - 1),
    clause: clause !== undefined,
    closed: clause?.form === 'bracket' && source.text[clause.end] === '。',
    poured: unit.opening.strength < 3,
    article: unit.opening.type === 'article',
  })
}
