import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const sealPlaceholder: Rule = {
  id: 'seal-placeholder',
  catalogue: 'D09',
  summary: {zh: '留有印章的占位文字', en: 'A placeholder for the seal was left in'},
  severity: 'warning',
  basis: '惯例',
  archival: true,
  ok: [notice(), notice({body: '申请表由所在单位盖章（公章）后报送。'})],
  notOk: [
    {
      text: notice({end: '云岭市水务局⟦（此处盖章）⟧\n2025年6月3日'}),
      messages: [{zh: '“（此处盖章）”多余，应删去', en: 'Unexpected “（此处盖章）”, should be removed'}],
    },
  ],
  check({matches, report}) {
    for (const {index, 0: found} of matches(/[（(](?:此处盖章|盖章处|加盖公章|加盖印章|印章)[）)](?=\s*(?:\r?\n|$))/g))
      report({start: index, end: index + found.length, expected: ''})
  },
}
