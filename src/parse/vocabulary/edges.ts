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
export const firstCodes = (...patterns: RegExp[]): ReadonlySet<number> => new Set(patterns.flatMap((pattern) => edge(pattern, true)))
export const lastCodes = (...patterns: RegExp[]): ReadonlySet<number> => new Set(patterns.flatMap((pattern) => edge(pattern, false)))

// Characters up to a sign, an escape, a class, the opening of a group, a quantifier, another sign.
const token = /[^\\[\](){}?*+.^$|]+|\\(?:u[\da-f]{4}|.)|\[(?:\\.|[^\\\]])*\]|\((?:\?(?:[:=!]|<[=!]))?|[?*+]\??|\{\d+(?:,\d*)?\}\??|[)|^$.]/g
const character = /^[^\\[(.^$]/
const quantifier = /^[?*+{]/
const optional = /^(?:[?*]|\{0)/
const capturing = '('
const plain = '(?:'
const unknown = -1

function edge({source, flags}: RegExp, first: boolean): number[] {
  const tokens = source.match(token) ?? []
  let at = 0

  /** Adds the edges of parts that | parts, up to a closing bracket or the end. May one of them be empty? */
  function alternatives(codes: number[]): boolean {
    let empty = sequence(codes)
    while (tokens[at] === '|') {
      at++
      if (sequence(codes)) empty = true
    }
    return empty
  }

  /** Adds the edge of parts that follow one another: of the one at the edge, and of its neighbour where that one may be empty. */
  function sequence(codes: number[]): boolean {
    let own: number[] = []
    let empty = true
    while (at < tokens.length && tokens[at] !== '|' && tokens[at] !== ')') {
      const part: number[] = []
      const absent = counted(part)
      if (first ? empty : absent) own.push(...part)
      else if (!first) own = part
      if (!absent) empty = false
    }
    codes.push(...own)
    return empty
  }

  /** Adds the edge of a part with what says how often it stands. May it be empty? */
  function counted(codes: number[]): boolean {
    const word = tokens[at++]
    // as in (?<name>…)
    if (quantifier.test(word)) throw new Error(`what ${word} says of ${source} is not known`)
    const empty = word[0] === '(' ? group(word, codes) : single(word, codes)
    const times = tokens[at]
    if (times === undefined || !quantifier.test(times)) return empty
    at++
    if (!optional.test(times)) return empty
    if (word.length === 1 || !character.test(word)) return true
    // 以前?: of several characters the last one alone may be left out
    if (!first) codes.push(word.charCodeAt(word.length - 2))
    return false
  }

  /** What looks ahead or behind takes no character. */
  function group(opening: string, codes: number[]): boolean {
    const takes = opening === capturing || opening === plain
    const empty = alternatives(takes ? codes : [])
    at++
    return empty || !takes
  }

  function single(word: string, codes: number[]): boolean {
    if (word === '^' || word === '$') return true
    if (word[0] === '[') codes.push(...members(word))
    else if (word[0] === '\\') codes.push(...escaped(word))
    else codes.push(word === '.' ? unknown : word.charCodeAt(first ? 0 : word.length - 1))
    return false
  }

  const codes: number[] = []
  const empty = alternatives(codes)
  const read = !/[^gy]/.test(flags) && tokens.join('').length === source.length && at === tokens.length
  if (!read || empty || codes.includes(unknown)) throw new Error(`what is at the edge of ${source} is not known`)
  return codes
}

const digits = [...'0123456789'].map((digit) => digit.charCodeAt(0))

/** \d, a code unit in figures, a sign that means itself. */
function escaped(word: string): number[] {
  if (word === '\\d') return digits
  if (word[1] === 'u') return [Number.parseInt(word.slice(2), 16)]
  return [/[a-z0-9]/i.test(word[1]) ? unknown : word.charCodeAt(1)]
}

/** The members of a class; a range is not known. */
function members(list: string): number[] {
  if (list[1] === '^') return [unknown]
  const found: number[] = []
  for (const [whole, word] of list.slice(1, -1).matchAll(/(\\(?:u[\da-f]{4}|.)|.)(?:-.)?/g)) {
    if (whole !== word) found.push(unknown)
    else found.push(...(word[0] === '\\' ? escaped(word) : [word.charCodeAt(0)]))
  }
  return found
}
