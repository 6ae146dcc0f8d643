import {bodyEnding} from '../body-ending.ts'
import type {Check} from '../check.ts'

/** An issuer that ends in no word for a body, holds what is none, or is two in one. */
export const oddIssuer: Check = {
  name: 'odd-issuer',
  part: 'head',
  words: {
    zh: (about) => `发文机关“${about}”可能多读、少读了字或没有分开`,
    en: (about) => `The issuer “${about}” may hold too much, too little, or two bodies`,
  },
  *find({document, positions}) {
    const printed = [document.title, ...(document.signature?.authorities ?? []), JSON.stringify(document.header ?? '')]
      .join('|')
      .replace(/\s/g, '')
    const place = positions['/title'] ?? positions['/signature'] ?? [0, 0]
    for (const name of (document.issuers ?? []).slice(0, 40)) {
      const bare = name.replace(/\s|[（(][^（）()]{0,60}[）)]$/g, '')
      if (
        !bodyEnding.test(bare) ||
        !printed.includes(name.replace(/\s/g, '')) ||
        odd.test(bare) ||
        (bare.length > 7 && bare.indexOf(bare.slice(0, 3), 3) > 0)
      )
        yield {start: place[0], end: place[1], about: name}
    }
  },
}

const odd =
  /^[\u4e00-\u9fa5]{2,3}[省市县区]$|^省[\u4e00-\u9fa5]{2,5}(?=省)|人员$|文稿纸|文件$|[，。；：！？:;《》〔]|关于|印发|转发|贯彻|落实|通知|\d{4}|(?:[厅委部]|(?<!总)局)(?=[\u4e00-\u9fa5]{1,3}[省市县区][\u4e00-\u9fa5]{2,12}[厅局委部]$)/
