import {yamlText} from './yaml-text.ts'

/** How much deeper a line stands than the one it belongs to. */
const step = '  '
/** A key that is longer has a mark before it: readers look no further for its colon. */
const longestKey = 1024

/**
 * Any JSON value as YAML 1.2: strings plain where they can be, never folded, several lines as a
 * literal block. What YAML 1.1 would take for a date or a truth value is quoted, for many still read
 * by it; characters that some readers refuse or take for line breaks are escapes. The ranges of `positions` stand on one line each, and
 * so do the values of the keys that are named.
 */
export function toYaml(value: object, onOneLine: readonly string[] = []): string {
  /** A value over as many lines as it has parts, each behind `indent` but the first, which stands where its caller puts it. */
  function block(own: unknown, indent: string, areRanges = false): string {
    const parts = Array.isArray(own)
      ? own.map((item) => `- ${block(item, indent + step)}`)
      : isMap(own) && entriesOf(own).map(([key, each]) => pair(key, each, indent, areRanges))
    return parts ? parts.join(`\n${indent}`) || empty(own) : scalar(own, indent)
  }

  function pair(key: string, own: unknown, indent: string, isRange: boolean): string {
    const inner = indent + step
    const name = yamlText(key, inner, {isKey: true})
    const isFlow = typeof own === 'object' && (onOneLine.includes(key) || (isRange && Array.isArray(own)))
    const text = isFlow ? flow(own, inner) : block(own, inner, indent === '' && key === 'positions')
    if (name.length > longestKey) return `? ${name}\n${indent}: ${text}`
    const isBelow = typeof own === 'object' && (isFlow ? text.includes('\n') : own !== null && text !== empty(own))
    return `${name}:${isBelow ? `\n${inner}` : ' '}${text}`
  }

  return `${block(value, '')}\n`
}

const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null
const entriesOf = (value: object) => Object.entries(value).filter(([, own]) => own !== undefined)
const empty = (value: unknown) => (Array.isArray(value) ? '[]' : '{}')

/** A value between brackets, on one line unless a text in it has several. */
function flow(value: unknown, indent: string): string {
  if (!isMap(value)) return scalar(value, indent, {isFlow: true})
  const inner = indent + step + step
  const parts = Array.isArray(value)
    ? value.map((item) => flow(item, inner))
    : entriesOf(value).map(([key, own]) => {
        const text = flow(own, inner)
        const isBelow = isMap(own) && text.includes('\n')
        return `${yamlText(key, inner, {isKey: true, isFlow: true})}:${isBelow ? `\n${inner}` : ' '}${text}`
      })
  const [open, close] = empty(value)
  return parts.some((part) => part.includes('\n'))
    ? `${open}\n${indent}${step}${parts.join(`,\n${indent}${step}`)}\n${indent}${close}`
    : `${open}${parts.join(', ')}${close}`
}

const scalar = (value: unknown, indent: string, place?: {isFlow: boolean}) =>
  typeof value === 'string' ? yamlText(value, indent, place) : Object.is(value, -0) ? '-0' : JSON.stringify(value ?? null)
