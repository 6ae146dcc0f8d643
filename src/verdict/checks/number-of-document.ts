import {unbalanced} from '../../syntax/unbalanced.ts'
import type {Check} from '../check.ts'

/** A document number at the head that was not read as one, or one that lacks a part. */
export const numberOfDocument: Check = {
  name: 'number-of-document',
  part: 'head',
  words: {
    zh: (about) => `“${about}”像是发文字号，没有完整读出`,
    en: (about) => `“${about}” looks like a document number and was not read whole`,
  },
  *find({text, head, document, blocks, kindAt}) {
    for (const {kind, pointer, value, start, end} of blocks) {
      if (kind !== 'number' || pointer !== '/number') continue
      const {code, year, serial} = document.number!
      const isWhole = serial && (year || /^第?\d+[号期]$/.test(value)) && (code || /[令告期]|^[〔（]?\d|^第/.test(value))
      if (
        !isWhole ||
        /公司|办公厅|委员会|人民政府/.test(code ?? '') ||
        unbalanced(value) ||
        /^[〔（(【[].*[〕）)】\]]$/.test(value) ||
        /\s[^\s〔〕﹝﹞[\]【】（）()]{4,}\s|特急|加急|[。，：]/.test(value)
      )
        yield {start, end, about: value}
    }
    if (document.number) return
    const end = Math.min(head.end, 600)
    for (const {kind, start, end, value} of blocks)
      if (kind === 'preamble' && start < 600 && value.length < 40 && /^[\u4e00-\u9fa5\s]{2,30}(?:\d{4}年)?第\s?\d{1,4}\s?号$/.test(value))
        yield {start, end, about: value}
    for (const found of text.slice(0, 600).matchAll(ofAnnouncement))
      if (paragraphs.has(kindAt(found.index) ?? '')) yield {start: found.index, end: found.index + found[0].length, about: found[0]}
    for (const found of text.slice(0, end).matchAll(number)) {
      const kind = kindAt(found.index + found[0].length - 1)
      const before = text[found.index - 1] ?? ' '
      // in a text that names it words stand before it
      if (/[\u4e00-\u9fa5]/.test(before) && kindAt(found.index - 1) !== 'title') continue
      const cited = /[（(》”“]/.test(before) || /[）)和、，的等中规要文精]/.test(text[found.index + found[0].length] ?? '')
      if (!cited && kind !== 'number' && kind !== 'header' && kind !== 'date')
        yield {start: found.index, end: found.index + found[0].length, about: found[0]}
    }
  },
}

const number = /[\u4e00-\u9fa5]{0,8}[〔[【（(［]\s?(?:19|20)\d\d\s?[〕\]】）)］]\s?(?:[\u4e00-\u9fa5]{1,12}第)?第?\s?[\d]{1,5}\s?[号期]/g

/** Between blanks: 财政部 税务总局公告2020年第8号 */
const ofAnnouncement = /(?<=\s)[\u4e00-\u9fa5]{2,20}(?:公告|令)\s?(?:[12]\d{3}年)?第\s?\d{1,4}\s?号(?=\s)/g
const paragraphs = new Set(['preamble', 'leadIn', 'requirement'])
