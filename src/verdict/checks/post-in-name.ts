import type {Check} from '../check.ts'
import {isName} from '../is-name.ts'

/** A party whose name holds a post, or a person's name of unlikely length. */
export const postInName: Check = {
  name: 'post-in-name',
  words: {
    zh: (about) => `“${about}”里姓名、职务、单位可能没有分开`,
    en: (about) => `Name, post and body may not have been told apart in “${about}”`,
  },
  *find({blocks}) {
    for (const {start, end, value} of blocks.filter(isName))
      if (
        /[\u4e00-\u9fa5]{2}(?:局长|处长|科长|主任|经理|市长|县长|区长|厅长|部长|书记|校长|院长)(?!办公|会议|联席)/.test(
          value.replace(/\s/g, ''),
        )
      )
        yield {start, end, about: value}
  },
}
