import {Document, isCollection, isMap, isScalar, isSeq, Scalar, visit} from 'yaml'

/**
 * Any JSON value as YAML 1.2: strings plain where they can be, never folded, several lines as a
 * literal block. What YAML 1.1 would take for a date or a truth value is quoted, for many still read
 * by it; characters that some readers refuse or take for line breaks are escapes. The ranges of `positions` stand on one line each, and
 * so do the values of the keys that are named.
 */
export function toYaml(value: object, onOneLine: readonly string[] = []): string {
  const document = new Document(value, {aliasDuplicateObjects: false, compat: 'yaml-1.1'})
  const positions = document.get('positions')
  if (isMap(positions)) for (const {value: range} of positions.items) if (isSeq(range)) range.flow = true
  visit(document, {
    Pair(_, {key, value: own}) {
      if (isScalar(key) && onOneLine.includes(String(key.value)) && isCollection(own)) own.flow = true
    },
    Scalar(_, scalar) {
      if (typeof scalar.value === 'string' && (scalar.value === '=' || disputed.test(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE
    },
  })
  return document
    .toString({lineWidth: 0, flowCollectionPadding: false})
    .replace(unprintable, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** What YAML does not hold for printable, or a line break in one of its versions. */
const unprintable = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g
/** What is written between double quotes: the unprintable, and tabs. */
const disputed = /[\t\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/
