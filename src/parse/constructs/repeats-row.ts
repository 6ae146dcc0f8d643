import type {Range} from '../../syntax/range.ts'
import {squeeze} from '../vocabulary/squeeze.ts'

/** Does a row, on top of the next page, say a header of several columns again? */
export const repeatsRow = (text: string, row: readonly Range[], header: readonly Range[]) =>
  row.length === header.length &&
  row.length > 1 &&
  row.every(({start, end}, at) => squeeze(text.slice(start, end)) === squeeze(text.slice(header[at].start, header[at].end)))
