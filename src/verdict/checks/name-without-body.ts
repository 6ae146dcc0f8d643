import type {Assignment} from '../../model/index.ts'
import {valueAt} from '../../syntax/value-at.ts'
import {bodyEnding} from '../body-ending.ts'
import type {Check} from '../check.ts'

/** The name of a body that ends in no word for one. */
export const nameWithoutBody: Check = {
  name: 'name-without-body',
  words: {
    zh: (about) => `“${about}”没有单位名称常用的字尾`,
    en: (about) => `“${about}” ends in no word that names of bodies end in`,
  },
  *find({blocks, document}) {
    for (const {kind, pointer, start, end, value} of blocks) {
      if ((kind !== 'party' && kind !== 'authority' && kind !== 'addressee') || !value) continue
      if (kind === 'party' && isPerson(document, pointer)) continue
      const name = value.replace(/\s/g, '')
      // in a bracket stands what others call themselves: 各县发改（科技局）
      const [, bare, other] = /^(.*?)(?:[（(]([^（）()]{0,60})[）)])?$/.exec(name)!
      if (!bodyEnding.test(bare) && !(other && bodyEnding.test(other))) yield {start, end, about: value}
    }
  },
}

/** Is the party one of a list of persons? */
const isPerson = (document: object, pointer: string) =>
  /^(?:person|leader|contact)$/.test((valueAt(document, pointer.replace(/\/parties\/\d+$/, '')) as Assignment).role)
