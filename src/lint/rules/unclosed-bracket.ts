import {notice} from '../example-notice.ts'
import {forward} from '../forward.ts'
import type {Rule} from '../rule.ts'

export const unclosedBracket: Rule = {
  id: 'unclosed-bracket',
  catalogue: 'R01',
  summary: {zh: '责任条款的括号应成对', en: 'The bracket of a clause has its partner'},
  severity: 'warning',
  basis: '惯例',
  archival: true,
  ok: [notice({body: '一、加强值守。各单位要安排专人值守。（责任单位：工程科）\n二、及时报告。要立即上报。（责任单位：办公室）'})],
  notOk: [
    {
      text: notice({body: '一、加强值守。各单位要安排专人值守。⟦（⟧责任单位：工程科\n二、及时报告。要立即上报。（责任单位：办公室）'}),
      messages: [
        {
          zh: '“（责任单位：工程科…”的括号只有一半，按到段末为止来读；请补上另一半',
          en: 'The bracket of “（责任单位：工程科…” has no partner; it was read to the end of the paragraph',
        },
      ],
    },
  ],
  check: (context) => forward(context, 'unclosed-bracket'),
}
