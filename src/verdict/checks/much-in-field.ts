import type {Check} from '../check.ts'

/** A field of the head or the end that holds a sentence: it went on into the text. */
export const muchInField: Check = {
  name: 'much-in-field',
  words: {
    zh: (about) => `“${about}”像是正文，却读进了版头、署名或版记`,
    en: (about) => `“${about}” looks like text and was read into the head, the signature or the imprint`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks)
      if (
        (kind === 'header' || kind === 'signature' || kind === 'imprint' || kind === 'addressee') &&
        text
          .slice(start, end)
          .split('。')
          .slice(0, -1)
          .some((sentence) => !copyTo.test(sentence))
      )
        yield {start, end, about: text.slice(start, start + 20)}
  },
}

// 抄送：…。 closes with a full stop as well
const copyTo = /^\s{0,40}(?:主\s?送|抄\s?[送报]|分\s?送|发\s?送|各民主党派|各?人民团体)/
