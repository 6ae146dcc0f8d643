import {abstractNum, lvl, num, numList, p, packDocx, r, tbl} from '../read/ooxml.ts'
import type {Block} from './blocks.ts'

const han = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五']
const markers = [/^([一二三四五六七八九十]{1,3})、/, /^（([一二三四五六七八九十]{1,3})）/, /^(\d{1,2})\./]

/** How to write it: further parts, the font, and whether lists that begin again are lists `apart` or carry a start override. */
interface Options {
  extra?: Record<string, Uint8Array>
  font?: string
  apart?: boolean
}

/**
 * The notice as Word and WPS write it: numbers at the beginning of paragraphs are automatic where a list gives the same, runs
 * are cut in pieces, the page number is a field in the footer.
 */
export function docxByHand(blocks: Block[], {extra, font = '仿宋_GB2312', apart}: Options = {}): Uint8Array {
  const size = (points: number) => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/><w:sz w:val="${points * 2}"/>`
  const counts = [0, 0, 0]
  let list = 1
  const overrides = new Map<number, string>()
  const numbered = (text: string): {text: string; properties: string} => {
    const level = markers.findIndex((marker) => marker.test(text))
    if (level < 0) return {text, properties: ''}
    const [printed, ordinal] = markers[level].exec(text) as RegExpExecArray
    const value = level === 2 ? Number(ordinal) : han.indexOf(ordinal)
    if (value === 1 && counts[level] > 0) {
      // a new list of the same kind, that begins again where the old one went on
      list++
      overrides.set(list, `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>`)
      counts[level] = 0
    }
    if (value !== counts[level] + 1) return {text, properties: ''}
    counts[level] = value
    counts.fill(0, level + 1)
    return {text: text.slice(printed.length), properties: num(list, level)}
  }
  const body = blocks
    .map((block) => {
      if (block.type === 'blank') return p('')
      if (block.type === 'table') return tbl(block.rows)
      if (block.place === 'title') return p(r(block.text, `<w:b/>${size(22)}`), '<w:jc w:val="center"/>')
      if (block.place === 'right') return p(r(block.text, size(16)), '<w:jc w:val="right"/>')
      if (block.place === 'left') return p(r(block.text, size(16)))
      const {text, properties} = numbered(block.text)
      return p(pieces(text, size(16)), `${properties}<w:ind w:firstLineChars="200" w:firstLine="640"/>`)
    })
    .join('')
  const levels = [
    lvl(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'),
    lvl(1, 'chineseCountingThousand', '（%2）', '<w:suff w:val="nothing"/>'),
    lvl(2, 'decimal', '%3.', '<w:suff w:val="nothing"/>'),
  ]
  const ids = Array.from({length: list}, (_, index) => index + 1)
  const abstracts = ids.filter((id) => apart || id === 1).map((id) => abstractNum(apart ? id : 0, ...levels))
  const lists = ids.map((id) => numList(id, apart ? id : 0, apart ? '' : overrides.get(id)))
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return packDocx({
    body,
    numbering: [...abstracts, ...lists].join(''),
    footer: p(
      `${r('— ')}${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${r('1')}${field('end')}${r(' —')}`,
      '<w:jc w:val="center"/>',
    ),
    extra,
  })
}

/** Word cuts a paragraph into runs where it was edited or spell-checked. */
function pieces(text: string, properties: string): string {
  const runs: string[] = []
  for (let at = 0; at < text.length; at += 23) runs.push(r(text.slice(at, at + 23), properties), '<w:proofErr w:type="spellStart"/>')
  return runs.join('')
}
