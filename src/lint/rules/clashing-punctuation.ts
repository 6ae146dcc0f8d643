import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const clashingPunctuation: Rule = {
  id: 'clashing-punctuation',
  catalogue: '',
  summary: {zh: '两个标点不应连用', en: 'Two marks do not stand together'},
  severity: 'warning',
  basis: '惯例',
  ok: [notice({body: '各单位要做到“专人值守。”并及时报告。'})],
  notOk: [
    {text: notice({body: '各单位要专人值守⟦，。⟧'}), messages: [{zh: '两个标点不应连用', en: 'Two marks do not stand together'}]},
    {text: notice({body: '要备足编织袋⟦、，⟧及时报告。'}), messages: ['两个标点不应连用']},
  ],
  check({matches, report}) {
    for (const {index, 0: found} of matches(/，[。；、：]|、[。，；：]|；[。，、]|。[，、；]|：[，。、；]/g))
      report({start: index, end: index + found.length})
  },
}
