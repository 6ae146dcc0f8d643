import type {Check} from '../check.ts'

/** A name or title that begins or ends in the middle of a run of characters of which the rest was read as nothing: it lost some of its own. */
export const cutOffWord: Check = {
  name: 'cut-off-word',
  words: {
    zh: (about) => `“${about}”前后紧接着没有读进去的字，可能读短了`,
    en: (about) => `Characters that were not read touch “${about}”: it may be too short`,
  },
  *find({blocks, text, kindAt}) {
    const isLost = (offset: number, holder: string) => {
      const kind = kindAt(offset)
      return /[\u4e00-\u9fa5]/.test(text[offset] ?? '') && (kind === undefined || kind === holder)
    }
    for (const {kind, pointer, start, end, value} of blocks) {
      if (!value) continue
      const about = value.slice(0, 30)
      if (pointer === '/title' || kind === 'authority') {
        if (isLost(start - 1, 'signature') || isLost(end, 'signature')) yield {start, end, about}
      } else if (kind === 'addressee') {
        if (isLost(start - 1, 'number') && !/[号致送和与及各并]/.test(text[start - 1])) yield {start, end, about}
      } else if (kind === 'party' && isLost(start - 1, 'clause') && !beforeParty.test(text.slice(Math.max(0, start - 2), start)))
        yield {start, end, about}
    }
  },
}

/** The words that lead to a party of a clause. */
const beforeParty = /(?:[和与及并由请即会同协]|以及|牵头|负责|配合|单位|部门|责任|参加|参与|其中|落实|联合)$/
