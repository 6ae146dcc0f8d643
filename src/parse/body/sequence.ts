import {codes, isColon, isSentenceEnd, mark} from '../source/characters.ts'
import {type Marker, type MarkerType, markerOrder} from './markers.ts'

/** A marker that the sequence took for a unit, with its depth in the document from 1. */
export interface Opening extends Marker {
  level: number
  /** What is odd about its number. */
  oddity?: 'gap' | 'repeat'
  why: string
}

interface Open {
  type: MarkerType
  prefix?: string
  last: number
}

const rank = (type: MarkerType) => markerOrder.indexOf(type)
const inlineTypes = new Set<MarkerType>(['arabicParen', 'halfParen', 'circled'])

/**
 * Decides which markers are units: a number that continues an open sequence, or opens one that goes
 * on. Any other is text. Levels come from a stack, not from the marker: a kind that is open is
 * popped to, a new kind is pushed. Each marker is looked at once.
 */
export function sequence(candidates: Marker[]): Opening[] {
  const nextSame = linkSameType(candidates)
  const nextSure = linkSameType(candidates, 2)
  const lined = linedTypes(candidates)
  // headings without numbers count only where nothing stands above them, and where there are two
  const unnumbered =
    candidates.filter(({type}) => type === 'plain').length > 1 &&
    (candidates[0].type === 'plain' || !candidates.some(({type}) => type !== 'plain' && rank(type) <= rank('hanParen')))
  const stack: Open[] = []
  const closed = new Map<string, number>()
  const result: Opening[] = []

  candidates.forEach((marker, index) => {
    const next = nextSame[index] === undefined ? undefined : candidates[nextSame[index] as number]
    const sure = nextSure[index] === undefined ? undefined : candidates[nextSure[index] as number]
    const verdict = judge(marker, next, index, sure)
    if (!verdict) return
    while (stack.length > verdict.depth + 1) {
      const open = stack.pop() as Open
      closed.set(key(open), open.last)
    }
    const ordinal = verdict.ordinal ?? marker.ordinal
    stack[verdict.depth] = {type: marker.type, prefix: marker.prefix, last: ordinal}
    const {type, prefix, start, end, strength, before, piece} = marker
    const {depth, why, oddity} = verdict
    result.push({type, ordinal, prefix, start, end, strength, before, piece, level: depth + 1, why, oddity})
  })
  return result

  /** The marker of the same kind `steps` further on. */
  function after(index: number, steps: number): Marker | undefined {
    let at: number | undefined = index
    for (let i = 0; i < steps && at !== undefined; i++) at = nextSame[at]
    return at === undefined ? undefined : candidates[at]
  }

  /** Where the marker stands in the outline, or `undefined` when it is text. */
  function judge(marker: Marker, next: Marker | undefined, index: number, sure: Marker | undefined): Verdict | undefined {
    if (marker.type === 'plain') {
      return unnumbered
        ? {depth: 0, why: 'a heading without a number', ordinal: (stack[0]?.type === 'plain' ? stack[0].last : 0) + 1}
        : undefined
    }
    const onLine = marker.strength === 3
    if (isInline(marker, next, lined)) return undefined
    const depth = depthOf(stack, marker)
    const last = depth >= 0 ? stack[depth].last : closed.get(key(marker))
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
    } else if (marker.ordinal === 1 && (opens(marker, next, lined) || opens(marker, sure, lined))) {
      if (depth < 0) return {depth: levelOf(marker, stack, candidates, index), why: 'opens a sequence'}
      if (onLine && stack[depth].last > 1) return {depth, why: 'begins its sequence again', oddity: 'repeat'}
    } else if (depth < 0 && last === marker.ordinal - 1 && continues(marker, next, lined)) {
      return {depth: levelOf(marker, stack, candidates, index), why: 'continues a running number'}
    }
    if (marker.type === 'decimal') return undefined
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
      if (step !== undefined && step > 1 && step <= 3 && (marker.type !== 'arabic' || goesOn || !next))
        return {depth, why: 'continues after a gap', oddity: 'gap'}
      if (step === 0 && next?.ordinal !== marker.ordinal) return {depth, why: 'repeats a number', oddity: 'repeat'}
    } else if (marker.ordinal > 1 && stack.length === 0 && (goesOn || last !== undefined)) {
      return {depth: 0, why: 'a sequence that begins late', oddity: 'gap'}
    } else if (step !== undefined && step > 1 && step <= 3 && goesOn) {
      return {depth: levelOf(marker, stack, candidates, index), why: 'a running number after a gap', oddity: 'gap'}
    }
    return undefined
  }
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

const key = ({type, prefix}: {type: MarkerType; prefix?: string}) => (prefix === undefined ? type : `${type} ${prefix}`)
const path = (open: Open) => (open.prefix ? `${open.prefix}.${open.last}` : String(open.last))

/** For each marker the index of the next one of its kind, of some strength. */
function linkSameType(candidates: Marker[], strength = 1) {
  const links: Array<number | undefined> = new Array(candidates.length)
  const seen = new Map<string, number>()
  for (let i = candidates.length - 1; i >= 0; i--) {
    links[i] = seen.get(key(candidates[i]))
    if (candidates[i].strength >= strength) seen.set(key(candidates[i]), i)
  }
  return links
}

/** The kinds whose units open lines in this text: where two numbers in a row do so. */
function linedTypes(candidates: Marker[]) {
  const last = new Map<MarkerType, number>()
  const lined = new Set<MarkerType>()
  for (const {type, ordinal, strength} of candidates) {
    if (strength < 3) continue
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

/** Behind 。 or a closed clause, not behind ； as the items of an inline enumeration are. */
const endsStatement = ({before}: Marker) => isSentenceEnd(before) || closesClause.has(before)
const closesClause = codes('）)〕日月')

function opens(marker: Marker, next: Marker | undefined, lined: Set<MarkerType>) {
  if (marker.strength === 3) return true
  // a sequence that opens inside a line has to go on
  if (next === undefined || next.ordinal !== 2) return false
  if (inlineTypes.has(marker.type)) return next.strength !== 3 && endsStatement(next) && !lined.has(marker.type) && !isColon(marker.before)
  if (lined.has(marker.type)) return next.strength === 3 || (endsStatement(marker) && endsStatement(next))
  return true
}

/** The depth at which a sequence opens. A kind that the standard puts above what is open closes it, unless that goes on later. */
function levelOf(marker: Marker, stack: Open[], candidates: Marker[], index: number) {
  let depth = stack.length
  while (depth > 0 && rank(stack[depth - 1].type) > rank(marker.type)) {
    const open = stack[depth - 1]
    if (goesOnAfter(candidates, index, open, marker)) break
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
