import {expect} from 'vitest'
import {account} from '../../src/model/account.ts'
import {validate} from '../../src/model/validate.ts'
import {tilingFaults} from './leaves.ts'
import {lost} from './lost.ts'
import {none} from './none.ts'
import type {Reading} from './notice.ts'
import {silent} from './silent.ts'

/**
 * What every reading must keep: each character stands in one leaf of the tree; each but white space is in the document, only
 * separates, or is left out with a message that says where; the document is valid.
 */
export function keepsAll({document, root, lines, messages}: Reading) {
  none(tilingFaults(root, lines.text))
  expect(validate(document)).toEqual([])
  none(lost(root, document))
  none(silent(root, messages))
  none(account(root, document).missing.map(({type, start, value}) => `${type} at ${start} is nowhere: ${value}`))
}
