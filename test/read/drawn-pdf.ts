/**
 * A page of 10 points a side whose upper and lower halves are a red image each, and whose lower right quarter is a stencil of two rows
 * over them that paints the upper one. `size` is what the images claim for a side.
 */
export function drawnPdf(size?: number): Uint8Array {
  const red = 'FF0000>'
  const image = (side: number, more: string, data: string) =>
    `<< /Type /XObject /Subtype /Image /Width ${size ?? side} /Height ${size ?? side} ${more} /Filter /ASCIIHexDecode /Length ${data.length} >>\nstream\n${data}\nendstream`
  const drawn = 'q 10 0 0 5 0 5 cm /R Do Q q 10 0 0 5 0 0 cm /R Do Q q 5 0 0 5 5 0 cm /S Do Q'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /Resources << /XObject << /R 5 0 R /S 6 0 R >> >> /Contents 4 0 R >>',
    `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`,
    image(1, '/BitsPerComponent 8 /ColorSpace /DeviceRGB', red),
    image(10, '/BitsPerComponent 1 /ImageMask true', `${'0000'.repeat(5)}${'FFC0'.repeat(5)}>`),
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.5\n${body}trailer\n<< /Size 7 /Root 1 0 R >>\n%%EOF\n`)
}
