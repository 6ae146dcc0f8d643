import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const articleNumber: Rule = {
  id: 'article-number',
  catalogue: 'B15',
  summary: {zh: '“第×条”后空一字，不加标点', en: '第×条 is followed by a blank, not by punctuation'},
  severity: 'warning',
  basis: 'GB/T 15834-2011, B.3.6',
  fixable: true,
  changes: ['label'],
  ok: [
    '云岭市河道管理办法\n第一条　为加强河道管理，制定本办法。\n第二条　本办法适用于本市河道。\n第三条　市水务局负责河道管理。\n',
    notice({body: '依照《云岭市河道管理办法》执行。\n第五条、第六条的规定一并适用。'}),
  ],
  notOk: [
    {
      text: '云岭市河道管理办法\n第一条⟦：⟧为加强河道管理，制定本办法。\n第二条⟦：⟧本办法适用于本市河道。\n第三条⟦：⟧市水务局负责河道管理。\n',
      messages: [{zh: '“：”应为全角空格', en: 'Unexpected “：”, expected a full-width blank'}, '“：”应为全角空格', '“：”应为全角空格'],
      fixed: '云岭市河道管理办法\n第一条　为加强河道管理，制定本办法。\n第二条　本办法适用于本市河道。\n第三条　市水务局负责河道管理。\n',
    },
  ],
  check({matches, report}) {
    for (const {index, 0: found} of matches(/(?<=^|[\r\n])[ \t\u3000]*第[一二三四五六七八九十百零〇]{1,6}条[：:、](?![ \t\u3000]*第)/g)) {
      const at = index + found.length - 1
      report({start: at, end: at + 1, expected: '　', fix: true})
    }
  },
}
