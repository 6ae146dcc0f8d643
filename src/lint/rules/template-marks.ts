import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const bracketed =
  /【(?:待[填定补][^【】\r\n]{0,10}|请填写[^【】\r\n]{0,10}|日期|单位名称)】|\[(?:日期|单位名称|发文机关|姓名)\]|\{\{[^{}\r\n]{1,20}\}\}/g
const crosses = /(?<![A-Za-z0-9×X]|联系人[：:]|签发人[：:]|[长书员记理])(?:×{2,4}|X{2,4})(?![A-Za-z0-9×X])/g

export const templateMarks: Rule = {
  id: 'template-marks',
  catalogue: 'K06',
  summary: {zh: '留有模板的占位文字', en: 'A placeholder of the template was left in'},
  severity: 'warning',
  basis: '惯例',
  archival: true,
  // Rules on how to write show what they mean by such marks.
  kinds: ['通知', '通报', '报告', '请示', '批复', '函', '意见', '决定', '公告', '通告', '命令', '纪要'],
  ok: [notice({body: '各单位要专人值守。产品型号为XX12。'})],
  notOk: [
    {
      text: notice({body: '请于⟦【待填】⟧前报送⟦×××⟧科室。'}),
      messages: [
        {zh: '“【待填】”是模板的占位文字，应填写', en: '“【待填】” is a placeholder, fill it in'},
        '“×××”是模板的占位文字，应填写',
      ],
    },
    {
      text: notice({end: '云岭市水务局\n⟦XXXX⟧年⟦XX⟧月⟦XX⟧日'}),
      messages: ['“XXXX”是模板的占位文字，应填写', '“XX”是模板的占位文字，应填写', '“XX”是模板的占位文字，应填写'],
    },
  ],
  check({matches, parts, report}) {
    const [main] = parts
    for (const {index, 0: found} of [...matches(bracketed), ...matches(crosses)]) {
      // Annexes hold forms and examples; the names of persons are taken out before a notice is published.
      if (index >= main.start && index < main.end)
        report({
          start: index,
          end: index + found.length,
          words: {zh: `“${found}”是模板的占位文字，应填写`, en: `“${found}” is a placeholder, fill it in`},
        })
    }
  },
}
