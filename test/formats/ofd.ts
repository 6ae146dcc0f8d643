import {strToU8, zipSync} from 'fflate'
import {escapeXml} from '../read/ooxml.ts'
import {type PaintedPage, widthOf} from './paint.ts'

const millimetres = (points: number) => ((points * 25.4) / 72).toFixed(3)
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'
const space = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/** A small OFD of painted pages; the page numbers stand on a template as office systems put them there. */
export function ofdOf(pages: PaintedPage[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    'OFD.xml': strToU8(
      `${head}<ofd:OFD ${space} Version="1.1" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': strToU8(
      `${head}<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 ${millimetres(595)} ${millimetres(842)}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages
        .map((_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`)
        .join('')}</ofd:Pages></ofd:Document>`,
    ),
  }
  pages.forEach((page, index) => {
    let id = 100 + index * 1000
    const objects = [
      ...page.texts.map(({text, x, y, size}) => {
        const deltas = [...text].slice(0, -1).map((character) => millimetres(widthOf(character, size)))
        return `<ofd:TextObject ID="${id++}" Font="3" Size="${millimetres(size)}" Boundary="${millimetres(x)} ${millimetres(y - size)} ${millimetres(widthOf(text, size))} ${millimetres(size * 1.2)}"><ofd:TextCode X="0" Y="${millimetres(size)}" DeltaX="${runs(deltas)}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`
      }),
      ...page.rules.map(
        ([x1, y1, x2, y2]) =>
          `<ofd:PathObject ID="${id++}" LineWidth="0.25" Boundary="${millimetres(x1)} ${millimetres(y1)} ${millimetres(x2 - x1 + 1)} ${millimetres(y2 - y1 + 1)}"><ofd:AbbreviatedData>M 0 0 L ${millimetres(x2 - x1)} ${millimetres(y2 - y1)}</ofd:AbbreviatedData></ofd:PathObject>`,
      ),
    ]
    files[`Doc_0/Pages/Page_${index}/Content.xml`] = strToU8(
      `${head}<ofd:Page ${space}><ofd:Content><ofd:Layer ID="${id}">${objects.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
    )
  })
  return zipSync(files, {mtime: new Date(2026, 0, 1), level: 9})
}

/** Equal distances in a row are written `g count value`. */
function runs(values: string[]): string {
  const parts: string[] = []
  for (let at = 0; at < values.length; ) {
    let end = at
    while (end < values.length && values[end] === values[at]) end++
    parts.push(end - at > 2 ? `g ${end - at} ${values[at]}` : values.slice(at, end).join(' '))
    at = end
  }
  return parts.join(' ')
}
