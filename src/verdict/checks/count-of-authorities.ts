import type {Check} from '../check.ts'
import {numberOf} from '../markers.ts'

/** The title counts who issues the notice (等八部门), and not as many sign it. */
export const countOfAuthorities: Check = {
  name: 'count-of-authorities',
  words: {
    zh: (about) => `标题说“${about}”，与署名的单位数对不上`,
    en: (about) => `The title speaks of “${about}”, and not as many sign`,
  },
  *find({document, positions}) {
    const {title = '', signature} = document
    const place = positions['/signature']
    const found = /^[^：《]{2,30}：|[转批]发/.test(title) ? null : counted.exec(title.replace(/\s/g, ''))
    const signs = signature?.authorities?.length
    if (found && signs && place && signs !== numberOf(found[1])) yield {start: place[0], end: place[1], about: found[0]}
  },
}

const counted = /等([\d一二三四五六七八九十]{1,3})(?:个)?(?:部门|单位|部委|厅局|委办局|家)(?=[^的]{0,4}(?:关于|印发|联合|转发|$))/
