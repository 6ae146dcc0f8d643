import type {Check} from '../check.ts'

/** One of several who sign whose name begins with what a body does: it may be the second half of the name before it. */
export const headlessAuthority: Check = {
  name: 'headless-authority',
  part: 'end',
  words: {
    zh: (about) => `署名“${about}”可能是前一个名称的后半`,
    en: (about) => `“${about}” among those who sign may be the second half of the name before it`,
  },
  *find({document, positions}) {
    for (const [index, name] of (document.signature?.authorities ?? []).entries()) {
      const place = positions[`/signature/authorities/${index}`]
      if (index > 0 && place && headless.test(name)) yield {start: place[0], end: place[1], about: name}
    }
  },
}

const headless =
  /^(?:应对|建设|推进|工作|领导|管理|联席|防控|防治|协调|指挥|办公室|监督|委员会|评审|评定|疫情|肺炎|改革|发展(?!和?改革)|促进|保障|服务|执法|整治|行动|专项|试点|综合)/
