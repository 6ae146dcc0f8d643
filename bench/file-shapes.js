import {strToU8, zipSync} from 'fflate'

const words = '各单位要认真落实责任。'

const markdown = (make) => (count) => strToU8(`# 关于开展检查的通知\n\n各科室：\n\n${make(count)}\n`)
const page = (make) => (count) => strToU8(`<html><meta charset="utf-8"><body><p>关于开展检查的通知</p>${make(count)}</body></html>`)
const word = (make) => (count) => docx(make(count))

const shapes = [
  ...[
    'a* ',
    '**一、紧抓。**强化',
    '[a](',
    '~~a',
    '_a',
    ']',
    '[',
    '<!--',
    '<b',
    '`',
    '|甲',
    '&',
    '\\',
    '![',
    '**乙。**丙\n\n',
    '- 甲\n',
    '> 甲\n\n',
  ].map((part) => [`${part} in Markdown`, markdown((count) => part.repeat(count))]),
  ['> - before a word in Markdown', markdown((count) => `${'> - '.repeat(count)}甲`)],
  ['table rows in Markdown', markdown((count) => `|甲|乙|\n|-|-|\n${'|丙|丁|\n'.repeat(count)}`)],
  ['front matter in Markdown', (count) => strToU8(`---\n${'甲: 乙\n'.repeat(count)}---\n# 关于开展检查的通知\n`)],
  ['front matter without end in Markdown', (count) => strToU8(`---\n${'甲: 乙\n'.repeat(count)}`)],
  ...[
    '<div>',
    '<b x=1><p>甲',
    '<a><table>',
    '<!--',
    '<p ',
    '<br>',
    '&nbsp;',
    '<span>甲</span>',
    '<p>甲</p>',
    '<meta x>',
    '<li>甲',
    '<ol>',
  ].map((part) => [`${part} in HTML`, page((count) => part.repeat(count))]),
  ['table cells in HTML', page((count) => `<table><tr>${'<td>甲</td>'.repeat(count)}</tr></table>`)],
  ['small tables in HTML', page((count) => '<table><tr><td>甲</td><td>乙</td></tr></table>'.repeat(count / 10))],
  ['paragraphs in Word', word((count) => paragraph(words).repeat(count))],
  [
    'listed paragraphs in Word',
    word((count) => paragraph(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>').repeat(count)),
  ],
  ['empty paragraphs in Word', word((count) => paragraph('').repeat(count))],
  ['runs in Word', word((count) => `<w:p>${'<w:r><w:t>甲</w:t></w:r>'.repeat(count)}</w:p>`)],
  ['small tables in Word', word((count) => table(1).repeat(count / 10))],
  ['rows of a table in Word', word((count) => table(count / 2))],
]
/** One thing again and again in files of a format, as `[what, (count) => bytes, name]`: it is the name that tells Markdown from text. */
export const fileShapes = shapes.map(([what, make]) => [what, make, what.endsWith('Markdown') ? 'a.md' : undefined])

const paragraph = (text, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const table = (rows) => `<w:tbl>${`<w:tr>${`<w:tc>${paragraph('甲')}</w:tc>`.repeat(2)}</w:tr>`.repeat(rows)}</w:tbl>`

/** A Word file of one part, whose paragraphs may be items of a list. */
function docx(body) {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relationship = (type, target) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${office}/${type}" Target="${target}"/></Relationships>`
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationship('officeDocument', 'word/document.xml'),
    'word/_rels/document.xml.rels': relationship('numbering', 'numbering.xml'),
    'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/document.xml': `<w:document ${w}><w:body>${paragraph('关于开展检查的通知')}${body}</w:body></w:document>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
