/**
 * Draws the register that README shows: the workbook that `gongwen tasks` makes of a fixture, as LibreOffice prints its first page.
 *
 *     npm run build && node scripts/picture.js
 *
 * Needs `soffice`, `pdftoppm` (poppler) and the Noto CJK fonts. Done again when registers look different; no test compares pictures.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'

const notice = 'fixtures/notices/office-meeting/input.txt'
const picture = 'docs/pictures/register'
/** What is shown of the page, in pixels at this resolution: its margins are cut off. */
const dpi = 96
const crop = {x: 35, y: 22, W: 1053, H: 604}

/** The fonts of offices, which are not free, as free ones. */
const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${[
  ['宋体', 'Noto Serif CJK SC'],
  ['黑体', 'Noto Sans CJK SC'],
  ['方正小标宋简体', 'Noto Serif CJK SC'],
]
  .map(([name, free]) => `<alias binding="same"><family>${name}</family><prefer><family>${free}</family></prefer></alias>`)
  .join('')}</fontconfig>`

const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-picture-'))
try {
  const at = (name) => path.join(folder, name)
  writeFileSync(at('fonts.conf'), fonts)
  execFileSync(process.execPath, ['bin/gongwen.js', 'tasks', notice, '-o', at('register.xlsx'), '--quiet'])
  const profile = pathToFileURL(at('profile')).href
  execFileSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, at('register.xlsx')],
    {
      env: {...process.env, FONTCONFIG_FILE: at('fonts.conf')},
      stdio: 'ignore',
    },
  )
  mkdirSync(path.dirname(picture), {recursive: true})
  const cropped = Object.entries(crop).flatMap(([option, pixels]) => [`-${option}`, String(pixels)])
  execFileSync('pdftoppm', ['-png', '-gray', '-singlefile', '-r', String(dpi), ...cropped, at('register.pdf'), picture])
  console.log(`${picture}.png`)
} finally {
  rmSync(folder, {recursive: true, force: true})
}
