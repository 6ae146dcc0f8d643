import type {Responsibility} from '../../model/index.ts'
import {valueAt} from '../../syntax/value-at.ts'
import type {Check} from '../check.ts'

/** A responsibility clause from which nobody and no time was read, or which names a time that was not read. */
export const emptyClause: Check = {
  name: 'empty-clause',
  words: {
    zh: (about) => `责任条款“${about}”没有读出是谁或到何时`,
    en: (about) => `From the clause “${about}” not all of who and when was read`,
  },
  *find({blocks, document}) {
    for (const {kind, pointer, start, end, value} of blocks) {
      if (kind !== 'clause') continue
      const {assignments = [], deadlines = []} = valueAt(document, pointer) as Responsibility
      if (
        (!assignments.length && !deadlines.length) ||
        (!deadlines.length && /\d\s*[年月日]\s*(?:\d+\s*日)?(?:底|前|内)|时限[：:]|年底前/.test(value))
      )
        yield {start, end, about: value.slice(0, 30)}
    }
  },
}
