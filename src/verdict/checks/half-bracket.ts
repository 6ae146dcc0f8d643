import {partnerless} from '../../syntax/unbalanced.ts'
import type {Check} from '../check.ts'

/** A name, title or clause that holds one half of a pair of brackets or quotation marks, or a paragraph that was cut between the halves. */
export const halfBracket: Check = {
  name: 'half-bracket',
  words: {
    zh: (about) => `“${about}”里的括号、引号或书名号只有一半`,
    en: (about) => `“${about}” holds half a pair of brackets or quotation marks`,
  },
  *find({blocks, text}) {
    for (const {kind, pointer, start, end} of blocks) {
      if (!names.has(kind) && !paragraphs.has(kind) && pointer !== '/addressees') continue
      // typists close “ with " too
      const printed = text.slice(start, end)
      const words = printed.includes('"') ? printed.replace(/“([^“”"\n]{0,60})"/g, '“$1”') : printed
      const own = partnerless(words)
      if (!own) continue
      if (paragraphs.has(kind) && !halfClause.test(words)) {
        // what the page itself lacks was not cut off
        const around = partnerless(text.slice(Math.max(0, start - beside), end + beside))
        if (around.length >= own.length && around.includes(own[0])) continue
      }
      yield {start, end, about: words.slice(0, 20)}
    }
  },
}

/** UTF-16 units around a paragraph in which the other half is looked for. */
const beside = 60
const names = new Set(['title', 'heading', 'clause', 'party', 'listed', 'authority'])
const paragraphs = new Set(['requirement', 'preamble', 'closing'])
/** A clause in brackets closes a paragraph: …市商务局负责） */
const halfClause =
  /(?:负责|牵头|配合|底前|完成)[）)]$|[（(][^（）()。]{2,60}(?:负责|牵头|配合|底前|完成|[省市县区][^（）()。]{0,12}(?:[厅局委]|政府))$/
