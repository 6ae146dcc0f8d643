import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const separatorBetweenMarks: Rule = {
  id: 'separator-between-marks',
  catalogue: 'P03',
  summary: {zh: '并列的书名号之间、引号之间一般不用顿号', en: 'No 、 between 《》《》 or “”“”'},
  why: {zh: '书名号后带括注的，顿号保留。', en: 'Where a bracket follows a title, 、 stays.'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [notice({body: '贯彻《防汛条例》《抗旱条例》。贯彻《防洪法》（修订）、《水法》。'})],
  notOk: [
    {
      text: notice({body: '贯彻《防汛条例》⟦、⟧《抗旱条例》。'}),
      messages: [{zh: '“、”多余，应删去', en: 'Unexpected “、”, should be removed'}],
    },
  ],
  check({text, matches, report}) {
    for (const {index} of matches(/(?<=》)、(?=《)|(?<=”)、(?=“)/g)) {
      const sentence = text.slice(Math.max(0, index - 120), index + 120)
      if (!/[）)]、[《“]/.test(sentence)) report({start: index, end: index + 1, expected: ''})
    }
  },
}
