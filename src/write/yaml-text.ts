/**
 * A text as YAML: plain where it can be, several lines as a literal block, else between quotes. What YAML 1.1 or 1.2 would take for something else
 * than text is quoted, and so is what some readers refuse.
 *
 *     yamlText('2025-06-30', '') // '"2025-06-30"'
 *
 * @param indent before each further line
 */
export function yamlText(text: string, indent: string, {isKey = false, isFlow = false} = {}): string {
  const isLong = text.includes('\n')
  if (text === '=' || disputed.test(text)) return inDoubleQuotes(text)
  if (isLong && !isKey && !isFlow) return endsInBlankLine.test(text) ? quoted(text, indent) : literal(text, indent)
  const isPlain =
    !(isKey && isLong) &&
    !(isFlow && /[[\]{},]/.test(text)) &&
    !marked.test(text) &&
    // At the start of a line these would be a directive, or end the document.
    !(isKey && indent.length === 2 && /^(?:%|---|\.\.\.)/.test(text)) &&
    !others.some((pattern) => pattern.test(text))
  return isPlain ? text.replace(/\n+/g, `$&\n${indent}`) : quoted(text, indent, isKey)
}

/** What some readers refuse: controls, and what is no character; what they take for a line break; tabs. */
const disputed = /[\0-\t\v-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/u
const escaped = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g

/** What begins, holds or ends in a mark of YAML. */
const marked = /^[\n ,[\]{}#&*!|>'"%@`]|^[?-](?: |$)|[\n:] | \n|[\n ]#|[\n :]$/

/** What is not text in YAML 1.2 or 1.1: nothing, yes and no; numbers; times. */
const others = [
  /^(?:~|null|Null|NULL|<<|y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)?$/,
  /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
  /^[-+]?(?=[\d.eE])(?:\d[\d_]*)?(?:\.[\d_]*)?(?:[eE][-+]?\d+)?$/,
  /^(?:[-+]?0(?:b[01_]+|x[\da-fA-F_]+)|0o[0-7]+)$/,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^\d{4}-\d\d?-\d\d?(?:(?:[Tt]| +)\d\d?:\d\d?:\d\d?(?:\.\d+)?(?: *(?:Z|[-+][012]?\d(?::\d\d)?))?)?$/,
]

/** Readers do not agree what of such a line is kept; nor have lines without anything else a depth that could be told. */
const endsInBlankLine = /\n +$|^[\n ]+$/

/** JSON's own strings are YAML, but for characters that it does not escape. */
const inDoubleQuotes = (text: string) =>
  JSON.stringify(text).replace(escaped, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

function quoted(text: string, indent: string, isKey = false): string {
  const isSingle = text.includes('"') && !text.includes("'") && !(isKey && text.includes('\n')) && !/ \n|\n /.test(text)
  return isSingle ? `'${text.replace(/\n+/g, `$&\n${indent}`)}'` : inDoubleQuotes(text)
}

/** Lines as they are, below a | that says how deep they stand where a blank begins them, and how many ends of lines follow. */
function literal(text: string, indent: string): string {
  let end = text.length
  while (end > 0 && ' \n'.includes(text[end - 1])) end--
  const tail = text.slice(end)
  const keep = !tail.includes('\n') ? '-' : end === 0 || tail.indexOf('\n') !== tail.length - 1 ? '+' : ''
  const body = text.endsWith('\n') ? text.slice(0, -1) : text
  const lines = body.replace(/\n+/g, (run: string, at: number) => (at + run.length === body.length ? run : run + indent))
  return `|${/^\n* /.test(text) ? step : ''}${keep}\n${indent}${lines}`
}
const step = 2
