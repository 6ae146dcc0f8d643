import type {Check} from '../check.ts'
import {unbalanced} from '../unbalanced.ts'

/** A line of the page with a bracket or quotation mark that has no partner on it: what it should hold is not certain. */
export const unclosedBracket: Check = {
  name: 'unclosed-bracket',
  weight: 'weak',
  words: {
    zh: (about) => `“${about}”一行的括号、引号或书名号缺了一半`,
    en: (about) => `In the line “${about}” one half of a pair of brackets or quotation marks is missing`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks)
      if (looked.has(kind) && unbalanced(text.slice(start, end))) yield {start, end, about: text.slice(start, start + 20)}
  },
}

const looked = new Set(['title', 'heading', 'clause', 'party', 'listed', 'authority'])
