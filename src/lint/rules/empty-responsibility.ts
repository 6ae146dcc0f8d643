import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const emptyResponsibility: Rule = {
  id: 'empty-responsibility',
  catalogue: 'R02',
  summary: {zh: '责任单位不应空缺或待定', en: 'A responsible body is named, not left open'},
  severity: 'error',
  basis: '惯例',
  ok: [notice({body: '一、加强值守。各单位要安排专人值守。（责任单位：工程科）'})],
  notOk: [
    {
      text: notice({body: '一、加强值守。各单位要安排专人值守。（⟦责任单位：待定⟧）'}),
      messages: [{zh: '“责任单位：待定”没有写明单位', en: '“责任单位：待定” names no body'}],
    },
    {
      text: notice({body: '一、加强值守。各单位要安排专人值守。（⟦牵头单位：⟧；配合单位：工程科）'}),
      messages: ['“牵头单位：”没有写明单位'],
    },
    {text: notice({body: '一、加强值守。各单位要安排专人值守。（⟦责任科室：××⟧）'}), messages: ['“责任科室：××”没有写明单位']},
    {
      text: notice({body: '一、加强值守。各单位要安排专人值守。\n　　⟦责任单位：待定⟧\n二、及时报告。要立即上报。'}),
      messages: ['“责任单位：待定”没有写明单位'],
    },
  ],
  check({matches, report}) {
    for (const {index, 0: found} of matches(
      /(?<=[（(；;，。]|(?:^|[\r\n])[ \t\u3000]{0,8})(?:责任|牵头|配合|主管|承办)(?:单位|部门|科室|处室|人)[：:][ \u3000]?(?:待定|待补充|待明确|[X×]{2,4}(?![A-Za-z0-9\u4e00-\u9fa5])|(?=[）)；;]))/g,
    )) {
      report({start: index, end: index + found.length, words: {zh: `“${found}”没有写明单位`, en: `“${found}” names no body`}})
    }
  },
}
