/**
 * Faults that texts get on their way (copied from pages, recognised, typed anew), one function each: a text and a source of
 * chance in, the damaged text out, or undefined where the text offers nothing to damage.
 *
 *     damages.breakLost('一、甲。\n二、乙。', createRandom(1)) // {text: '一、甲。二、乙。', at: 4}
 */

const number =
  /^(\s*)((?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．]|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|第[一二三四五六七八九十]{1,3}条)/
const han = '一二三四五六七八九十'
const halves = {'（': '(', '）': ')', '：': ':', '；': ';', '，': ','}

/** The text with a stretch replaced, and where that was. */
const replaced = (text, start, end, words) => ({text: text.slice(0, start) + words + text.slice(end), at: Math.max(0, start - 1)})
const matches = (text, pattern) => [...text.matchAll(pattern)]
/** One of the matches of a pattern, by chance. */
const one = (text, pattern, random) => {
  const found = matches(text, pattern)
  return found.length ? random.pick(found) : undefined
}
const breaks = /[^\S\n]*\n\s*(?=\S)/g
const inside = /(?<=[\p{Script=Han}]{3})(?=[\p{Script=Han}]{3})/gu

/** The lines of a text that begin with a number, with their offsets. */
function numbered(text) {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    const found = number.exec(line)
    return found ? [{start: from + found[1].length, label: found[2], form: found[2].replace(/[一二三四五六七八九十\d]+/, '')}] : []
  })
}

/** A number between two of its form, so that its loss leaves a gap. */
function between(text, random) {
  const all = numbered(text)
  const inner = all.filter(
    ({form}, index) =>
      all.slice(0, index).some((other) => other.form === form) && all.slice(index + 1).some((other) => other.form === form),
  )
  return inner.length ? random.pick(inner) : undefined
}

export const damages = {
  /** A line break is lost. */
  breakLost(text, random) {
    const found = one(text, breaks, random)
    return found && replaced(text, found.index, found.index + found[0].length, '')
  },
  /** Breaks are lost from line to line. */
  breaksLost(text, random) {
    const found = matches(text, breaks)
    if (found.length < 4) return undefined
    const first = random(found.length - 3)
    const last = Math.min(found.length - 1, first + random.between(2, 8))
    const [start, end] = [found[first].index, found[last].index]
    return replaced(text, start, end, text.slice(start, end).replace(breaks, ''))
  },
  /** A line is broken in the middle. */
  breakPut(text, random) {
    const found = one(text, inside, random)
    return found && replaced(text, found.index, found.index, '\n')
  },
  /** A blank gets into a word or behind a number. */
  blankPut(text, random) {
    const found = one(text, random.chance(2) ? inside : /(?<=[、）.．：])(?=\p{Script=Han})/gu, random)
    return found && replaced(text, found.index, found.index, random.pick([' ', '　', '  ']))
  },
  /** Blanks stand in the place of breaks. */
  blanksForBreaks(text, random) {
    const found = matches(text, breaks)
    if (found.length < 3) return undefined
    const first = random(found.length - 2)
    const last = Math.min(found.length - 1, first + random.between(1, 5))
    const [start, end] = [found[first].index, found[last].index]
    return replaced(text, start, end, text.slice(start, end).replace(breaks, '　　'))
  },
  /** Signs of a stretch are of half width. */
  halfWidth(text, random) {
    const start = random(text.length)
    const end = Math.min(text.length, start + random.between(100, 600))
    return replaced(
      text,
      start,
      end,
      text.slice(start, end).replace(/[（）：；，]/g, (sign) => halves[sign]),
    )
  },
  /** A number is lost. */
  labelLost(text, random) {
    const found = between(text, random)
    return found && replaced(text, found.start, found.start + found.label.length, '')
  },
  /** A number becomes another one. */
  labelChanged(text, random) {
    const found = between(text, random)
    if (!found) return undefined
    const other = found.label.replace(/[一二三四五六七八九十]|\d/, (sign) =>
      random.pick([...(han.includes(sign) ? han : '123456789')].filter((each) => each !== sign)),
    )
    return replaced(text, found.start, found.start + found.label.length, other)
  },
  /** Two lines change places. */
  linesSwapped(text, random) {
    const lines = matches(text, /[^\n]*\S[^\n]*/g)
    if (lines.length < 6) return undefined
    const index = random.between(2, lines.length - 2)
    const [one, other] = [lines[index - 1], lines[index]]
    const between = text.slice(one.index + one[0].length, other.index)
    return replaced(text, one.index, other.index + other[0].length, other[0] + between + one[0])
  },
  /** A digit is misread or lost. */
  digitDamaged(text, random) {
    const found = one(text, /(?<=[〔\d])\d(?=\d{0,3}[年月日〕号])|\d(?=[年月日号])/g, random)
    return found && replaced(text, found.index, found.index + 1, random.pick(['O', 'l', '', '?']))
  },
  /** A bracket is lost. */
  bracketLost(text, random) {
    const found = one(text, /[（）《》“”〔〕]/g, random)
    return found && replaced(text, found.index, found.index + 1, '')
  },
  /** A line stands twice. */
  lineDoubled(text, random) {
    const found = one(text, /[^\n]*\S[^\n]*\n/g, random)
    return found && replaced(text, found.index, found.index, found[0])
  },
}
