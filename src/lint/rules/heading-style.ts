import {notice} from '../example-notice.ts'
import {opensLine} from '../opens-line.ts'
import type {Rule} from '../rule.ts'

export const headingStyle: Rule = {
  id: 'heading-style',
  catalogue: 'B12',
  summary: {zh: '同级标题的写法应一致', en: 'Headings of one level are written alike'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [notice({body: '一、总体要求\n坚持底线思维。\n二、工作安排\n各单位要安排专人值守。\n三、工作要求\n要及时报告。'})],
  notOk: [
    {
      text: notice({body: '一、总体要求\n坚持底线思维。\n二、工作安排\n各单位要安排专人值守。\n三、⟦工作要求⟧。要及时报告。'}),
      messages: [{zh: '同级标题的写法应一致', en: 'Headings of one level are written alike'}],
    },
  ],
  check({parts, text, report}) {
    for (const {node} of parts) {
      const headings = node.children.flatMap((child) =>
        // In a text that was poured together the end of the line says nothing.
        child.type === 'section' && opensLine(text, child.start) ? child.children.filter((each) => each.type === 'heading') : [],
      )
      const alone = headings.filter(({end}) => closesLine(text, end))
      const others = headings.filter(({end}) => !closesLine(text, end))
      const odd = alone.length * 3 >= headings.length * 2 ? others : alone.length * 3 <= headings.length ? alone : []
      if (headings.length < 3 || !text.includes('\n')) continue
      for (const {start, end} of odd) report({start, end})
    }
  },
}

const closesLine = (text: string, at: number) => /^[。：:]?[ \t\u3000]*(?:[\r\n]|$)/.test(text.slice(at, at + 8))
