import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const addresseesSeparator: Rule = {
  id: 'addressees-separator',
  catalogue: 'A05',
  summary: {zh: '主送机关不同类的用逗号分开，同类的用顿号', en: 'Addressees of different kinds are parted by ，, those of one kind by 、'},
  severity: 'info',
  basis: '惯例',
  ok: [notice({to: '各县（市、区）人民政府，市政府各部门、各直属机构：'})],
  notOk: [
    {
      text: notice({to: '各县（市、区）人民政府⟦、⟧市政府各部门、各直属机构：'}),
      messages: [{zh: '“、”应为“，”', en: 'Unexpected “、”, expected “，”'}],
    },
  ],
  check({nodes, parts, text, report}) {
    const [addressees] = nodes('addressees', parts[0])
    if (!addressees) return
    const match = /人民政府(、)(?=[省市州县区]政府各(?:部门|委办局|直属))/.exec(text.slice(addressees.start, addressees.end))
    if (!match) return
    const at = addressees.start + match.index + 4
    report({start: at, end: at + 1, expected: '，'})
  },
}
