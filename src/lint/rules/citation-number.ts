import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

export const citationNumber: Rule = {
  id: 'citation-number',
  catalogue: 'P13',
  summary: {zh: '第一次引用公文应写标题和发文字号', en: 'A notice is cited first with title and number'},
  severity: 'info',
  basis: '惯例',
  optional: true,
  ok: [
    notice({body: '根据《云岭市水务局关于加强巡查的通知》（云水发〔2024〕3号）要求，现通知如下。'}),
    notice({body: '根据《云岭市人民代表大会常务委员会关于加强河道保护的决定》，现通知如下。'}),
  ],
  notOk: [
    {
      text: notice({body: '根据⟦《云岭市水务局关于加强巡查的通知》⟧要求，现通知如下。'}),
      messages: [
        {
          zh: '引用“《云岭市水务局关于加强巡查的通知》”没有写发文字号',
          en: '《云岭市水务局关于加强巡查的通知》 is cited without its number',
        },
      ],
    },
  ],
  check({text, parts, report}) {
    const [main] = parts
    const seen = new Set<string>()
    const from = main.title?.end ?? main.start
    for (const {index, 0: cited} of text
      .slice(from, main.end)
      .matchAll(/《[^《》\r\n]{4,60}关于[^《》\r\n]{4,60}的(?:通知|意见|决定|通报|批复|函)》/g)) {
      if (seen.has(cited)) continue
      seen.add(cited)
      const start = from + index
      const before = text.slice(Math.max(0, start - 12), start)
      // Decisions of congresses and of plenary sessions have none.
      if (/代表大会|常务委员会|^《中共中央关于/.test(cited)) continue
      // The notice's own text has no number yet.
      if (
        /[（(]/.test(text[start + cited.length] ?? '') ||
        /现将|印发|制定|起草|以下简称/.test(before) ||
        /^已经/.test(text.slice(start + cited.length))
      )
        continue
      report({
        start,
        end: start + cited.length,
        quoted: true,
        words: {zh: `引用“${cited}”没有写发文字号`, en: `${cited} is cited without its number`},
      })
    }
  },
}
