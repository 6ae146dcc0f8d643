import {isColon, isSentenceEnd, mark} from '../source/characters.ts'
import {withoutInline} from './inline-runs.ts'
import {endsStatement, type Marker, type MarkerType, markerOrder, seriesKey} from './marker.ts'

/** A marker that the sequence took for a unit, with its depth in the document from 1. */
export interface Opening extends Pick<Marker, 'type' | 'ordinal' | 'prefix' | 'start' | 'end' | 'strength' | 'before'> {
  level: number
  /** What is odd about its number. */
  oddity?: 'gap' | 'repeat'
  /** With a gap: a marker between that was not taken for one of the series. */
  passed: Marker | undefined
  why: string
}

interface Open {
  type: MarkerType
  prefix?: string
  last: number
  added?: number
  style?: number
}

const rank = (type: MarkerType) => markerOrder.indexOf(type)
const legalTypes = new Set<MarkerType>(['part', 'chapter', 'division', 'subdivision', 'article'])
const inlineTypes = new Set<MarkerType>(['arabicParen', 'halfParen', 'circled'])

/**
 * Decides which markers are units: a number that continues an open sequence, or opens one that goes
 * on. Any other is text. Levels come from a stack, not from the marker: a kind that is open is
 * popped to, a new kind is pushed. What follows a number (（二）项目…, 2、2020年…) counts only where the series leaves it open
 * whether the number is one. Each marker is looked at once.
 */
