import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const separatorBeforeDeng: Rule = {
  id: 'separator-before-deng',
  catalogue: 'P04',
  summary: {zh: '“等”前不用顿号', en: 'No 、 before 等'},
  severity: 'error',
  basis: 'GB/T 15834-2011, B.1.2',
  fixable: true,
  ok: [notice({body: '要备足编织袋、水泵等物资。按一、等外品处理。编制水位图、等高线图。'})],
  notOk: [
    {
      text: notice({body: '要备足编织袋、水泵⟦、⟧等物资。'}),
      messages: [{zh: '“、”多余，应删去', en: 'Unexpected “、”, should be removed'}],
      fixed: notice({body: '要备足编织袋、水泵等物资。'}),
    },
  ],
  check({matches, report}) {
    for (const {index} of matches(
      /(?<=[\u4e00-\u9fa5）》”])(?<![一二三四五六七八九])、(?=等(?![级同候待额次量边腰值比效压号份外离温身式距速于价]|高线|电位))/g,
    )) {
      report({start: index, end: index + 1, expected: '', fix: true})
    }
  },
}
