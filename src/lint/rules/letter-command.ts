import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const letterCommand: Rule = {
  id: 'letter-command',
  catalogue: 'K03',
  summary: {zh: '函不用命令的口气', en: 'A letter between equals does not command'},
  severity: 'info',
  basis: '惯例',
  kinds: ['函'],
  ok: [notice({title: '云岭市水务局关于商请提供水文资料的函', to: '云岭市气象局：', body: '请于6月底前提供有关资料。'})],
  notOk: [
    {
      text: notice({title: '云岭市水务局关于商请提供水文资料的函', to: '云岭市气象局：', body: '⟦责令你局⟧于6月底前提供有关资料。'}),
      messages: [{zh: '函不用命令的口气', en: 'A letter between equals does not command'}],
    },
  ],
  check({matches, parts, report}) {
    for (const {index, 0: found} of matches(/(?:责令|命令|勒令)(?:你|贵)[\u4e00-\u9fa5]?(?:局|委|厅|市|县|区|院|部|办|公司|单位)?/g)) {
      if (index < parts[0].end) report({start: index, end: index + found.length})
    }
  },
}
