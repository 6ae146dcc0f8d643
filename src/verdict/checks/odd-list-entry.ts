import type {Check} from '../check.ts'

/** An entry of the list of attachments that holds more than a title. */
export const oddListEntry: Check = {
  name: 'odd-list-entry',
  words: {
    zh: (about) => `附件说明“${about}”可能多读或少读了字`,
    en: (about) => `The entry “${about}” of the list of attachments may hold too much or too little`,
  },
  *find({blocks}) {
    for (const {kind, start, end, value} of blocks)
      if (
        kind === 'listed' &&
        (value.length > 60 ||
          value.length < 2 ||
          /^\d{1,2}\s?[、.．](?!\d)|^\d{1,2}\.20\d\d年|[\u4e00-\u9fa5》）)”][1-9]\d?[.．、](?![\d年])|[\u4e00-\u9fa5》）)”][2-9][.．](?=20\d\d年)|[。；：]|^附件下载|点[此击]|(?:通知|公告|通报|函)\.(?:docx?|pdf|wps|ofd)$|\d日$|\s\S+[局厅府委部]$|\d{7}|\.(?:docx?|xlsx?|pdf|wps|ofd|rar|zip)[\u4e00-\u9fa5]|^[\p{P}](?<![《“（【])|[，、的和与]$/u.test(
            value,
          ))
      )
        yield {start, end, about: value}
  },
}
