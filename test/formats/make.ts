import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {encode} from '../read/encode.ts'
import {blocksOf} from './blocks.ts'
import {docxByHand} from './docx-by-hand.ts'
import {docxByPackage} from './docx-by-package.ts'
import {featuresDocx} from './features.ts'
import {ofdOf} from './ofd.ts'
import {paint} from './paint.ts'
import {pdfOf} from './pdf.ts'
import {markdown, singleFile, webPage} from './web.ts'

/**
 * Notices that exist in every format: plain texts of one paragraph a line, of different kinds, with a full 版头, several signatures,
 * annexes, issued texts and a duty table among them.
 */
export const slugs = [
  'commendation-decision',
  'data-letter',
  'duty-table',
  'enforcement-measures',
  'forwarded-notice',
  'inspection-annexes',
  'issued-plan',
  'joint-division',
  'key-points',
  'mayor-order',
  'office-meeting',
  'praise-circular',
  'request-full-header',
  'trial-rules',
  'action-plan',
]

/** Makes the files of each notice; those of LibreOffice only where `soffice` is found. */
export async function makeFormats(folder: string): Promise<string[]> {
  const made: string[] = []
  const work = mkdtempSync(path.join(tmpdir(), 'formats-'))
  for (const slug of slugs) {
    const text = readFileSync(path.join(folder, slug, 'input.txt'), 'utf8').replace(/^\ufeff/, '')
    const blocks = blocksOf(text)
    const put = (name: string, content: Uint8Array | string) => {
      writeFileSync(path.join(folder, slug, name), content)
      made.push(`${slug}/${name}`)
    }
    const pages = paint(blocks)
    put('input.docx', docxByHand(blocks))
    put('input.package.docx', await docxByPackage(blocks))
    put('input.html', webPage(blocks))
    put('input.md', markdown(blocks))
    put('input.pdf', pdfOf(pages))
    put('input.ofd', ofdOf(pages))
    put('input.gbk.txt', encode(text, 'gb18030'))
    put('input.mht', singleFile(webPage(blocks)))
    put('input.docm', docxByHand(blocks, {extra: {'word/vbaProject.bin': new Uint8Array(64)}}))
    // what LibreOffice is given: its binary Word loses start overrides; its PDF embeds a small font where one is installed
    writeFileSync(path.join(work, `${slug}.docx`), docxByHand(blocks, {apart: true, font: 'WenQuanYi Zen Hei'}))
  }
  const first = readFileSync(path.join(folder, slugs[0], 'input.txt'), 'utf8')
  for (const [name, encoding, mark] of [
    ['wide', 'utf-16le', [0xff, 0xfe]],
    ['widebare', 'utf-16be', []],
  ] as const) {
    writeFileSync(path.join(folder, slugs[0], `input.${name}.txt`), Uint8Array.of(...mark, ...encode(first, encoding)))
    made.push(`${slugs[0]}/input.${name}.txt`)
  }
  writeFileSync(path.join(work, 'features.docx'), featuresDocx())
  made.push(...byOffice(folder, work))
  rmSync(work, {recursive: true, force: true})
  return made
}

/** The same by LibreOffice, from the hand-written .docx: its own .docx, binary Word, PDF with embedded fonts. */
function byOffice(folder: string, work: string): string[] {
  const made: string[] = []
  const documents = readdirSync(work).map((name) => path.join(work, name))
  const convert = (target: string, into: string) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${work}/profile`,
        '--headless',
        '--convert-to',
        target,
        '--outdir',
        path.join(work, into),
        ...documents,
      ],
      {stdio: 'ignore', timeout: 300_000},
    )
  try {
    convert('docx:MS Word 2007 XML', 'docx')
    convert('doc:MS Word 97', 'doc')
    convert('pdf:writer_pdf_Export', 'pdf')
  } catch {
    return made
  }
  const samples = path.join(folder, '../../test/read/samples')
  copyFileSync(path.join(work, 'features.docx'), path.join(samples, 'features.docx'))
  copyFileSync(path.join(work, 'doc/features.doc'), path.join(samples, 'features.doc'))
  copyFileSync(path.join(work, 'docx/features.docx'), path.join(samples, 'features.office.docx'))
  const most = 60 * 1024
  for (const slug of slugs) {
    for (const [from, names] of [
      [`docx/${slug}.docx`, ['input.office.docx']],
      [`doc/${slug}.doc`, ['input.doc', 'input.wps']],
      [`pdf/${slug}.pdf`, ['input.office.pdf']],
    ] as const) {
      const source = path.join(work, from)
      if (!existsSync(source) || readFileSync(source).length > most) continue
      // WPS Writer's own files are binary Word under another name; one of them is enough
      for (const name of names) {
        if (name === 'input.wps' && slug !== slugs[0]) continue
        copyFileSync(source, path.join(folder, slug, name))
        made.push(`${slug}/${name}`)
      }
    }
  }
  return made
}