export function sequence(given: Marker[]): {openings: Opening[]; passed: Marker[]} {
  const candidates = withoutInline(given)
  const nextAny = linkSeries(candidates, ({added}) => added === undefined)
  const nextSame = linkSeries(candidates, ({doubt, added}) => doubt < 2 && added === undefined)
  const nextSure = linkSeries(candidates, ({doubt, strength, added}) => doubt < 2 && strength >= 2 && added === undefined)
  const lined = linedTypes(candidates)
  const leads = linkToLines(candidates, nextSame)
  const behindRun = linkBehindRuns(candidates, nextSame)
  const usesPlain = choosePlain(candidates)
  const stack: Open[] = []
  const closed = new Map<string, number>()
  const result: Opening[] = []
  const passed: Marker[] = []
  /** The last of them of each series, since the last one that was taken. */
  const lastPassed = new Map<string, Marker>()
  let reach = -1
  /** The line of the last one that was taken. */
  let lineOf = -1

  const at = (index: number | undefined) => (index === undefined ? undefined : candidates[index])
  candidates.forEach((marker, index) => {
    // another reading of a label that was taken
    if (marker.start < reach) return
    const next = at(nextSame[index])
    const verdict = judge(marker, next, index, at(nextSure[index]))
    if (!verdict || !isWanted(marker, verdict, at(nextAny[index]), at(nextAny[nextAny[index] ?? -1]))) {
      if (marker.strength === 3 && marker.type !== 'plain') {
        lastPassed.set(seriesKey(marker), marker)
        if (isTold(marker, stack, closed)) passed.push(marker)
      }
      return
    }
    while (stack.length > verdict.depth + 1) {
      const open = stack.pop() as Open
      closed.set(seriesKey(open), open.last)
    }
    const replaced = stack[verdict.depth]
    if (replaced && seriesKey(replaced) !== seriesKey(marker)) closed.set(seriesKey(replaced), replaced.last)
    reach = marker.end
    const ordinal = verdict.ordinal ?? marker.ordinal
    const {depth, why, oddity} = verdict
    stack[depth] = {type: marker.type, prefix: marker.prefix, last: ordinal, added: marker.added, style: marker.style}
    const opening = openingOf(marker, ordinal, depth + 1, why, oddity)
    const lost = lastPassed.get(seriesKey(marker))
    if (oddity === 'gap' && lost && lost.ordinal < ordinal) opening.passed = lost
    lastPassed.delete(seriesKey(marker))
    lineOf = marker.line
    result.push(opening)
  })
  return {openings: result, passed}

  /** The marker of the same kind `steps` further on. */
  function after(index: number, steps: number): Marker | undefined {
    let k: number | undefined = index
    for (let i = 0; i < steps && k !== undefined; i++) k = nextSame[k]
    return at(k)
  }

  /**
   * Do numbers of the same kind, one or two, follow that go up, with gaps of a few? Of 二、 behind a sentence 三、 behind another is enough; one
   * that stands behind anything else needs the two next ones.
   */
  function ascends(marker: Marker, index: number): boolean {
    const second = after(index, 1)
    if (!second || !goesUp(marker, second) || second.strength < 2) return false
    if (marker.strength === 3 && second.strength === 3) return true
    const isNext = second.ordinal === marker.ordinal + 1
    if (marker.strength >= 2 && isNext && marker.type === 'han' && marker.doubt + second.doubt === 0) return true
    const third = after(index, 2)
    if (marker.strength >= 2) return third !== undefined && goesUp(second, third)
    return marker.doubt === 0 && isNext && third?.ordinal === second.ordinal + 1
  }

  /** Where the marker stands in the outline, or `undefined` when it is text. */
  function judge(marker: Marker, next: Marker | undefined, index: number, sure: Marker | undefined): Verdict | undefined {
    if (marker.type === 'plain') return usesPlain(marker) ? placePlain(stack, marker) : undefined
    const onLine = marker.strength === 3
    if (leads[index] === undefined && isInline(marker, next, lined)) return undefined
    const depth = depthOf(stack, marker)
    const outer = onLine || marker.strength === 2 ? resumed(stack, marker, depth) : undefined
    if (outer !== undefined) return {depth: outer, why: 'goes on behind a list of its own numbers'}
    const last = depth >= 0 ? stack[depth].last : closed.get(seriesKey(marker))
    if (marker.added !== undefined) {
      const follows = depth >= 0 && last === marker.ordinal && (stack[depth].added ?? 0) === marker.added - 1
      return follows && (onLine || marker.doubt === 0 || (marker.strength === 2 && marker.doubt === 1))
        ? {depth, why: 'put in behind the one before it'}
        : undefined
    }
    if (marker.type === 'decimal' && marker.prefix && depth < 0) {
      // under 1. or 一、 the numbers 1.1, 1.2 have to go on; 3.5亿元 does not
      const goesOn = next?.ordinal === 2
      const parent = stack.findLastIndex((open) =>
        open.type === 'decimal' ? path(open) === marker.prefix : goesOn && String(open.last) === marker.prefix,
      )
      return parent >= 0 && marker.ordinal === 1 ? {depth: parent + 1, why: 'opens under its prefix'} : undefined
    }
    if (depth >= 0 && marker.ordinal === stack[depth].last + 1) {
      if (continues(marker, next, lined)) return {depth, why: 'continues the sequence'}
    } else if (
      onLine &&
      depth >= 0 &&
      marker.ordinal === 1 &&
      next?.ordinal === 2 &&
      goesOnBehind(at(behindRun[index]), stack[depth].last + 1)
    ) {
      return {depth: depth + 1, why: 'opens a list of the same numbers in the unit'}
    } else if (next?.ordinal === 2 && marker.led === lineOf && isLedIn(stack, marker, depth)) {
      return {depth: depth + 1, why: 'opens a list of the same numbers in the unit'}
    } else if (marker.ordinal === 1 && (opens(marker, next, lined) || opens(marker, sure, lined) || leadsTo(leads[index], stack, depth))) {
      if (depth < 0) return {depth: levelOf(marker, stack, candidates, index), why: 'opens a sequence'}
      // a single one within a series that goes on behind it is none of its own
      const alone = next !== undefined && next.ordinal === stack[depth].last + 1
      const again = onLine ? stack[depth].last > 1 && !alone : isOpener(marker, next, lined) && stack[depth].last === 1
      if (again) return {depth, why: 'begins its sequence again', oddity: 'repeat'}
    } else if (depth < 0 && last === marker.ordinal - 1 && continues(marker, next, lined)) {
      return {depth: levelOf(marker, stack, candidates, index), why: 'continues a running number'}
    }
    if (marker.type === 'decimal') return undefined
    const late = marker.ordinal > 1 && depth < 0 && rank(marker.type) <= rank('hanParen')
    if (late && (stack.length === 0 || rank(marker.type) < rank(stack[0].type)) && ascends(marker, index))
      return {depth: 0, why: 'a sequence that begins late', oddity: 'gap'}
    const lost = depth >= 0 && marker.strength === 2 && marker.ordinal === stack[depth].last + 2 && marker.type === 'han'
    if (lost && !lined.has('han') && (!next || next.ordinal === marker.ordinal + 1))
      return {depth, why: 'continues after a gap', oddity: 'gap'}
    const behind = depth >= 0 ? marker.ordinal - stack[depth].last : 0
    if (behind > 1 && behind <= widestGap && isOpener(marker, next, lined)) return {depth, why: 'continues after a gap', oddity: 'gap'}
    if (!onLine) {
      // 5. 6. 7. in a poured text whose first numbers are lost
      const run = marker.type === 'arabic' && depth < 0 && !lined.has('arabic') && next?.ordinal === marker.ordinal + 1
      return run && (last !== undefined || after(index, 2)?.ordinal === marker.ordinal + 2)
        ? {depth: levelOf(marker, stack, candidates, index), why: 'a sequence whose beginning is lost', oddity: 'gap'}
        : undefined
    }
    const goesOn = next !== undefined && next.strength === 3 && next.ordinal === marker.ordinal + 1
    const step = last === undefined ? undefined : marker.ordinal - last
    if (depth >= 0) {
      if (
        step !== undefined &&
        step > 1 &&
        (step <= widestGap ? marker.type !== 'arabic' || goesOn || !next : marker.type !== 'arabic' && goesOn)
      )
        return {depth, why: 'continues after a gap', oddity: 'gap'}
      if (step === 0 && next?.ordinal !== marker.ordinal) return {depth, why: 'repeats a number', oddity: 'repeat'}
    } else if (step === 0 && goesOn && marker.type === 'hanParen') {
      return {depth: levelOf(marker, stack, candidates, index), why: 'repeats a running number', oddity: 'repeat'}
    } else if (marker.ordinal > 1 && stack.length === 0 && (goesOn || last !== undefined || isChapter(marker))) {
      return {depth: 0, why: 'a sequence that begins late', oddity: 'gap'}
    } else if (
      last === undefined &&
      (isChapter(marker) || (goesOn && marker.type === 'article')) &&
      stack.every(({type}) => rank(type) < rank(marker.type))
    ) {
      // an excerpt: 第三章, 第十一条
      return {depth: stack.length, why: 'a sequence that begins late', oddity: 'gap'}
    } else if (goesOn && marker.ordinal <= widestGap && (marker.type === 'hanParen' || marker.type === 'arabicParen')) {
      return {depth: levelOf(marker, stack, candidates, index), why: 'a sequence whose beginning is lost', oddity: 'gap'}
    } else if (goesOn && marker.type === 'arabic' && marker.doubt === 0 && after(index, 2)?.ordinal === marker.ordinal + 2) {
      return {depth: levelOf(marker, stack, candidates, index), why: 'a sequence whose beginning is lost', oddity: 'gap'}
    } else if (step !== undefined && step > 1 && step <= widestGap && goesOn) {
      return {depth: levelOf(marker, stack, candidates, index), why: 'a running number after a gap', oddity: 'gap'}
    }
    return undefined
  }
}

