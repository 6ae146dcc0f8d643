import {readFileSync} from 'node:fs'
import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import {parse} from 'yaml'
import type {process, ReadError} from '../../src/index.ts'
import {imagePdf} from './image-pdf.ts'
import {printed, type Quality, scan} from './scans.ts'

/** Notices of one and two pages, with long and short paragraphs, annexes and a full 版头. */
const slugs = [
  'flood-season',
  'meeting-call',
  'commendation-decision',
  'request-full-header',
  'data-letter',
  'trial-rules',
  'joint-division',
]

const qualities: Array<Quality & {name: string}> = [
  {name: '300 dpi, clean', dpi: 300, worn: false},
  {name: '200 dpi, clean', dpi: 200, worn: false},
  {name: '150 dpi, clean', dpi: 150, worn: false},
  {name: '120 dpi, clean', dpi: 120, worn: false},
  {name: '200 dpi, worn', dpi: 200, worn: true},
  {name: '150 dpi, worn', dpi: 150, worn: true},
  {name: '120 dpi, worn', dpi: 120, worn: true},
  {name: '100 dpi, worn', dpi: 100, worn: true},
  {name: '100 dpi, worn, blurred', dpi: 100, worn: true, blur: 1.5},
  {name: '72 dpi, worn', dpi: 72, worn: true},
  {name: '72 dpi, worn, blurred', dpi: 72, worn: true, blur: 1},
  {name: '72 dpi, worn, more blurred', dpi: 72, worn: true, blur: 1.5},
]

/** What came of one scan. */
export interface Measure {
  quality: string
  slug: string
  confidence: number
  /** Share of wrong characters, blanks aside. */
  errors: number
  right: string[]
  wrong: string[]
}

/** Reads scans of notices at each quality, with `read` as it was built, and compares them with the checked documents. */
export async function* measureScans(folder: string, read: typeof process): AsyncGenerator<Measure> {
  for (const {name: quality, ...rest} of qualities) {
    for (const slug of slugs) {
      const pages = printed(readFileSync(path.join(folder, slug, 'input.txt'), 'utf8'))
      const wanted = parse(readFileSync(path.join(folder, slug, 'document.yaml'), 'utf8')) as Record<string, unknown>
      const bytes = imagePdf(scan(pages, {...rest}))
      const file = await read(bytes, {ocr: true, timeout: 600}).catch((error: ReadError) => error)
      if (file instanceof Error) {
        const confidence = Number.parseInt(/\d+(?=%)/.exec(file.message)?.[0] ?? '0', 10)
        yield {quality, slug, confidence, errors: Number.NaN, right: [], wrong: [(file as ReadError).code]}
        continue
      }
      const {lines, document = {}} = file.data
      const fields = Object.keys(wanted).filter((key) => key !== 'gongwen')
      const isRight = (key: string) => isDeepStrictEqual((document as Record<string, unknown>)[key], wanted[key])
      yield {
        quality,
        slug,
        confidence: lines?.source.ocr?.confidence ?? 0,
        errors: errorRate(textOf(pages), lines?.text ?? ''),
        right: fields.filter(isRight),
        wrong: fields.filter((key) => !isRight(key)),
      }
    }
  }
}

/** In the order of reading; page numbers come last, as the reader has them. */
function textOf(pages: ReturnType<typeof printed>): string {
  const texts = pages.flatMap((page) => page.texts.toSorted((a, b) => a.y - b.y || a.x - b.x))
  const isNumber = ({text}: {text: string}) => /^— \d+ —$/.test(text)
  return [...texts.filter((text) => !isNumber(text)), ...texts.filter(isNumber)].map(({text}) => text).join('')
}

/** Edit distance over length. */
function errorRate(wanted: string, found: string): number {
  const a = [...wanted.replace(/\s+/g, '')]
  const b = [...found.replace(/\s+/g, '')]
  let before = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
    before = row
  }
  return before[b.length] / a.length
}
