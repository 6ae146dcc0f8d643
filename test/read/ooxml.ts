import {strToU8, zipSync} from 'fflate'

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const all = `${w} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The parts of a hand-written .docx: the inner XML of each. */
export interface Parts {
  body: string
  numbering?: string
  styles?: string
  header?: string
  footer?: string
  footnotes?: string
  /** Further entries of the archive, as they are. */
  extra?: Record<string, Uint8Array>
}

/** Packs hand-written WordprocessingML into a .docx, byte for byte the same at every call. */
export function packDocx({body, extra = {}, ...parts}: Parts): Uint8Array {
  const roots = {numbering: 'numbering', styles: 'styles', header: 'hdr', footer: 'ftr', footnotes: 'footnotes'} as const
  const present = (Object.keys(roots) as Array<keyof typeof roots>).filter((name) => parts[name] !== undefined)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${present
        .map(
          (name) =>
            `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml"/>`,
        )
        .join('')}</Types>`,
    ),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': strToU8(
      `${head}<w:document ${all} xmlns:r="${office}"><w:body>${body}${sectionProperties(present)}</w:body></w:document>`,
    ),
    'word/_rels/document.xml.rels': relationships(present.map((name, index) => [`rId${index + 1}`, name, `${name}.xml`])),
  }
  for (const name of present) files[`word/${name}.xml`] = strToU8(`${head}<w:${roots[name]} ${all}>${parts[name]}</w:${roots[name]}>`)
  return zipSync({...files, ...extra}, {mtime: new Date(2026, 0, 1), level: 9})
}

const relationships = (list: Array<[id: string, type: string, target: string]>) =>
  strToU8(
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
  )

function sectionProperties(present: string[]): string {
  const references = (['header', 'footer'] as const)
    .filter((name) => present.includes(name))
    .map((name) => `<w:${name}Reference w:type="default" r:id="rId${present.indexOf(name) + 1}"/>`)
  return `<w:sectPr>${references.join('')}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>`
}

export const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** A run; `properties` is the inner XML of its `w:rPr`. */
export const r = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

/** A paragraph of one run, or of given runs; `properties` is the inner XML of its `w:pPr`. */
export const p = (content: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`

/** Properties of a paragraph in a list. */
export const num = (id: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`

/** A level of a list. */
export const lvl = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`

export const abstractNum = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`
export const numList = (id: number, abstract: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`

/** A table of rows of cells; a cell is text, or `[text, inner XML of w:tcPr]`. */
export const tbl = (rows: Array<Array<string | [string, string]>>) =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(rows[0].length)}</w:tblGrid>${rows
    .map(
      (row) =>
        `<w:tr>${row.map((cell) => (typeof cell === 'string' ? `<w:tc><w:tcPr/>${p(cell)}</w:tc>` : `<w:tc><w:tcPr>${cell[1]}</w:tcPr>${p(cell[0])}</w:tc>`)).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`
