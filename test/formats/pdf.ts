import {deflateSync} from 'node:zlib'
import type {PaintedPage} from './paint.ts'

/**
 * A small PDF of painted pages in a font that is not embedded (STSong-Light with the predefined map UniGB-UTF16-H), as office
 * systems of the 2000s wrote them: without the character maps it reads as nothing.
 */
export function pdfOf(pages: PaintedPage[]): Uint8Array {
  const objects: Buffer[] = []
  const add = (body: string | Buffer) => objects.push(typeof body === 'string' ? Buffer.from(body, 'latin1') : body)
  const first = 6
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`)
  add('<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [4 0 R] >>')
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500] >>',
  )
  add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  )
  pages.forEach((page, index) => {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
    )
    const drawn = [
      ...page.rules.map(([x1, y1, x2, y2]) => `${num(x1)} ${num(842 - y1)} m ${num(x2)} ${num(842 - y2)} l S`),
      ...page.texts.map(
        ({text, x, y, size}) =>
          `BT /F1 ${size} Tf ${num(x)} ${num(842 - y)} Td <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`,
      ),
    ].join('\n')
    const packed = deflateSync(Buffer.from(drawn, 'latin1'))
    add(Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')]))
  })
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  let length = parts[0].length
  objects.forEach((body, index) => {
    offsets.push(length)
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(whole)
    length += whole.length
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}

const num = (value: number) => value.toFixed(2)
