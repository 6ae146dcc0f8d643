import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const separatorInEstimate: Rule = {
  id: 'separator-in-estimate',
  catalogue: 'P05',
  summary: {zh: '表示概数的相邻数字之间不用顿号', en: 'No 、 between the two figures of an estimate'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice({body: '要在三四个月内完成。第三、四个季度的工作另行安排。一、二、三天班轮换。'})],
  notOk: [
    {text: notice({body: '要在三⟦、⟧四个月内完成。'}), messages: [{zh: '“、”多余，应删去', en: 'Unexpected “、”, should be removed'}]},
    {text: notice({body: '过了两⟦、⟧三天才报告。'}), messages: ['“、”多余，应删去']},
  ],
  check({matches, report}) {
    const digits = '一二三四五六七八九'
    for (const {index, 0: found} of matches(
      /(?<![第一二两三四五六七八九十、\d])(?:[一二三四五六七八]、[二三四五六七八九]|两、三)(?=个(?:月|小时|星期|人)|天|岁|倍|百|千)/g,
    )) {
      if (found[0] === '两' || digits.indexOf(found[2]) - digits.indexOf(found[0]) === 1)
        report({start: index + 1, end: index + 2, expected: ''})
    }
  },
}