const openingOf = (
  {type, prefix, start, end, strength, before}: Marker,
  ordinal: number,
  level: number,
  why: string,
  oddity: Opening['oddity'],
): Opening => ({type, ordinal, prefix, start, end, strength, before, level, oddity, passed: undefined, why})

/** What is above articles and stands on a line of its own is a label whatever its number. */
const isChapter = ({type, doubt}: Marker) => doubt === 0 && type !== 'article' && legalTypes.has(type)

/** Numbers that a series may leave out before the next one. */
const widestGap = 3

const goesUp = (one: Marker, other: Marker) => other.ordinal > one.ordinal && other.ordinal <= one.ordinal + widestGap

/** Do the numbers behind a first one, one by one, lead to one that opens a line, which no open series waits for? */
const leadsTo = (ordinal: number | undefined, stack: Open[], depth: number) =>
  ordinal !== undefined && (depth < 0 || stack[depth].last !== ordinal - 1)

/** Is it told that a marker at a line start was taken for text? Not the numbers that lines of tables and broken sentences open with. */
function isTold(marker: Marker, stack: Open[], closed: Map<string, number>): boolean {
  if (marker.type === 'decimal' || marker.type === 'halfParen' || (marker.type === 'arabic' && marker.doubt > 0)) return false
  if (marker.doubt < 2) return true
  const depth = depthOf(stack, marker)
  return (depth >= 0 ? stack[depth].last : closed.get(seriesKey(marker))) === marker.ordinal - 1
}

/**
 * Does the series want a marker whose words speak against it? One that another of the same number follows leaves the place to that
 * one; one that the next number follows is the series' own, whatever its words; where nothing follows the words decide.
 */
