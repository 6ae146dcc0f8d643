import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import mammoth from 'mammoth'
import {getDocumentProxy} from 'unpdf'
import {VFile} from 'vfile'
import {read} from '../dist/index.js'
import {median} from './median.js'

const fixture = (name) => readFileSync(new URL(`../fixtures/notices/${name}`, import.meta.url))
const cMapUrl = fileURLToPath(new URL('../src/read/cmaps/', import.meta.url))

/** Reading .docx against mammoth's raw text, and PDF against pdf.js's text alone, warm, in one run. */
export async function formats() {
  return [
    await compare('docx: gongwen read / mammoth raw text', 1, 'office-meeting/input.docx', (buffer) => mammoth.extractRawText({buffer})),
    await compare('docx with a table: gongwen read / mammoth raw text', 1, 'duty-table/input.office.docx', (buffer) =>
      mammoth.extractRawText({buffer}),
    ),
    await compare('pdf, fonts not embedded: gongwen read / pdf.js text', 1.25, 'office-meeting/input.pdf', pdfText),
    await compare('pdf, fonts embedded: gongwen read / pdf.js text', 1.25, 'commendation-decision/input.office.pdf', pdfText),
  ]
}

/** Both in turn, so that what else the machine does meets both alike. */
async function compare(what, limit, name, theirs) {
  const bytes = fixture(name)
  const times = {ours: [], theirs: []}
  const clock = async (list, run) => {
    const start = performance.now()
    await run()
    list.push(performance.now() - start)
  }
  for (const end = performance.now() + 4000; performance.now() < end; ) {
    await clock(times.ours, () => read(bytes, {name}, new VFile()))
    await clock(times.theirs, () => theirs(bytes))
  }
  // the first quarter warms up
  const [ours, other] = [times.ours, times.theirs].map((list) => median(list.slice(list.length / 4)))
  const ratio = median(times.ours.map((time, index) => time / times.theirs[index]).slice(times.ours.length / 4))
  return {what, ratio, limit, atLeast: false, detail: `${ours.toFixed(2)} ms / ${other.toFixed(2)} ms`}
}

/** What pdf.js alone does for the text of all pages. */
async function pdfText(bytes) {
  const document = await getDocumentProxy(new Uint8Array(bytes), {cMapUrl, cMapPacked: true, verbosity: 0})
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent()
    for (const item of content.items) text += item.str
  }
  await document.destroy()
  return text
}
