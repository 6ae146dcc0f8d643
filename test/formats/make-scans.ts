import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {imagePdf} from './image-pdf.ts'
import {printed, scan} from './scans.ts'

/** The notice that the scans of the tests show: on two pages, the signature under the seal on the second. */
export const scanned = 'zone-reply'

/** Makes a worn scan of the notice as a PDF, and a clean one of its last page as a PNG. */
export function makeScans(root: string): string[] {
  const samples = path.join(root, 'test/read/samples')
  const pages = printed(readFileSync(path.join(root, 'fixtures/notices', scanned, 'input.txt'), 'utf8'))
  const [last] = scan(pages.slice(-1), {dpi: 120, worn: false})
  writeFileSync(path.join(samples, 'scan.pdf'), imagePdf(scan(pages, {dpi: 150, worn: true})))
  execFileSync('convert', ['jpg:-', '-colors', '4', '-strip', path.join(samples, 'scan.png')], {input: last.jpeg})
  return ['scan.pdf', 'scan.png'].map((name) => path.join(samples, name))
}
