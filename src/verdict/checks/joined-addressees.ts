import type {Check} from '../check.ts'

/** Two addressees, the first a short one, that a word joins before a collective: 省委和省政府各部门 may be one. */
export const joinedAddressees: Check = {
  name: 'joined-addressees',
  part: 'head',
  words: {
    zh: (about) => `主送机关“${about}”由“和”连接，可能合为一个`,
    en: (about) => `The addressees “${about}” are joined by a word and may be one`,
  },
  *find({document, positions, text}) {
    const {addressees = []} = document
    for (const index of addressees.keys()) {
      const [own, next] = [positions[`/addressees/${index}`], positions[`/addressees/${index + 1}`]]
      if (!own || !next || own[1] - own[0] > 4 || !/^\s?(?:和|与|及|以及)\s?$/.test(text.slice(own[1], next[0]))) continue
      if (/(?:各|有关|相关)[^，、：]{0,6}(?:部门|单位|机构)/.test(text.slice(...next)))
        yield {start: own[0], end: next[1], about: text.slice(own[0], next[1])}
    }
  },
}
