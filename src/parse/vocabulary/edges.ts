/**
 * The code units that matches of the patterns begin with, or end in. A look at one character spares most texts the patterns of a
 * table; made from the patterns themselves, it knows every word that they do.
 *
 * ```text
 * 第?[一二]季度(?:前|内)?$     begins with 第 一 二, ends in 度 前 内
 * ```
 *
 * Reads what the tables are written in: characters, classes, \d, groups, |, quantifiers, anchors and looks around. Throws on
 * anything else, and where the edge may be any character (a dot, a \s, a range) or none.
 */
export const firstCodes = (...patterns: RegExp[]): ReadonlySet<number> => edges(patterns, true)
export const lastCodes = (...patterns: RegExp[]): ReadonlySet<number> => edges(patterns, false)

/**
 * The characters that were found when the command was built (scripts/known-edges.js writes them here), by as much of a pattern as tells it
 * from the others: every start of the command reads all tables, and going through their patterns took a tenth of it.
 */
const known: Readonly<Record<string, string>> = {}
const keyOf = ({source}: RegExp, first: boolean) => `${first ? '^' : '$'}${source.length}${source.slice(0, 12)}${source.slice(-12)}`

function edges(patterns: readonly RegExp[], first: boolean): ReadonlySet<number> {
  const codes = new Set<number>()
  for (const pattern of patterns) {
    const kept = known[keyOf(pattern, first)]
    if (kept === undefined) for (const code of edge(pattern, first)) codes.add(code)
    else for (let at = 0; at < kept.length; at++) codes.add(kept.charCodeAt(at))
  }
  return codes
}

const any = -1
const ascii = 0x7f
const bar = '|'.charCodeAt(0)
const close = ')'.charCodeAt(0)

function edge({source, flags}: RegExp, first: boolean): number[] {
  const codes: number[] = []
  let at = 0

  /** Adds the edges of parts that | parts, up to a closing bracket or the end. May one of them be empty? */
  function alternatives(): boolean {
    let empty = sequence()
    while (source[at] === '|') {
      at++
      if (sequence()) empty = true
    }
    return empty
  }

  /** Adds the edge of parts that follow one another: of the one at the edge, and of its neighbour where that one may be empty. */
  function sequence(): boolean {
    const start = codes.length
    let empty = true
    while (at < source.length) {
      const code = source.charCodeAt(at)
      if (code === bar || code === close) break
      const from = codes.length
      const absent = counted(code)
      if (first && !empty) codes.length = from
      else if (!first && !absent && from > start) codes.splice(start, from - start)
      if (!absent) empty = false
    }
    return empty
  }

  /** Adds the edge of a part with what says how often it stands. May it be empty? */
  function counted(code: number): boolean {
    // most are Han characters, which are no signs
    let empty = code > ascii ? character(code) : part()
    if (source.charCodeAt(at) > ascii) return empty
    switch (source[at]) {
      case '?':
      case '*':
        empty = true
        at++
        break
      case '+':
        at++
        break
      case '{':
        if (source[at + 1] === '0') empty = true
        at = source.indexOf('}', at) + 1
        break
      default:
        return empty
    }
    if (source[at] === '?') at++
    return empty
  }

  function character(code: number): boolean {
    codes.push(code)
    at++
    return false
  }

  function part(): boolean {
    const sign = source[at++]
    switch (sign) {
      case '^':
      case '$':
        return true
      case '(':
        return group()
      case '[':
        members()
        return false
      case '\\':
        codes.push(...escaped())
        return false
      case '.':
      case '?':
      case '*':
      case '+':
        codes.push(any)
        return false
      default:
        codes.push(sign.charCodeAt(0))
        return false
    }
  }

  /** What looks ahead or behind takes no character. */
  function group(): boolean {
    const from = codes.length
    const kind = source[at] !== '?' ? '' : source[at + 1] === '<' ? source.slice(at, at + 3) : source.slice(at, at + 2)
    const plain = kind === '' || kind === '?:'
    if (!plain && kind !== '?=' && kind !== '?!' && kind !== '?<=' && kind !== '?<!') throw new Error(`${kind} in ${source} is not known`)
    at += kind.length
    const empty = alternatives()
    at++
    if (!plain) codes.length = from
    return empty || !plain
  }

  /** The members of a class; a range is not known. */
  function members() {
    if (source[at] === '^') codes.push(any)
    while (source[at] !== ']') {
      const sign = source[at++]
      if (sign === '\\') codes.push(...escaped())
      else codes.push(sign === '-' && source[at] !== ']' ? any : sign.charCodeAt(0))
    }
    at++
  }

  /** \d, a code unit in figures, a sign that means itself. */
  function escaped(): number[] {
    const sign = source[at++]
    if (sign === 'd') return digits
    if (sign === 'u') return [Number.parseInt(source.slice(at, (at += 4)), 16)]
    return [(sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ? any : sign.charCodeAt(0)]
  }

  const empty = alternatives()
  if (empty || at < source.length || codes.includes(any) || (flags !== '' && flags !== 'g' && flags !== 'y'))
    throw new Error(`what is at the edge of ${source} is not known`)
  return codes
}

const digits = [...'0123456789'].map((digit) => digit.charCodeAt(0))
