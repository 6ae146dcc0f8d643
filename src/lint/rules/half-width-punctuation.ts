import {notice} from '../notice.ts'
import type {Rule} from '../rule.ts'

const full: Record<string, string> = {',': '，', ';': '；', ':': '：', '?': '？', '!': '！'}

/** 汉字之间应用全角标点 */
export const halfWidthPunctuation: Rule = {
  id: 'half-width-punctuation',
  catalogue: 'P01',
  summary: {zh: '汉字之间应用全角标点', en: 'Between Chinese characters punctuation is full-width'},
  severity: 'error',
  basis: '惯例',
  fixable: true,
  ok: [notice({body: '详见 http://a.example/b,c;系统版本为 V1.2。比例为3:1。'}), notice({body: '要用好水文信息?平台。'})],
  notOk: [
    {
      text: notice({body: '各单位要专人值守⟦,⟧及时报告⟦;⟧遇有险情要立即上报。'}),
      messages: [{zh: '意外的“,”，应为“，”', en: 'Unexpected “,”, expected “，”'}, '意外的“;”，应为“；”'],
      fixed: notice({body: '各单位要专人值守，及时报告；遇有险情要立即上报。'}),
    },
  ],
  check({matches, report}) {
    for (const {index, input, 0: mark} of matches(/(?<=[\u4e00-\u9fa5》”）])[,;:?!](?=[\u4e00-\u9fa5《“（])/g)) {
      // A mark that was lost on the way comes out as ?, so it must ask something.
      if (mark === '?' && !/[吗呢么何怎谁哪几否多]/.test(input.slice(Math.max(0, index - 40), index))) continue
      report({start: index, end: index + 1, expected: full[mark], fix: true})
    }
  },
}
