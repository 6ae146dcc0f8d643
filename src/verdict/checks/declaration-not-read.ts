import type {Check} from '../check.ts'

/** Words that say how the clauses below are to be read, from which nothing was read. */
export const declarationNotRead: Check = {
  name: 'declaration-not-read',
  words: {
    zh: (about) => `“${about}”像是对责任分工的统一说明，没有读出`,
    en: (about) => `“${about}” seems to say how clauses are to be read, and was not read so`,
  },
  *find({document, text}) {
    if (document.declarations?.length) return
    for (const found of text.matchAll(declaration)) yield {start: found.index, end: found.index + found[0].length, about: found[0]}
  },
}

const declaration =
  /(?:列|排|居)(?:在|于)?(?:第一|首|最前)(?:位|个)?[^。；）)\n]{0,16}(?:牵头|主办|负责)|(?:牵头|负责|落实|配合)[^。（(\n]{0,12}[，；、](?:以)?下同/g
