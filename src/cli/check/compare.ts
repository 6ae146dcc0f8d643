/** One difference between a document and what its notice says now. */
export interface Difference {
  /** JSON pointer into the document. */
  pointer: string
  /** `undefined` where it is not there. */
  document: unknown
  notice: unknown
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const step = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * Where two values differ, field by field. Lists are compared in order; where their lengths differ,
 * what is left over is told once for each.
 *
 *     compare({title: '甲'}, {title: '乙'}) // [{pointer: '/title', document: '甲', notice: '乙'}]
 */
export function compare(document: unknown, notice: unknown, pointer = ''): Difference[] {
  if (Object.is(document, notice)) return []
  if (Array.isArray(document) && Array.isArray(notice)) {
    const out: Difference[] = []
    for (let i = 0; i < Math.max(document.length, notice.length); i++) out.push(...compare(document[i], notice[i], `${pointer}/${i}`))
    return out
  }
  if (isObject(document) && isObject(notice)) {
    const keys = new Set([...Object.keys(document), ...Object.keys(notice)])
    return [...keys].flatMap((key) => compare(document[key], notice[key], `${pointer}/${step(key)}`))
  }
  return [{pointer, document, notice}]
}
