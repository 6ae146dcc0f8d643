import type {Check} from '../check.ts'

/** Words that say who is responsible, outside any clause. */
export const clauseNotRead: Check = {
  name: 'clause-not-read',
  words: {
    zh: (about) => `“${about}”像是责任分工，没有读成责任条款`,
    en: (about) => `“${about}” looks like a responsibility clause and was not read as one`,
  },
  *find({printed, kindAt}) {
    for (const {start, text} of printed)
      for (const found of text.matchAll(clause)) {
        const at = start + found.index
        const kind = kindAt(at + 1)
        if (kind !== undefined && prose.has(kind) && !answersFor.test(found[0]))
          yield {start: at, end: at + found[0].length, about: found[0]}
      }
  },
}

// one bracket up to its end: parts of parts would be tried in every way that they can be cut
const clause =
  /[（(][^（）()。：]{4,240}(?:负责|牵头|配合|承担|落实|组织实施|分工负责|抓总|统筹|统筹协调|督办|包联|分管|协助|参与|开展)[）)]|(?<![\u4e00-\u9fa5])(?:牵头|责任|配合|落实)(?:单位|部门|处室|科室|领导|人)[：:∶︰]|(?<=[。\s]|^)完成时(?:限|间)[：:∶︰]/g
/** Who answers for what is true is told nothing to do: （企业对其真实性负责） */
const answersFor = /对[^，；、]{1,20}负责[）)]$/
const prose = new Set(['heading', 'requirement', 'preamble', 'closing', 'leadIn'])
