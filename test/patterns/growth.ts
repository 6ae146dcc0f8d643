import {check} from 'recheck'

/** How the time of a search grows with the text, at worst. `undecided` is what takes longer to find out than it may. */
export type Growth = 'linear' | 'undecided' | {more: string; attack: string}

/** Repeats up to this often count as bounded: they multiply the time, but it does not grow with them. */
const bounded = 500
/** Steps and sizes are bounded, not seconds, so that a slow machine finds the same; only an endless search is ended by the clock. */
const limits = {
  maxPatternSize: 100_000,
  maxRepeatCount: 1000,
  maxNFASize: 500_000,
  attackLimit: 100_000_000,
  attackTimeout: null,
  incubationTimeout: null,
  seedingTimeout: null,
  timeout: 240_000,
}

/**
 * How the time of searching with a pattern grows with the text, by recheck. A search tries the alternatives one after the other,
 * so each top-level one is judged by itself; and a bounded repeat is judged as a short one. So the automata stay small enough for an
 * exact answer, and the answer is of growth, not of a constant; but the constants of repeats within repeats multiply, which is
 * exponential if such a repeat had no end, so that is judged as well. What looks ahead or back is beyond automata: recheck then searches for
 * an attack, and may miss one.
 *
 *     await growthOf('\\s+$', '') // {more: 'polynomial 2', attack: "'\\t'.repeat(54773) + 'a'"}
 */
export async function growthOf(source: string, flags: string): Promise<Growth> {
  for (const part of alternatives(source)) {
    const short = shortened(part)
    const endless = shortened(endlessWhereNested(part))
    for (const judged of new Set([short, endless])) {
      const result = await check(judged, flags, limits)
      if (result.status === 'unknown') return 'undecided'
      if (result.status === 'safe') continue
      const {complexity, attack} = result
      if (judged !== short && complexity.type !== 'exponential') continue
      return {more: complexity.type === 'polynomial' ? `polynomial ${complexity.degree}` : complexity.type, attack: attack.pattern}
    }
  }
  return 'linear'
}

/** An escape, a class, a bracket, a bar or a bounded repeat; what is between them does not matter here. */
const token = /\\.|\[(?:\\.|[^\]\\])*\]|[(|)]|\{(\d+)(,?)(\d*)\}/gs

/** `alternatives('a|(b|c)d')` → `['a', '(b|c)d']` */
export function alternatives(source: string): string[] {
  const parts: string[] = []
  let [depth, start] = [0, 0]
  for (const {0: sign, index} of source.matchAll(token)) {
    if (sign === '(') depth++
    else if (sign === ')') depth--
    else if (sign === '|' && depth === 0) {
      parts.push(source.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, source.slice(start)]
}

/** `endlessWhereNested('(?:a{1,9}b?){0,20}c{0,9}')` → `(?:a{1,9}b?){0,}c{0,9}` */
export function endlessWhereNested(source: string): string {
  const open: boolean[] = [false]
  let closed: {end: number; repeats: boolean} | undefined
  return source.replace(
    /[*+]|\\.|\[(?:\\.|[^\]\\])*\]|[()]|\{(\d+)(,?)(\d*)\}/gs,
    (sign, least?: string, comma?: string, most?: string, at = 0) => {
      const group = closed?.end === at ? closed : undefined
      if (sign === '(') open.push(false)
      else if (sign === ')') {
        const repeats = open.pop() ?? false
        closed = {end: at + 1, repeats}
        if (repeats) open[open.length - 1] = true
      } else if (sign === '*' || sign === '+' || comma) open[open.length - 1] = true
      return group?.repeats && comma && most ? `{${least},}` : sign
    },
  )
}

/** `shortened('a{2,60}b{0,5000}c{30}')` → `a{2,3}b{0,}c{2}` */
export function shortened(source: string): string {
  return source.replace(token, (whole, least?: string, comma?: string, most?: string) => {
    if (least === undefined) return whole
    const few = Math.min(Number(least), 2)
    if (!comma) return `{${few}}`
    if (!most || Number(most) > bounded) return `{${few},}`
    return `{${few},${few + Math.min(Number(most) - Number(least), 1)}}`
  })
}
