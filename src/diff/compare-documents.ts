import type {Gongwen} from '../model/index.ts'
import {blocksOf} from './blocks-of.ts'
import {type Called, called} from './called.ts'
import type {Change} from './change.ts'
import {changeOf, changeOfOne} from './change-of.ts'
import {fieldChanges} from './field-changes.ts'
import {matchBlocks} from './match-blocks.ts'
import {movedBlocks} from './moved-blocks.ts'
import {createTokens} from './tokens-of.ts'

/** What differs between two documents. */
export interface Comparison {
  before: Called
  after: Called
  /** In the order of the second; what is gone stands where it was. */
  changes: Change[]
}

/**
 * Compares two versions of a document by content: what was only renumbered, or printed in another width, is no change.
 *
 *     compareDocuments(last, current).changes // [{change: 'changed', what: 'requirement', marks: […], deadlines: [{before, after, days: 92}], …}]
 */
export function compareDocuments(before: Gongwen, after: Gongwen): Comparison {
  const [old, now] = [blocksOf(before), blocksOf(after)]
  const tokensOf = createTokens([
    ...[before, after].flatMap(bodiesOf),
    ...[...old, ...now].flatMap(({bodies}) => bodies.map(({name}) => name)),
  ])
  const became = matchBlocks(old, now)
  const origins = new Map([...became].map(([block, is]) => [is, block]))
  const order = new Map(old.map((block, index) => [block, index]))
  const moved = movedBlocks(now, origins, (block) => order.get(block)!)
  const gone = old.filter((block) => !became.has(block))
  const changes = fieldChanges(before, after, tokensOf)
  let next = 0
  /** Tells what is gone that stood before something that is still there. */
  const tellGone = (upTo: number) => {
    while (next < gone.length && order.get(gone[next])! < upTo) changes.push(changeOfOne('removed', gone[next++]))
  }
  for (const block of now) {
    const origin = origins.get(block)
    if (origin && !moved.has(block)) tellGone(order.get(origin)!)
    const change = origin ? changeOf(origin, block, moved.has(block), tokensOf) : changeOfOne('added', block)
    if (change) changes.push(change)
  }
  tellGone(old.length)
  return {before: called(before), after: called(after), changes}
}

/** The bodies that a document is of and for. */
function bodiesOf({issuers = [], addressees = [], signature, imprint}: Gongwen): string[] {
  const parties = [...addressees, ...(imprint?.copyTo ?? [])].map(({name}) => name)
  return [...issuers, ...parties, ...(signature?.authorities ?? [])]
}
