import type {Responsibility} from '../../model/index.ts'
import {valueAt} from '../../syntax/value-at.ts'
import type {Check} from '../check.ts'

/** A time in a clause that names a day, month or year, and was not resolved to a date. */
export const timeNotResolved: Check = {
  name: 'time-not-resolved',
  words: {
    zh: (about) => `时限“${about}”没有换算成日期`,
    en: (about) => `The time “${about}” was not resolved to a date`,
  },
  *find({blocks, document}) {
    for (const {kind, pointer, start, end} of blocks) {
      if (kind !== 'clause') continue
      for (const deadline of (valueAt(document, pointer) as Responsibility).deadlines ?? [])
        if (
          (deadline.kind === 'unresolved' && /\d{4}\s*年/.test(deadline.text)) ||
          (!deadline.date &&
            !deadline.start &&
            !deadline.end &&
            /\d{4}\s*年/.test(deadline.text) &&
            deadline.kind !== 'recurring' &&
            deadline.kind !== 'ongoing')
        )
          yield {start, end, about: deadline.text}
    }
  },
}