function isWanted(
  {type, doubt, ordinal, strength, apart}: Marker,
  {oddity}: Verdict,
  next: Marker | undefined,
  second: Marker | undefined,
): boolean {
  if (doubt === 0) return true
  const goesOn = next !== undefined && next.ordinal === ordinal + 1 && (strength < 3 || next.strength === 3)
  if (oddity) return doubt === 1 && goesOn
  if (next?.ordinal === ordinal && next.doubt <= doubt) return false
  // 三、四季度安排 behind 二、, 第五条规定事项由… behind 第四条, on a line below a sentence that is over
  if ((type === 'han' || type === 'article') && ordinal > 1 && apart) return true
  // two references in a row are no series yet, and any number of words that open alike is none: 第一目标, 第二目标, 第三目标
  if (goesOn) return doubt === 1 || next.doubt < 2 || (second?.ordinal === ordinal + 2 && (second.doubt < 2 || !legalTypes.has(type)))
  return doubt === 1
}

/**
 * Which headings without numbers count: those in a style of the format, where there are two; of others only where nothing stands
 * above them, and where there are two.
 */
function choosePlain(candidates: Marker[]): (marker: Marker) => boolean {
  const plain = candidates.filter(({type}) => type === 'plain')
  if (plain.length === 0) return () => false
  const styled = candidates.filter(({style}) => style !== undefined).length > 1
  const bare =
    plain.length > 1 && (candidates[0].type === 'plain' || !candidates.some(({type}) => type !== 'plain' && rank(type) <= rank('hanParen')))
  return ({style}) => (style === undefined ? bare : styled)
}

/** A heading without a number stands below the nearest one that its style puts above it. */
function placePlain(stack: Open[], {style}: Marker): Verdict {
  const depth = style === undefined ? 0 : stack.findLastIndex((open) => open.style !== undefined && open.style < style) + 1
  const before = stack[depth]
  return {depth, why: 'a heading without a number', ordinal: (before?.type === 'plain' ? before.last : 0) + 1}
}

interface Verdict {
  depth: number
  why: string
  oddity?: Opening['oddity']
  ordinal?: number
}

/** The innermost open sequence that a marker is of, or -1. */
function depthOf(stack: Open[], {type, prefix}: Marker): number {
  let depth = stack.length - 1
  while (depth >= 0 && (stack[depth].type !== type || stack[depth].prefix !== prefix)) depth--
  return depth
}

/**
 * The depth of the series that goes on where a list of the same numbers within one of its units is over: 1. with a box 1. 2. 3. in it, then 2.
 */
function resumed(stack: Open[], {type, prefix, ordinal}: Marker, depth: number): number | undefined {
  if (depth < 1 || stack[depth].last + 1 === ordinal) return undefined
  for (let k = depth - 1; k >= 0; k--)
    if (stack[k].type === type && stack[k].prefix === prefix) return stack[k].last + 1 === ordinal ? k : undefined
  return undefined
}

/** A list of the same numbers that a unit's own words lead in, the first one within it: 2.…分工如下：1.…2.…. */
const isLedIn = (stack: Open[], marker: Marker, depth: number) =>
  marker.ordinal === 1 && depth >= 0 && depth === stack.length - 1 && depthOf(stack.slice(0, depth), marker) < 0

/** Does the number behind a run from 1 go on with the series that the run broke? */
const goesOnBehind = (behind: Marker | undefined, ordinal: number) =>
  behind !== undefined && ordinal > 1 && behind.strength === 3 && behind.ordinal === ordinal

/** For each marker the index of the first one of its series behind it that does not go up by one, where the run opens lines. */
function linkBehindRuns(candidates: Marker[], next: Array<number | undefined>) {
  const behind: Array<number | undefined> = new Array(candidates.length)
  for (let i = candidates.length - 1; i >= 0; i--) {
    const following = next[i]
    if (following === undefined) continue
    behind[i] = candidates[following].ordinal === candidates[i].ordinal + 1 ? behind[following] : following
  }
  return behind
}

const path = (open: Open) => (open.prefix ? `${open.prefix}.${open.last}` : String(open.last))

/** For each marker the index of the next one of its series that passes a test. */
function linkSeries(candidates: Marker[], passes: (marker: Marker) => boolean) {
  const links: Array<number | undefined> = new Array(candidates.length)
  const seen = new Map<string, number>()
  for (let i = candidates.length - 1; i >= 0; i--) {
    const key = seriesKey(candidates[i])
    links[i] = seen.get(key)
    if (passes(candidates[i])) seen.set(key, i)
  }
  return links
}

/**
 * For each marker the number of the next one of its series that opens a line, where all between go up one by one; `undefined` where they
 * do not.
 */
