import type {Check} from '../check.ts'

/** A paragraph of the notice itself that is the name of a body alone: it may sign the notice. */
export const signatureInText: Check = {
  name: 'signature-in-text',
  part: 'end',
  words: {
    zh: (about) => `“${about}”像是署名，却读进了正文`,
    en: (about) => `“${about}” may be a signature and was read into the text`,
  },
  *find({blocks, text, document}) {
    const issuers = (document.issuers ?? []).slice(0, 20)
    for (const {kind, pointer, start, end} of blocks) {
      if ((kind !== 'closing' && kind !== 'requirement' && kind !== 'listed') || pointer.startsWith('/attachments')) continue
      const words = text.slice(start, end).trim()
      const bare = words.replace(/\s/g, '')
      // whom to ask stands above a telephone number
      if (bare.length < 3 || bare.length > 60 || /：/.test(words) || contact.test(text.slice(end, end + 50))) continue
      if (body.test(bare) || issuers.some((name) => bare.endsWith(name))) yield {start, end, about: words}
    }
  },
}

const contact = /联\s{0,3}系|电\s{0,4}话|\d{7}|\d{4}[-－]\d{6}|@/
const body =
  /^(?:财政|教育|公安|商务|水利|民政|司法|外交|农业农村|自然资源|生态环境|应急管理|交通运输|住房城乡建设)部$|^[\u4e00-\u9fa5（）()]{2,56}(?:政府|办公厅|办公室|委员会|管委会|[省市县区家国][\u4e00-\u9fa5]{1,10}(?:局|厅|委|部|处|院|署|行)|总队|支队|指挥部|领导小组|法院|检察院|公司|大学|学院|集团|协会)$/
