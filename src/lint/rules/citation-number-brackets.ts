import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const citationNumberBrackets: Rule = {
  id: 'citation-number-brackets',
  catalogue: 'P14',
  summary: {zh: '引用的发文字号，年份应用〔〕括起', en: 'The year of a cited number stands in 〔〕'},
  severity: 'warning',
  basis: 'GB/T 9704-2012, 7.2.5',
  fixable: true,
  ok: [
    notice({body: '按合同[2024]3号、许可证[2024]12号执行。'}),
    notice({body: '根据《值守办法》（云水发〔2024〕3号）要求，现通知如下。'}),
    notice({body: '（2019）云01民初12号判决书已生效。'}),
  ],
  notOk: [
    {
      text: notice({body: '根据《值守收费办法》（云水价格⟦[2024]⟧3号）要求，现通知如下。'}),
      messages: [{zh: '“[2024]”应为“〔2024〕”', en: 'Unexpected “[2024]”, expected “〔2024〕”'}],
      fixed: notice({body: '根据《值守收费办法》（云水价格〔2024〕3号）要求，现通知如下。'}),
    },
    {
      text: notice({body: '根据《值守办法》（云水发⟦[2024]⟧3号）要求，现通知如下。'}),
      messages: ['“[2024]”应为“〔2024〕”'],
      fixed: notice({body: '根据《值守办法》（云水发〔2024〕3号）要求，现通知如下。'}),
    },
  ],
  check({matches, nodes, report}) {
    const own = new Set(nodes('documentNumber').map(({end}) => end))
    for (const {index, 0: whole, 1: code, 2: year} of matches(
      /([\u4e00-\u9fa5]{1,8}(?:[发办函字规政财税文环建农教卫安监通〕]\s?[（(]|(?<![号第案证编同])\s?[[［【﹝]))\s?((?:19|20)\d{2})\s?[\]］】﹞）)]\s?第?\s?\d{1,4}\s?号/g,
    )) {
      if (own.has(index + whole.length)) continue
      const at = index + code.length - 1
      const length = whole.slice(at - index).search(/[\]］】﹞）)]/) + 1
      report({start: at, end: at + length, expected: `〔${year}〕`, fix: true})
    }
  },
}