function linkToLines(candidates: Marker[], next: Array<number | undefined>) {
  const leads: Array<number | undefined> = new Array(candidates.length)
  for (let i = candidates.length - 1; i >= 0; i--) {
    const following = next[i]
    if (following === undefined || candidates[following].ordinal !== candidates[i].ordinal + 1) continue
    leads[i] = candidates[following].strength === 3 ? candidates[following].ordinal : leads[following]
  }
  return leads
}

/** The kinds whose units open lines in this text: where two numbers in a row do so. */
function linedTypes(candidates: Marker[]) {
  const last = new Map<MarkerType, number>()
  const lined = new Set<MarkerType>()
  for (const {type, ordinal, strength, doubt} of candidates) {
    if (strength < 3 || doubt === 2) continue
    if (last.get(type) === ordinal - 1) lined.add(type)
    last.set(type, ordinal)
  }
  return lined
}

function continues(marker: Marker, next: Marker | undefined, lined: Set<MarkerType>) {
  if (marker.strength === 3) return true
  if (marker.strength === 1) {
    if (inlineTypes.has(marker.type)) return !lined.has(marker.type) && endsStatement(marker)
    // among lines of its kind a number glued to what stands before it is needed only where the count would break
    return !lined.has(marker.type) || (next !== undefined && next.ordinal === marker.ordinal + 1)
  }
  if (inlineTypes.has(marker.type) && !endsStatement(marker)) return false
  if (isColon(marker.before) && lined.has(marker.type)) return false
  return !(lined.has(marker.type) && next?.strength === 3 && next.ordinal === marker.ordinal)
}

/** 要求：（一）…；（二）…。 within one paragraph, in a text whose outer units open lines: items, no units. */
function isInline(marker: Marker, next: Marker | undefined, lined: Set<MarkerType>) {
  if (marker.type !== 'hanParen' || marker.strength === 3 || lined.has('hanParen') || !lined.has('han')) return false
  if (!isColon(marker.before) && marker.before !== mark.semicolon) return false
  return marker.ordinal > 1 || next?.piece === marker.piece
}

function opens(marker: Marker, next: Marker | undefined, lined: Set<MarkerType>) {
  if (marker.strength === 3) return true
  // a sequence that opens inside a line has to go on
  if (next === undefined || next.ordinal !== 2) return false
  if (marker.headed && next.line === marker.line && next.strength === 2) return true
  if (inlineTypes.has(marker.type)) return next.strength !== 3 && endsStatement(next) && !lined.has(marker.type) && !isColon(marker.before)
  if (lined.has(marker.type)) return next.strength === 3 || (endsStatement(marker) && endsStatement(next))
  return true
}

/** A Han number in a text without line breaks that opens a sentence, and so does the next one. */
const isOpener = (marker: Marker, next: Marker | undefined, lined: Set<MarkerType>) =>
  (marker.type === 'han' || marker.type === 'hanParen') &&
  marker.strength === 2 &&
  next?.strength === 2 &&
  next.ordinal === marker.ordinal + 1 &&
  !lined.has(marker.type) &&
  marker.doubt === 0 &&
  isSentenceEnd(marker.before) &&
  isSentenceEnd(next.before)

// The standard names none of them: where they stand is for the text to say.
const rareTypes = new Set<MarkerType>(['formal', 'stem', 'roman'])

/** The depth at which a sequence opens. A kind that the standard puts above what is open closes it, unless that goes on later. */
function levelOf(marker: Marker, stack: Open[], candidates: Marker[], index: number) {
  let depth = stack.length
  while (depth > 0 && marker.style !== undefined && stack[depth - 1].type === 'plain' && (stack[depth - 1].style ?? 0) >= marker.style)
    depth--
  while (depth > 0 && rank(stack[depth - 1].type) > rank(marker.type)) {
    const open = stack[depth - 1]
    if (goesOnAfter(candidates, index, open, marker)) {
      // 三、（三）停机 Ⅰ.正常停机: rare numbers that stand above none of what is open stand below all of it
      if (rareTypes.has(marker.type)) return stack.length
      break
    }
    depth--
  }
  return depth
}

// How many markers ahead the continuation of an open sequence is looked for.
const horizon = 40
function goesOnAfter(candidates: Marker[], index: number, open: Open, marker: Marker) {
  for (let i = index + 1; i < candidates.length && i < index + horizon; i++) {
    const candidate = candidates[i]
    if (candidate.type === open.type && candidate.prefix === open.prefix)
      return candidate.ordinal === open.last + 1 && rank(marker.type) > 3
    if (rank(candidate.type) < rank(marker.type)) return false
  }
  return false
}
