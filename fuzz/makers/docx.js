import {shards} from '../mutations/text.js'
import {oddNumbers} from '../numbers.js'
import {pack} from '../pack.js'

const w =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const formats = [
  'decimal',
  'chineseCounting',
  'chineseCountingThousand',
  'ideographTraditional',
  'lowerLetter',
  'upperRoman',
  'bullet',
  'none',
  'decimalEnclosedCircle',
  'x',
]

/** A Word file that is well-formed and means odd things: numbering of odd levels, tables whose cells span what they like, parts in each other. */
export function makeDocx(random) {
  const body = random
    .list(random.between(1, 12), () => random.pick([paragraph, paragraph, numbered, numbered, table, nested, repeated])(random))
    .join('')
  const relationship = (id, type, target) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const relationships = (list) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationships([relationship('a', 'officeDocument', 'word/document.xml')]),
    'word/_rels/document.xml.rels': relationships([
      relationship('n', 'numbering', 'numbering.xml'),
      relationship('s', 'styles', 'styles.xml'),
      relationship('f', 'footnotes', 'footnotes.xml'),
    ]),
    'word/numbering.xml': numbering(random),
    'word/styles.xml': styles(random),
    'word/footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="1">${paragraph(random)}</w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${w}><w:body><w:p><w:r><w:t>关于开展检查的通知</w:t></w:r></w:p>${body}</w:body></w:document>`,
  }
  return pack(parts)
}

const clean = (text) => text.replace(/[&<>"]/g, '').replace(/[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/g, '')
const words = (random) =>
  clean(random.list(random.between(0, 3), () => random.pick(shards)).join('') + random.pick(['甲局', '做好工作。', '']))
const odd = (random) => (random.chance(3) ? random.pick(oddNumbers) : `${random(9)}`)
const run = (random) =>
  `<w:r>${random.pick([`<w:t>${words(random)}</w:t>`, '<w:tab/>', '<w:br/>', '<w:footnoteReference w:id="1"/>', '<w:sym w:font="Wingdings" w:char="F0FC"/>', `<w:fldChar w:fldCharType="${random.pick(['begin', 'separate', 'end'])}"/>`, `<w:instrText>${words(random)}</w:instrText>`])}</w:r>`
const paragraph = (random, properties = '') =>
  `<w:p><w:pPr>${properties}${random.chance(4) ? `<w:ind w:firstLineChars="${odd(random)}" w:left="${odd(random)}"/>` : ''}${random.chance(6) ? `<w:pStyle w:val="s${random(4)}"/>` : ''}</w:pPr>${random.list(random.between(0, 4), () => run(random)).join('')}</w:p>`
const numbered = (random) =>
  paragraph(random, `<w:numPr><w:ilvl w:val="${odd(random)}"/><w:numId w:val="${odd(random)}"/></w:numPr>`).repeat(random.pick([1, 3, 60]))

function table(random, depth = 0) {
  const cell = () =>
    `<w:tc><w:tcPr>${random.chance(3) ? `<w:gridSpan w:val="${odd(random)}"/>` : ''}${random.chance(3) ? `<w:vMerge${random.pick(['', ' w:val="restart"', ' w:val="x"'])}/>` : ''}</w:tcPr>${depth < 3 && random.chance(8) ? table(random, depth + 1) : ''}<w:p><w:r><w:t>${random.pick(['序号', '工作任务', '责任单位', '完成时限', '甲局', '同上', '', words(random)])}</w:t></w:r></w:p></w:tc>`
  const row = () =>
    `<w:tr>${random.chance(6) ? `<w:trPr><w:gridBefore w:val="${odd(random)}"/></w:trPr>` : ''}${random.list(random.between(0, 5), cell).join('')}</w:tr>`
  return `<w:tbl><w:tblGrid>${'<w:gridCol w:w="100"/>'.repeat(random(6))}</w:tblGrid>${random.list(random.between(0, 6), row).join('')}</w:tbl>`
}

function nested(random) {
  const [open, close] = random.pick([
    ['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'],
    ['<w:ins>', '</w:ins>'],
    ['<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>'],
    ['<w:p><w:r><w:pict><v:textbox><w:txbxContent>', '</w:txbxContent></v:textbox></w:pict></w:r></w:p>'],
    ['<mc:AlternateContent><mc:Fallback>', '</mc:Fallback></mc:AlternateContent>'],
  ])
  const depth = random.pick([1, 5, 40, 400])
  return open.repeat(depth) + paragraph(random) + close.repeat(depth)
}

function repeated(random) {
  const piece = random.pick([paragraph, numbered, table])(random)
  return piece.repeat(Math.min(random.pick([10, 200, 2000]), Math.ceil(2_000_000 / piece.length)))
}

function numbering(random) {
  const level = (index) =>
    `<w:lvl w:ilvl="${random.chance(8) ? random.pick(oddNumbers) : index}"><w:start w:val="${odd(random)}"/><w:numFmt w:val="${random.pick(formats)}"/>${random.chance(5) ? `<w:lvlRestart w:val="${odd(random)}"/>` : ''}<w:lvlText w:val="${random.pick(['%1.', '（%1）', '%1.%2', '%9', '%0', '第%1条', '', '%1%1%1%1'])}"/></w:lvl>`
  const abstract = random.list(
    random.between(0, 3),
    (id) => `<w:abstractNum w:abstractNumId="${id}">${random.list(random.between(0, 10), level).join('')}</w:abstractNum>`,
  )
  const nums = random.list(
    random.pick([0, 3, 10, 3000]),
    (id) =>
      `<w:num w:numId="${id}"><w:abstractNumId w:val="${random(4)}"/>${random.chance(6) ? `<w:lvlOverride w:ilvl="${odd(random)}"><w:startOverride w:val="${odd(random)}"/></w:lvlOverride>` : ''}</w:num>`,
  )
  return `<w:numbering ${w}>${abstract.join('')}${nums.join('')}</w:numbering>`
}

/** Styles that rest on each other, also in a circle. */
const styles = (random) =>
  `<w:styles ${w}>${random.list(4, (id) => `<w:style w:styleId="s${id}"><w:name w:val="heading ${odd(random)}"/><w:basedOn w:val="s${random(5)}"/><w:pPr><w:outlineLvl w:val="${odd(random)}"/><w:numPr><w:numId w:val="${odd(random)}"/></w:numPr></w:pPr></w:style>`).join('')}</w:styles>`
