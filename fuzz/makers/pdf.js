import {oddNumbers} from '../numbers.js'

/** A PDF that is well-formed and means odd things: odd widths, boxes, maps and tables of objects, forms that draw each other, deep states. */
export function makePdf(random) {
  const odd = () => (random.chance(2) ? random.pick(oddNumbers) || '0' : `${random(900)}`)
  const some = (most, make) => random.list(random.between(0, most), make).join(' ')
  const forms = random.between(0, 8)
  const draw = () => `/X${random(forms + 1)} Do `.repeat(random.pick([1, 2, 10]))
  const show = () => `BT /F1 ${odd()} Tf ${odd()} ${odd()} Td <${hex(random)}> Tj ET\n`
  const page = () =>
    random.pick([
      show,
      show,
      () => 'q '.repeat(random.pick([1, 50, 3000])),
      () => 'Q '.repeat(random.pick([1, 50])),
      () => `${odd()} ${odd()} ${odd()} ${odd()} ${odd()} ${odd()} cm\n`,
      () => `${odd()} ${odd()} ${odd()} ${odd()} re f\n`.repeat(random.pick([1, 20, 2000])),
      () => `${odd()} ${odd()} m ${odd()} ${odd()} l S\n`.repeat(random.pick([1, 20, 2000])),
      () => `BT /F1 12 Tf [<${hex(random)}> ${odd()} <${hex(random)}>] TJ ET\n`,
      draw,
    ])()
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${random.chance(3) ? odd() : 1} /Kids [${random.pick(['3 0 R', '3 0 R 3 0 R', '2 0 R 3 0 R', '3 0 R 99 0 R'])}] >>`,
    `<< /Type /Page /Parent 2 0 R /Rotate ${random.pick([0, 90, 45, odd()])} /MediaBox [${random.chance(3) ? some(5, odd) : '0 0 595 842'}] /Resources 6 0 R /Contents 5 0 R >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding ${random.pick(['/UniGB-UTF16-H', '/Identity-H', '/GBK-EUC-H', '7 0 R'])} /ToUnicode 7 0 R /DescendantFonts [8 0 R] >>`,
    stream(some(40, page)),
    `<< /Font << /F1 4 0 R >> /XObject << ${random.list(forms, (id) => `/X${id} ${9 + id} 0 R`).join(' ')} >> >>`,
    stream(toUnicode(random)),
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${random.pick(['GB1', 'Identity', 'Japan1'])}) /Supplement 4 >> /DW ${odd()} /W [${some(6, () => random.pick([`${odd()} [${some(5, odd)}]`, `${odd()} ${odd()} ${odd()}`]))}] >>`,
    ...random.list(forms, (id) =>
      stream(
        random.chance(3) ? show() : `/X${Math.min(forms, id + 1)} Do `.repeat(random.pick([1, 4, 10])),
        '/Type /XObject /Subtype /Form /BBox [0 0 99 99] /Resources 6 0 R',
      ),
    ),
  ]
  return assemble(objects, random, odd)
}

const stream = (content, entries = '') => `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
const hex = (random) =>
  Buffer.from(random.pick(['关于开展检查的通知', '一、做好工作。', '甲局', '\u0000', '']), 'utf16le')
    .swap16()
    .toString('hex')

function toUnicode(random) {
  const code = () => random.pick(['<0000>', '<0041>', '<ffff>', '<000000>', '<fffff0>', '<7fffffff>', '<>'])
  const range = () => random.pick([`${code()} ${code()} ${code()}`, `${code()} ${code()} [${code()} ${code()}]`])
  return `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${random.pick([0, 1, 3])} beginbfrange ${random.list(random.between(0, 4), range).join(' ')} endbfrange endcmap`
}

/** The file with a table of objects, or with a stream of it that claims odd things, or with none. */
function assemble(objects, random, odd) {
  let text = '%PDF-1.7\n'
  const offsets = objects.map((body, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = text.length
  switch (random(3)) {
    case 0:
      return Buffer.from(`${text}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1')
    case 1:
      return Buffer.from(
        `${text}99 0 obj\n${stream('', `/Type /XRef /Root 1 0 R /Size ${odd()} /Index [${odd()} ${odd()}] /W [${random(5)} ${random(5)} ${random(5)}]${random.chance(3) ? ` /Prev ${odd()}` : ''}`)}\nendobj\nstartxref\n${start}\n%%EOF\n`,
        'latin1',
      )
    default:
      return Buffer.from(
        `${text}xref\n0 ${random.chance(4) ? odd() : objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${random.chance(4) ? ` /Prev ${start}` : ''} >>\nstartxref\n${start}\n%%EOF\n`,
        'latin1',
      )
  }
}
