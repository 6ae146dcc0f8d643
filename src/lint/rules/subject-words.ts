import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const subjectWords: Rule = {
  id: 'subject-words',
  catalogue: 'H17',
  summary: {zh: '2012 年起公文不再标注主题词', en: 'Notices have had no subject words (主题词) since 2012'},
  severity: 'info',
  basis: '惯例',
  ok: [notice()],
  notOk: [
    {
      text: notice({end: '云岭市水务局\n2025年6月3日\n⟦主题词：⟧防汛　值守　通知'}),
      messages: [{zh: '2012 年起公文不再标注主题词', en: 'Notices have had no subject words (主题词) since 2012'}],
    },
  ],
  check({document, matches, report}) {
    const year = Number(document.signature?.date?.slice(0, 4) ?? document.number?.year ?? 0)
    // Older notices had to have them.
    if (year < 2013) return
    for (const {index, 0: label} of matches(/(?<=^|[\n\r])[ \t\u3000]*主题词\s{0,4}[：:]/g)) {
      const start = index + label.search(/主/)
      report({start, end: index + label.length})
    }
  },
}
