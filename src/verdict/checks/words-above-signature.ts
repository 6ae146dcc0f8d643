import type {Check} from '../check.ts'

/** A body right before the signature, or a paragraph without a stop: the first of those who sign, or the first half of a name. */
export const wordsAboveSignature: Check = {
  name: 'words-above-signature',
  part: 'end',
  words: {
    zh: (about) => `署名前的“${about}”可能是署名的一部分`,
    en: (about) => `“${about}” before the signature may be a part of it`,
  },
  *find({blocks, document, positions, text}) {
    const signs = positions['/signature']
    if (!signs || !document.signature?.authorities) return
    const before = text.slice(Math.max(0, signs[0] - 60), signs[0]).trimEnd()
    const end = Math.max(0, signs[0] - 60) + before.length
    const body = document.signature.date && bodyAtEnd.exec(before)?.[0]
    const last = blocks.findLast(({pointer}) => /^\/(?:closing|preamble)\//.test(pointer))
    const words = last && last.end >= end ? text.slice(last.start, last.end) : ''
    if (body) yield {start: end - body.length, end, about: body}
    else if (last && words.length < 30 && /[\u4e00-\u9fa5]$/.test(words) && !/[：:]|\d{7}|@/.test(words))
      yield {start: last.start, end: last.end, about: words}
  },
}

const bodyAtEnd = /[\u4e00-\u9fa5]{2,20}(?:[局厅部委署府]|办公室|委员会|公司|法院|银行|协会|大学|学院|总队|集团)$/
