import {countBefore} from '../../syntax/count-before.ts'
import type {Check} from '../check.ts'

/** A heading that goes on over the end of its line: what stands below it may be text, or the cells of a form. */
export const headingOverLines: Check = {
  name: 'heading-over-lines',
  words: {
    zh: (about) => `小标题“${about}”跨了行，下面的行可能是正文或表格`,
    en: (about) => `The heading “${about}” goes on over the end of its line; what stands below may be text or a form`,
  },
  *find({blocks, lines, text}) {
    for (const {kind, start, end, value} of blocks)
      if (
        kind === 'heading' &&
        (lines.lines[countBefore(lines.lines, (line) => line.start <= start)]?.start < end ||
          /[\u4e00-\u9fa5]{4}\s{2,8}[\u4e00-\u9fa5]{2}/.test(text.slice(start, end)))
      )
        yield {start, end, about: value}
  },
}
