import {execFileSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {blocksOf} from './blocks.ts'
import type {PagePhoto} from './image-pdf.ts'
import {type PaintedPage, paint} from './paint.ts'
import {pdfOf} from './pdf.ts'

/** How a printed notice was scanned. */
export interface Quality {
  dpi: number
  /** Tilted by half a degree, noisy, packed hard, with a red seal over signature and date. */
  worn: boolean
  /** Blurred, in pixels. */
  blur?: number
}

const font = 'Noto Serif CJK SC'
/** Poppler takes this font for the one that the PDF names and does not hold. */
const fontconfig = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>/etc/fonts/fonts.conf</include>${['STSong-Light', 'STSong']
  .map(
    (name) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>${font}</string></edit></match>`,
  )
  .join('')}</fontconfig>`

/** The pages of a plain notice as they are printed. */
export const printed = (text: string): PaintedPage[] => paint(blocksOf(text.replace(/^\ufeff/, '')))

/** Scans printed pages. Needs Poppler (`pdftoppm`, with `poppler-data`), ImageMagick 6 (`convert`) and the font Noto Serif CJK. */
export function scan(pages: PaintedPage[], quality: Quality): PagePhoto[] {
  const work = mkdtempSync(path.join(tmpdir(), 'scans-'))
  try {
    writeFileSync(path.join(work, 'fonts.conf'), fontconfig)
    writeFileSync(path.join(work, 'notice.pdf'), pdfOf(pages))
    const env = {...process.env, FONTCONFIG_FILE: path.join(work, 'fonts.conf')}
    execFileSync('pdftoppm', ['-r', String(quality.dpi), '-png', 'notice.pdf', 'page'], {cwd: work, env})
    const names = readdirSync(work).filter((name) => name.endsWith('.png'))
    return names.sort().map((name, index) => {
      const photo = path.join(work, `${name}.jpg`)
      execFileSync('convert', [path.join(work, name), ...wear(pages[index], quality), photo])
      const size = execFileSync('identify', ['-format', '%w %h %[channels]', photo], {encoding: 'utf8'})
      const [width, height] = size.split(' ').map(Number)
      return {jpeg: new Uint8Array(readFileSync(photo)), width, height, colours: size.endsWith('gray') ? 1 : 3}
    })
  } finally {
    rmSync(work, {recursive: true, force: true})
  }
}

function wear(page: PaintedPage, {dpi, worn, blur}: Quality): string[] {
  const steps = ['-background', 'white', '-seed', '1']
  if (worn) steps.push(...seal(page, dpi / 72), '-rotate', '0.5', '-attenuate', '0.25', '+noise', 'Gaussian')
  if (blur) steps.push('-blur', `0x${blur}`)
  return [...steps, '-strip', '-quality', worn ? '40' : '85']
}

/** A ring with a star over the date of the signature. */
function seal({texts}: PaintedPage, scale: number): string[] {
  const date = texts.filter(({text}) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text)).at(-1)
  if (!date) return []
  const x = (date.x + date.size * 3) * scale
  const y = (date.y - 20) * scale
  const red = 'rgba(214,38,48,0.8)'
  return [
    ...['-fill', 'none', '-stroke', red, '-strokewidth', String(4 * scale), '-draw', `circle ${x},${y} ${x + 58 * scale},${y}`],
    ...['-stroke', 'none', '-fill', red, '-font', font.replaceAll(' ', '-'), '-pointsize', String(40 * scale)],
    ...['-draw', `text ${x - 20 * scale},${y + 14 * scale} '★'`],
  ]
}
