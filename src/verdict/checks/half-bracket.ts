import type {Check} from '../check.ts'
import {partnerless} from '../unbalanced.ts'

/** A piece that holds one half of a pair of brackets or quotation marks, whose other half stands beside it: it was read into another piece. */
export const halfBracket: Check = {
  name: 'half-bracket',
  weight: 'strong',
  words: {
    zh: (about) => `“${about}”里的括号、引号或书名号只有一半`,
    en: (about) => `“${about}” holds half a pair of brackets or quotation marks`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks) {
      if (!looked.has(kind)) continue
      const own = partnerless(text.slice(start, end))
      if (!own) continue
      // what the page itself lacks was not cut off
      const around = partnerless(text.slice(Math.max(0, start - beside), end + beside))
      if (around.length < own.length || !around.includes(own[0])) yield {start, end, about: text.slice(start, end).slice(0, 20)}
    }
  },
}

/** UTF-16 units around a piece in which the other half is looked for. */
const beside = 60
const looked = new Set(['title', 'requirement', 'preamble', 'closing', 'clause', 'party', 'listed', 'authority'])
