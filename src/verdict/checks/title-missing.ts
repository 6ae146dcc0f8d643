import type {Check} from '../check.ts'

/** A notice without a title, whose first lines have words that titles end in. An excerpt that has none on its page is read rightly without. */
export const titleMissing: Check = {
  name: 'title-missing',
  part: 'head',
  words: {zh: () => '没有读到标题', en: () => 'No title was found'},
  *find({document, printed, kindAt}) {
    if (document.title !== undefined) return
    for (const [index, {start, end, text}] of printed.slice(0, 8).entries()) {
      if (kindAt(start) === 'label') return
      if (kindAt(start) === 'listed' || kindAt(start) === 'title' || file.test(text)) continue
      const bare = text
        .replace(/《[^《》]{0,200}》/g, (cited) => '名'.repeat(cited.length))
        .replace(/[（(][^（）()]{0,30}[）)]$/, '')
        .replace(/^(?!附)[^，。：；]{2,20}：(?=.)/, '')
      if (line.test(bare) || opening.test(bare) || runOn.test(bare) || (index === 0 && (headline.test(text) || headlineRunsOn.test(text))))
        yield {start, end}
    }
  },
}

const kinds =
  '(?:决议|决定|命令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|方案|计划|规划|要点|措施|办法|规定|细则|规则|制度|条例|预案|清单|公示|答复|汇报|规程|守则|手册|指引|指南|问答|总结|说明|名单)'
const line = new RegExp(`^[^，。：；]{4,70}${kinds}$`)
const opening = new RegExp(`^(?!\\s{0,8}(?:为|根据|按照|依据|经))[^，。：；]{0,40}关于[^，。：；]{4,80}的${kinds}(?![要精文规中的，])`)
/** A line of news that its text follows without any sign. */
const headlineRunsOn =
  /^(?!\s{0,8}(?:为|根据|按照|经|自|各|附|近))[^\s。；！？：，]{8,40}(?:为了?(?:进一步|深入|贯彻|全面|切实)|近日，|日前，|近年来，)/
/** Names and links of files. */
const file = /^·?附\s{0,2}件|\.(?:docx?|pdf|xlsx?|wps|ofd)$/
/** A title that its text follows without a break. */
const runOn = new RegExp(
  `^(?!\\s{0,8}(?:为|根据|按照|依据|经))[^，。：；]{4,70}${kinds}(?=(?:根据|按照|依据|为(?:了|进一步|贯彻|深入|规范|加强|做好|切实|落实)|近日|日前|现将|各(?:省|市|县|区|地|有关|单位)))`,
)
/** A line of news: words up to a blank without any stop, and then the text. */
const headline =
  /^(?!\s{0,8}(?:[^\s。；！？：]{2,16}号\s|为|根据|按照|经|自|各|附))\s{0,8}[^\s。；！？：]{11,60}[^\s。；！？：，、]\s{1,4}\S[^\n]{40}/
