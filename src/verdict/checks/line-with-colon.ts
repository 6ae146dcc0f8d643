import type {Check} from '../check.ts'

/** A line at the head that ends in a colon as addressees do, and was not read as such. */
export const lineWithColon: Check = {
  name: 'line-with-colon',
  part: 'head',
  words: {
    zh: (about) => `“${about}”像是主送机关，没有读成主送机关`,
    en: (about) => `“${about}” looks like addressees and was not read as such`,
  },
  *find({printed, head, document, kindAt, text: page, positions}) {
    if (document.addressees) {
      const first = printed.find(({start}) => kindAt(start) === 'preamble')
      if (
        !first ||
        // the line of the addressees, which stands twice
        printed.some(({start, text}) => start < first.start && text === first.text) ||
        !/^[^。；]{2,60}[：:]$/.test(first.text) ||
        /^为|如下|以下|下列|通知|报告|公告|函复|批复|说明|规定|决定|事项|要求|办法|方案|：$.*：$/.test(first.text)
      )
        return
      yield {start: first.start, end: first.end, about: first.text}
      return
    }
    const from = positions['/title']?.[1] ?? 0
    const inner = behindTitle.exec(page.slice(from, from + 300))?.[1]
    if (inner && !leadsOver.test(inner)) {
      const start = page.indexOf(inner, from)
      yield {start, end: start + inner.length + 1, about: inner}
      return
    }
    const seen = new Set<string>()
    for (const {start, text} of printed) {
      if (start >= head.end) break
      if (seen.has(text)) continue
      seen.add(text)
      const opening = /^([^。：:]{2,120})[：:]/.exec(text)?.[1]
      if (!opening || kindAt(start) === 'title' || kindAt(start) === 'label' || kindAt(start) === 'header' || kindAt(start) === 'adoption')
        continue
      if (
        !(allOfThem.test(opening) && /[：:]$/.test(text)) &&
        (/如下|时间|地点|通知|批复|公告|决定|附件|电话|日期|来源|^[（(]|以下|下列|签发人|负责|单位$|强调|指出|要求|认为|[于是在将现]/.test(
          opening,
        ) ||
          !bodies.test(opening.replace(/[（(][^（）()]{0,40}[）)]$/, '')))
      )
        continue
      yield {start, end: start + opening.length + 1, about: opening}
    }
  },
}

const bodies = /[府厅局委办部院会处所队校站司团行社科室厂场镇乡县市区省位门]$|(?:代表|委员)$/
/** Whom a line that begins so speaks to is said, whatever their names are. */
const allOfThem = /^各(?:省|市|区|县|地|有关|相关|部门|单位|设区)/
/** Right behind the title or the number, on their line too. */
const behindTitle = /^\s{0,20}(?:[^\s。；：]{2,24}号\s{0,8})?([^\s。；：][^。；：\n]{1,200}[府局委办位门构业会厅区司室站科处院所校])：/
const leadsOver = /如下|以下|下列|要求|指出|通知|公告|负责|^[于是在将现]/
