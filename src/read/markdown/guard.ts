const largest = 1024 * 1024
/** Containers (quotations, items of lists, notes) that may begin on one line, and on all lines behind a first one. */
const deepest = 16
const mostInner = 1000
/** Quotations one after another. */
const mostQuotations = 2000
const widestIndent = /^[ \t]{200}/
/** Lines of a paragraph. */
const mostLines = 3000
/** Marks of a paragraph, and the sum over all paragraphs of their square, which is about what they cost a parser. */
const mostMarks = 2000
const mostWork = 4_000_000

const container = /[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)]|\[\^[^\]\s]{1,99}\]:)(?=[ \t]|$))/y
const thematicBreak = /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
const mark = /[[\]<>!&\\`]|\*+|_+|~+|:\/\/|www\.|@/g

/** What was counted so far. */
interface Counts {
  inner: number
  quotations: number
  /** Of the paragraph that is open. */
  lines: number
  marks: number
  /** The sum over all paragraphs. */
  work: number
}

/**
 * Is it Markdown that a person may have written? Containers in containers, and marks in one paragraph, cost a parser their square,
 * and so do quotations and the lines of a paragraph; a text without end costs more memory than it is worth.
 */
export function isParsable(text: string): boolean {
  if (text.length > largest) return false
  const counts: Counts = {inner: 0, quotations: 0, lines: 0, marks: 0, work: 0}
  let inQuotation = false
  for (const line of text.split(/\r\n?|\n/)) {
    const containers = readContainers(line)
    const words = line.slice(containers.end)
    if (containers.depth > deepest || widestIndent.test(words)) return false
    counts.inner += Math.max(0, containers.depth - 1)
    if (containers.quoted && !inQuotation) counts.quotations++
    inQuotation = containers.quoted
    const blank = words.trim() === ''
    if (blank || containers.listed) endParagraph(counts)
    if (!blank) {
      counts.lines++
      counts.marks += words.match(mark)?.length ?? 0
    }
    if (isTooMuch(counts)) return false
  }
  endParagraph(counts)
  return !isTooMuch(counts)
}

const isTooMuch = ({inner, quotations, lines, marks, work}: Counts) =>
  inner > mostInner || quotations > mostQuotations || lines > mostLines || marks > mostMarks || work > mostWork

function endParagraph(counts: Counts) {
  counts.work += counts.marks * counts.marks
  counts.lines = counts.marks = 0
}

/** How many containers begin on a line, where they end, and of which kind they are. */
function readContainers(line: string): {depth: number; end: number; listed: boolean; quoted: boolean} {
  const found = {depth: 0, end: 0, listed: false, quoted: false}
  if (thematicBreak.test(line)) return found
  while (found.depth <= deepest) {
    container.lastIndex = found.end
    const [sign] = container.exec(line) ?? []
    if (sign === undefined) break
    found.depth++
    found.end = container.lastIndex
    if (sign.endsWith('>')) found.quoted = true
    else found.listed = true
  }
  return found
}
