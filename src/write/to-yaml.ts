import {Document, isMap, isSeq} from 'yaml'

/**
 * Any JSON value as YAML 1.2: strings plain where they can be, never folded, several lines as a
 * literal block. What YAML 1.1 would take for a date or a truth value is quoted, for many still read
 * by it. The ranges of `positions` stand on one line each.
 */
export function toYaml(value: object): string {
  const document = new Document(value, {aliasDuplicateObjects: false, compat: 'yaml-1.1'})
  const positions = document.get('positions')
  if (isMap(positions)) for (const {value: range} of positions.items) if (isSeq(range)) range.flow = true
  return document.toString({lineWidth: 0, flowCollectionPadding: false})
}
