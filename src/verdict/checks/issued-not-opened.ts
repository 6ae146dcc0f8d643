import type {Check} from '../check.ts'

/** A notice says that it issues a text, articles follow in the same file, and no attachment begins. */
export const issuedNotOpened: Check = {
  name: 'issued-not-opened',
  words: {
    zh: (about) => `“${about}”之后没有另立所印发的文件`,
    en: (about) => `Behind “${about}” nothing was read as what is issued`,
  },
  *find({document, blocks, text}) {
    if (document.attachments) return
    for (const {kind, pointer, start, end} of blocks) {
      if (kind !== 'preamble' && kind !== 'closing' && kind !== 'requirement') continue
      const found = issues.exec(text.slice(start, end))
      if (!found || !/^\/(?:preamble|closing|sections)\//.test(pointer)) continue
      if (text.length - end > 200 && goesOn.test(text.slice(end)))
        yield {start: start + found.index, end: start + found.index + found[0].length, about: found[0]}
    }
  },
}

const issues = /(?:现|并|予以?)[^。；]{0,80}(?:印发|转发|下发|公布|发布)(?:给你们|如下|$|[，。])/
const goesOn = /第一[章条]|总则/
