import {bodyEnding} from '../body-ending.ts'
import type {Check} from '../check.ts'

/** A notice with addressees that nobody signs, although its last words are a date or a body. A page that has neither is read rightly without. */
export const noSignature: Check = {
  name: 'no-signature',
  part: 'end',
  words: {zh: () => '有主送机关，没有署名', en: () => 'There are addressees, and nobody signs'},
  *find({document: {signature, addressees, attachmentList}, positions, text}) {
    if (signature || !addressees) return
    const end = positions['/attachments/0']?.[0] ?? text.length
    const tail = text.slice(Math.max(0, end - near), end)
    const last = /(?:^|[\s。；])([^\s。；：]{2,30})\s{0,40}$/.exec(tail.slice(-80))?.[1] ?? ''
    if (attachmentList || date.test(tail) || (bodyEnding.test(last) && !/\d|[）)]$/.test(last))) yield {start: end, end}
  },
}

/** UTF-16 units before the end, or before the first attachment. */
const near = 300
const date = /年\s{0,3}[\d一二三四五六七八九十]{1,3}\s{0,3}月\s{0,3}[\d一二三四五六七八九十]{0,3}\s{0,3}日/
