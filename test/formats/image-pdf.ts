/** A picture in JPEG of a whole page. */
export interface PagePhoto {
  jpeg: Uint8Array
  width: number
  height: number
  colours: 1 | 3
}

/** A PDF of A4 pages that hold a picture each and no text, as scanners make them. */
export function imagePdf(photos: PagePhoto[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n')]
  const offsets: number[] = []
  let length = parts[0].length
  const add = (...body: Array<string | Uint8Array>) => {
    offsets.push(length)
    const whole = Buffer.concat([`${offsets.length} 0 obj\n`, ...body, '\nendobj\n'].map((part) => Buffer.from(part as string)))
    parts.push(whole)
    length += whole.length
  }
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${photos.length} /Kids [${photos.map((_, index) => `${3 + index * 3} 0 R`).join(' ')}] >>`)
  photos.forEach(({jpeg, width, height, colours}, index) => {
    const drawn = 'q 595 0 0 842 0 0 cm /P Do Q'
    const at = 3 + index * 3
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /P ${at + 2} 0 R >> >> /Contents ${at + 1} 0 R >>`)
    add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`)
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 /ColorSpace /Device${colours === 1 ? 'Gray' : 'RGB'} /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    )
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
