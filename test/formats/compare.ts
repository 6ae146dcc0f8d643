import {execFileSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {VFile} from 'vfile'
import {read} from '../../src/read/index.ts'

/**
 * Reads every Word file of a folder of notices, and has LibreOffice export it as text: gives, for each, whether both hold the same
 * lines (white space inside lines aside, page headers and footers left out, which the export leaves out too).
 */
export async function compareWithOffice(folder: string): Promise<Array<{name: string; same: boolean; ours?: string; theirs?: string}>> {
  const work = mkdtempSync(path.join(tmpdir(), 'compare-'))
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((name) => /\.(?:docx|docm|doc|wps)$/.test(name))
  const flat = (name: string) => name.replace(/[/\\]/g, '+')
  for (const name of names) copyFileSync(path.join(folder, name), path.join(work, flat(name)))
  for (const kind of ['docx', 'docm', 'doc', 'wps']) {
    const files = names.filter((name) => name.endsWith(`.${kind}`)).map((name) => path.join(work, flat(name)))
    if (files.length === 0) continue
    const options = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', path.join(work, kind), ...files]
    execFileSync('soffice', [`-env:UserInstallation=file://${work}/profile`, ...options], {stdio: 'ignore', timeout: 600_000})
  }
  const results = []
  for (const name of names) {
    const kind = name.slice(name.lastIndexOf('.') + 1)
    const exported = path.join(work, kind, flat(name).replace(/\.[a-z]+$/, '.txt'))
    if (!existsSync(exported)) continue
    const lines = await read(readFileSync(path.join(folder, name)), {name}, new VFile())
    const body = lines.lines.filter(({region}) => region !== 'header' && region !== 'footer')
    const ours = squeeze(body.map(({start, end}) => lines.text.slice(start, end)))
    const theirs = squeeze(readFileSync(exported, 'utf8').split('\n'))
    results.push(ours === theirs ? {name, same: true} : {name, same: false, ours, theirs})
  }
  rmSync(work, {recursive: true, force: true})
  return results
}

// tables are exported a cell a line
const squeeze = (lines: string[]) =>
  lines
    .flatMap((line) => line.split('\t'))
    .map((line) => line.replace(/[\s\u3000\ufeff]+/g, ''))
    .filter((line) => line !== '')
    .join('\n')
