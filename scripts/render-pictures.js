/**
 * Makes the pictures of docs/render.md: fixtures as `gongwen render` sets them, drawn by LibreOffice.
 *
 *     npm run build && node scripts/render-pictures.js
 *
 * Needs soffice (libreoffice-writer) and pdftoppm (poppler-utils).
 */
import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** What is shown of which fixture: pages. */
const shown = {
  'request-full-header': [1, 2],
  'joint-departments': [1],
  'draft-letter': [1],
  'mayor-order': [1],
  'meeting-minutes-counted': [1],
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongwen-pictures-'))
const pictures = new URL('../docs/pictures/', import.meta.url).pathname
mkdirSync(pictures, {recursive: true})
for (const [slug, pages] of Object.entries(shown)) {
  const file = path.join(folder, slug)
  execFileSync(process.execPath, [
    'bin/gongwen.js',
    'render',
    `fixtures/notices/${slug}/document.yaml`,
    '-o',
    `${file}.docx`,
    '--no-config',
  ])
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, `${file}.docx`], {stdio: 'ignore'})
  for (const page of pages) {
    execFileSync('pdftoppm', ['-r', '45', '-png', '-singlefile', '-f', String(page), '-l', String(page), `${file}.pdf`, `${file}-${page}`])
    copyFileSync(`${file}-${page}.png`, path.join(pictures, `render-${slug}-${page}.png`))
  }
}
rmSync(folder, {recursive: true})
