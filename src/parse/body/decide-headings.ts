import {guessByOpener, guessHeading, type HeadingGuess, tally, vote} from '../constructs/heading.ts'
import {skipBlanksBack} from '../source/blanks.ts'
import type {SourceText} from '../source/source-text.ts'
import {gluedAmongHeaded, gluedHeading, phraseEnds} from '../vocabulary/headings.ts'
import type {Unit} from './units.ts'

/** Decides which units have a heading: each is looked at alone, then siblings vote, and cousins where a family is small or disagrees. */
export function decideHeadings(source: SourceText, roots: Unit[], all: Unit[]) {
  let glued = false
  for (const unit of all) {
    unit.guess = guess(source, unit)
    glued ||= unit.guess.why === 'a known heading run into its text'
  }
  // a standing heading that runs into its text tells that line breaks were lost: look again
  if (glued) for (const unit of all) unit.guess = guessAgain(source, unit)
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
      const votes = votesOfCousins(family[0])
      for (const unit of family) unit.heading = votes.get(unit)
    }
    cutGlued(source, family)
    if (family.length > 1 && family.every(({opening}, index) => index === 0 || opening.strength < 3)) cutPoured(source, family)
  }
  if (roots.length > 0) decide(roots)
  for (const {children} of all) if (children.length > 0) decide(children)
}

/** One whose heading runs into its text, where most of its siblings have theirs on a line of its own: its line break was lost. */
function cutGlued(source: SourceText, family: Unit[]) {
  const lined = family.filter(({heading}) => heading?.why === 'a line of its own').length
  if (lined < 2 || lined * 10 < family.length * 5 || lined === family.length) return
  for (const unit of family) {
    const first = unit.paragraphs[0]
    if (unit.heading || !first || first.end - first.start < shortestGlued) continue
    const length = gluedHeading(source.text.slice(first.start, Math.min(first.end, first.start + 28)), true)
    if (length > 0)
      unit.heading = {start: first.start, end: first.start + length, score: 1, why: 'a heading run into its text, as its siblings show'}
  }
}
const shortestGlued = 16
const openingWords = 28

/**
 * Headings glued to their text in a poured family, of which at most the first unit opens a line. Where most have theirs without a mark behind it the others are cut behind the first
 * noun that headings end in; where none has one they are cut at one length, where words of headings end there in each of them and one
 * plainly begins its text there.
 */
function cutPoured({text}: SourceText, family: Unit[]) {
  const bare = family.filter(({heading}) => heading !== undefined && withoutMark.has(heading.why)).length
  const open = family.filter(({heading}) => heading === undefined || withMark.has(heading.why))
  const words = ({paragraphs: [first]}: Unit) =>
    first && first.end - first.start >= shortestGlued ? text.slice(first.start, Math.min(first.end, first.start + openingWords)) : ''
  const cut = (unit: Unit, length: number) => {
    const {start} = unit.paragraphs[0]
    unit.heading = {start, end: start + length, score: 1, why: 'a heading run into its text, as its siblings show'}
  }
  if (open.length === 0) return
  // few have theirs bare: all the others must be such nouns, most of them with what plainly begins a text behind
  const ends = bare * 2 >= family.length || bare === 0 || family.length < 3 ? undefined : open.map((unit) => surestEnd(words(unit)))
  if (bare * 2 >= family.length || (ends?.every(({length}) => length > 0) && ends.filter(({sure}) => sure).length * 2 >= ends.length)) {
    for (const [index, unit] of open.entries()) {
      const length = ends?.[index].length ?? gluedAmongHeaded(words(unit))
      const given = unit.heading
      if (length > 0 && (!given || given.why === 'colon' || given.end - given.start >= length + shortestSentence)) cut(unit, length)
    }
  } else if (bare === 0 && family.length > 2 && family.every(({heading}) => heading === undefined || heading.why === 'colon')) {
    const ends = family.map((unit) => phraseEnds(words(unit)))
    const [length] = ends.flatMap((each) => each.filter(({sure}) => sure)).map(({length}) => length)
    const near = (each: Array<{length: number}>) =>
      each.find((end) => end.length === length) ?? each.find((end) => Math.abs(end.length - length) <= 1)
    if (length === undefined || !ends.every(near)) return
    family.forEach((unit, index) => {
      const end = near(ends[index])
      if (end) cut(unit, end.length)
    })
  }
}
/** The longest heading with what plainly begins a text behind it, else the first noun that headings end in. */
function surestEnd(words: string): {length: number; sure: boolean} {
  const sure = phraseEnds(words).findLast((end) => end.sure)
  return sure ?? {length: gluedAmongHeaded(words), sure: false}
}

const shortestSentence = 8
const withMark = new Set(['colon', 'run-in', 'closed'])
const withoutMark = new Set(['a line of its own', 'a known heading run into its text'])

/** A family of one or two, or one that disagrees, looks at its cousins as well. */
function agrees(family: Unit[]): boolean {
  const {sure, none} = tally(family.map(guessOf))
  return family.length > 2 ? sure + none > 0 && Math.max(sure, none) >= 4 * Math.min(sure, none) : sure === family.length
}

const guessOf = ({guess}: Unit) => guess as HeadingGuess

function guessAgain(source: SourceText, unit: Unit): HeadingGuess {
  const first = unit.paragraphs[0]
  const own = guessOf(unit)
  return (own.score === 0 && first && first.end - first.start > 40 && guessByOpener(source, first.start, first.end)) || own
}

function guess(source: SourceText, unit: Unit): HeadingGuess {
  const {paragraphs: list, clauses} = unit
  const first = list[0]
  if (!first) return {start: unit.start, end: unit.start, score: 0, why: 'no words'}
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
