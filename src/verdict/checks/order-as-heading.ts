import type {Check} from '../check.ts'

/** A heading that orders something: it may be the first sentence of the text. */
export const orderAsHeading: Check = {
  name: 'order-as-heading',
  words: {
    zh: (about) => `“${about}”像正文的句子，却读成了小标题`,
    en: (about) => `“${about}” looks like a sentence of the text and was read as a heading`,
  },
  *find({blocks}) {
    for (const {kind, start, end, value} of blocks)
      if (
        kind === 'heading' &&
        /应当|必须|不得|严禁|(?<!需|主|重)要(?!求|素|点|闻|件|务)|(?<!适|响|对|反|供|效)应(?!急|用|对|届|税|收|付|聘|诉|邀|答)/.test(value)
      )
        yield {start, end, about: value}
  },
}
