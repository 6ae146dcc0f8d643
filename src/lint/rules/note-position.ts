import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const notePosition: Rule = {
  id: 'note-position',
  catalogue: 'N02',
  summary: {zh: '附注应在成文日期之下', en: 'The note stands below the date'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.3.6',
  ok: [notice({end: '云岭市水务局\n2025年6月3日\n（此件公开发布）'})],
  notOk: [
    {
      text: notice({end: '⟦（此件公开发布）⟧\n云岭市水务局\n2025年6月3日'}),
      messages: [{zh: '附注应在成文日期之下', en: 'The note stands below the date'}],
    },
  ],
  check({nodes, parts, report}) {
    const [main] = parts
    if (nodes('signature', main).length) return
    // What follows a note is read as a text of its own, so the signature is found in there.
    const [signature] = nodes('signature')
    const note = nodes('note', main).at(-1)
    if (signature && note && signature.start > note.start && signature.start - note.end < 8) report({start: note.start, end: note.end})
  },
}
