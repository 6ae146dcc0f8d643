import type {Check} from '../check.ts'

/** A clause that holds the end of a sentence, or words of contacts, or goes on without end. */
export const oddClause: Check = {
  name: 'odd-clause',
  words: {
    zh: (about) => `责任条款“${about}”可能多读了字`,
    en: (about) => `The clause “${about}” may hold too much`,
  },
  *find({blocks}) {
    for (const {kind, start, end, value} of blocks)
      if (
        kind === 'clause' &&
        (value.length > 260 ||
          /联系人|联系电话|[\u4e00-\u9fa5]\d{1,2}[．、.](?=[\u4e00-\u9fa5“《\d])(?!\d[^年])|^[^（(][^\n]*。[^\n]{4}|\d{7}|本(?:政策|办法|方案|通知|意见|规定|细则)/.test(
            value,
          ))
      )
        yield {start, end, about: value.slice(0, 40)}
  },
}
