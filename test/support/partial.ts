/**
 * Marks that are compared both ways: where an expected object leaves one out, the document must too.
 * Without this a table could never say that a body is *not* a collective or that a list is closed.
 */
const marks: Record<string, string[]> = {
  assignments: ['deadlines', 'mode'],
  parties: ['open'],
  name: ['alias', 'collective', 'lead', 'note'],
  kind: ['ambiguous', 'soft'],
}

/** Which marks an expected object answers for: those of the key that tells what it is. */
function marksOf(expected: Record<string, unknown>): string[] {
  // the kind of a deadline is English, the kind of a document is not
  const keys = Object.keys(marks).filter((key) => key in expected && !(key === 'kind' && !/^[a-z]+$/.test(String(expected.kind))))
  return keys.flatMap((key) => marks[key] as string[])
}

/**
 * Compares a document with the part of it that a table gives, and lists the differences, each as
 * `path: expected X, got Y`. Every given field must be equal; lists must have the same length and
 * agree element by element; `null` means that the field must be absent.
 *
 * `differences({kind: '通知'}, document)` → `[]`
 */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  if (expected === null) return actual === undefined || actual === null ? [] : [`${path}: expected nothing, got ${show(actual)}`]
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path}: expected a list ${show(expected)}, got ${show(actual)}`]
    if (actual.length !== expected.length)
      return [`${path}: expected ${expected.length} ${show(expected)}, got ${actual.length} ${show(actual)}`]
    return expected.flatMap((item, index) => differences(item, actual[index], `${path}/${index}`))
  }
  if (typeof expected === 'object') {
    if (typeof actual !== 'object' || actual === null) return [`${path}: expected ${show(expected)}, got ${show(actual)}`]
    const wanted = expected as Record<string, unknown>
    const found = actual as Record<string, unknown>
    const absent = marksOf(wanted).filter((key) => !(key in wanted))
    return [
      ...Object.entries(wanted).flatMap(([key, value]) => differences(value, found[key], `${path}/${key}`)),
      ...absent.flatMap((key) => differences(null, found[key], `${path}/${key}`)),
    ]
  }
  return expected === actual ? [] : [`${path}: expected ${show(expected)}, got ${show(actual)}`]
}

const show = (value: unknown) => JSON.stringify(value) ?? 'nothing'
