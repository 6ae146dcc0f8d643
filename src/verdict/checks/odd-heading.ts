import type {Check} from '../check.ts'

/** A heading that is long, holds the end of a sentence, or is cut off. */
export const oddHeading: Check = {
  name: 'odd-heading',
  words: {
    zh: (about) => `“${about}”不像小标题`,
    en: (about) => `“${about}” does not look like a heading`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end, value} of blocks) {
      if (kind !== 'heading') continue
      const bare = value.replace(/[（(][^（）()]{0,80}[）)]/g, '')
      if ((bare.length > 40 && !closed.test(text.slice(end, end + 4))) || odd.test(bare) || runsOn.test(value))
        yield {start, end, about: value}
    }
  },
}

/** A stop, a line or a wide blank ends it, however long it is. */
const closed = /^(?:。|[^\S\n\r]{0,2}[\n\r]|\s{2})/
const odd =
  /[。；;！]|^[，。、；：！？）》”,;:!?)]|[，、和及]$|详见|见附件|…{2}|组组$|[.·]{4}|\d{1,2}月\d{1,2}日印发|\.(?:docx?|xlsx?|pdf|wps)(?![a-z])/

/** A heading that stands in so many notices that what follows it is text. */
const runsOn =
  /^(?:(?:总体|工作|主要|基本)(?:要求|目标|任务)|指导思想|基本原则|联系方式|报名方式|时间安排|纪律监督)(?![和与及、的：:（(])[\u4e00-\u9fa5]{3}/
