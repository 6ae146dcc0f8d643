import type {Check} from '../check.ts'

/** A heading that a telephone number follows: it may be whom to ask, and no heading. */
export const contactHeading: Check = {
  name: 'contact-heading',
  words: {
    zh: (about) => `小标题“${about}”后面是电话，可能只是联系人一行`,
    en: (about) => `A telephone number follows the heading “${about}”: it may be no more than a line of contacts`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end, value} of blocks)
      if (
        kind === 'heading' &&
        !standing.test(value) &&
        // a heading that a stop, a line or a wide blank closes is one
        !/^(?:[。：:]?[^\S\n\r]{0,4}[\n\r]|\s{2}|。)/.test(text.slice(end, end + 6)) &&
        /\d{7}|\d{3,4}[-－—]\d{7}/.test(text.slice(end, end + 25))
      )
        yield {start, end, about: value}
  },
}

/** Headings of the unit that says whom to ask. */
const standing = /(?:方式|电话|联系人|地址|咨询)$/
