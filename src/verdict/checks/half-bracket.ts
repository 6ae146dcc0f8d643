import type {Check} from '../check.ts'
import {unbalanced} from '../unbalanced.ts'

/** A piece that holds one half of a pair of brackets or quotation marks: its other half was read into another piece. */
export const halfBracket: Check = {
  name: 'half-bracket',
  weight: 'strong',
  words: {
    zh: (about) => `“${about}”里的括号、引号或书名号只有一半`,
    en: (about) => `“${about}” holds half a pair of brackets or quotation marks`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks)
      if (looked.has(kind) && unbalanced(text.slice(start, end))) yield {start, end, about: text.slice(start, end).slice(0, 20)}
  },
}

const looked = new Set(['title', 'requirement', 'preamble', 'closing', 'clause', 'party', 'listed', 'authority'])
