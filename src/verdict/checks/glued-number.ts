import type {Check} from '../check.ts'

/** `其他服务1.指导。`: a first number right behind a word, where no unit was read. */
export const gluedNumber: Check = {
  name: 'glued-number',
  words: {
    zh: (about) => `“${about}”紧接在文字后面，没有读成编号`,
    en: (about) => `“${about}” stands right behind a word and was not read as a number`,
  },
  *find({text, kindAt}) {
    for (const {0: about, index} of text.matchAll(first)) {
      const kind = kindAt(index)
      if (kind && prose.has(kind)) yield {start: index, end: index + about.length, about}
    }
  },
}

const first = /(?<=[\u4e00-\u9fa5）)》”])[1１][.．、](?=[\u4e00-\u9fa5《“])/g
const prose = new Set(['heading', 'leadIn', 'preamble', 'requirement', 'closing'])
