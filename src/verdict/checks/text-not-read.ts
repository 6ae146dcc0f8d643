import type {Check} from '../check.ts'

/** Words of the page that stand in no part of the document. */
export const textNotRead: Check = {
  name: 'text-not-read',
  words: {
    zh: (about) => `“${about}”没有读进任何部分`,
    en: (about) => `“${about}” is in no part of the document`,
  },
  *find({printed, kindAt, document, head, blocks}) {
    const last = blocks.findLast(({kind}) => kind === 'requirement')?.start ?? 0
    const title = (document.title ?? '').replace(/\s/g, '')
    for (const {start, end, text} of printed) {
      let from = start
      while (from < end) {
        if (kindAt(from) !== undefined) {
          from++
          continue
        }
        let to = from
        while (to < end && kindAt(to) === undefined) to++
        const run = text.slice(from - start, to - start)
        const isWords = !/下载/.test(run) && run.replace(/[\s\p{P}\p{S}\d]/gu, '').length >= 4 && !title.includes(run.replace(/\s/g, ''))
        if (isWords && !/[：:]$/.test(text) && (/[。；]/.test(run) || (from > head.end && from < last)))
          yield {start: from, end: to, about: run.trim().slice(0, 30)}
        from = to
      }
    }
  },
}
