import type {Check} from '../check.ts'

/** A heading that runs into words which go on with it as its verb: it was cut off a sentence. */
export const headingBeforeVerb: Check = {
  name: 'heading-before-verb',
  words: {
    zh: (about) => `“${about}”与后文像是一句话，不是小标题`,
    en: (about) => `“${about}” and what follows look like one sentence and no heading`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end} of blocks)
      if (kind === 'heading' && /[\u4e00-\u9fa5）”》]/.test(text[end - 1]) && goesOn.test(text.slice(end, end + 8)))
        yield {start, end, about: text.slice(start, end)}
  },
}

const goesOn =
  /^(?:详见|见附|参见|如下|另行|应当|必须|不得|均[为应可须由]|分为|包括|不[超少低高]|是指|[应须是][\u4e00-\u9fa5]|[^\S\n\r]{0,8}[\u4e00-\u9fa5][：:])/
