import type {Assignment} from '../../model/index.ts'
import {valueAt} from '../../syntax/value-at.ts'
import {bodyEnding} from '../body-ending.ts'
import type {Check} from '../check.ts'
import {isName} from '../is-name.ts'

/** The name of a body that ends in no word for one. */
export const nameWithoutBody: Check = {
  name: 'name-without-body',
  words: {
    zh: (about) => `“${about}”没有单位名称常用的字尾`,
    en: (about) => `“${about}” ends in no word that names of bodies end in`,
  },
  *find({blocks, document}) {
    for (const {kind, pointer, start, end, value} of blocks.filter(isName)) {
      if (kind === 'party' && isPerson(document, pointer)) continue
      const name = value.replace(/\s/g, '')
      // in a bracket stands what others call themselves: 各县发改（科技局）
      const [, bare, other] = /^(.*?)(?:[（(]([^（）()]{0,60})[）)])?$/.exec(name)!
      const isBody = (words: string) => bodyEnding.test(words) || (kind !== 'authority' && addressed.test(words))
      if (!isBody(bare) && !(other && isBody(other))) yield {start, end, about: value}
    }
  },
}

/** Who is spoken to and signs nothing. */
const addressed = /(?:组织|孵化器|空间|职工|矿|基地|中支|主席|机制)$/

/** Is the party one of a list of persons? */
const isPerson = (document: object, pointer: string) =>
  /^(?:person|leader|contact)$/.test((valueAt(document, pointer.replace(/\/parties\/\d+$/, '')) as Assignment).role)
