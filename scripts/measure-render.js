/**
 * Measures what `gongwen render` makes: sets a document of full pages as Word, has LibreOffice make a PDF of it and reads from that where
 * the characters stand. Prints each measure of GB/T 9704-2012 beside what was found; exit code 1 where one is off.
 *
 *     npm run build && node scripts/measure-render.js
 *
 * Needs soffice (libreoffice-writer) and pdftotext (poppler-utils).
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const folder = mkdtempSync(path.join(os.tmpdir(), 'gongwen-measure-'))
const points = 72 / 25.4
const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g

/** Pages of nothing but Chinese, so that every line is full. */
const long = {
  gongwen: '1',
  kind: '通知',
  title: '云岭市人民政府办公室关于做好测量工作的通知',
  issuers: ['云岭市人民政府办公室'],
  subject: '做好测量工作',
  header: {copyNumber: '000001', classification: {level: '秘密', period: '10年'}, urgency: '特急', issuerMark: '云岭市人民政府办公室文件'},
  number: {text: '云政办发〔2025〕1号', code: '云政办发', year: 2025, serial: 1},
  addressees: [{name: '各区人民政府', collective: true}],
  preamble: Array.from({length: 8}, () => `${'测量正文的每一行是不是二十八个字'.repeat(12)}。`),
  sections: [],
  signature: {authorities: ['云岭市人民政府办公室'], date: '2025-05-06', dateText: '2025年5月6日'},
  imprint: {copyTo: [{name: '市委办公室'}], printedBy: '云岭市人民政府办公室', printedOn: '2025-05-06', printedOnText: '2025年5月6日'},
}

const pages = measure('long', long)
const [first, second, last] = [pages[0], pages[1], pages.at(-1)]
const body = (page) => page.words.filter(({height}) => height > 12 && height < 40)
const left = Math.min(...body(second).map(({x}) => x))
const right = Math.max(...body(second).map(({end}) => end))
const lines = linesOf(second)
const full = lines.filter(({text}) => text.length >= 26)
const mark = first.words.find(({text}) => text.includes('办公室文件'))
const number = linesOf(first).find(({text}) => text.includes('〔2025〕'))
const imprint = last.words.find(({text}) => text.includes('印发'))

const rows = [
  ['page width', 'mm', 210, first.width / points, 0.5],
  ['page height', 'mm', 297, first.height / points, 0.5],
  ['left margin (订口)', 'mm', 28, left / points, 1],
  ['width of the text', 'mm', 156, (right - left) / points, 1],
  ['top of the text (天头)', 'mm', 37, topOf(second) / points, 1.5],
  ['lines a page', '', 22, lines.length, 0],
  ['distance of lines', 'mm', 225 / 22, (lines.at(-1).y - lines[0].y) / (lines.length - 1) / points, 0.1],
  ['characters a line', '', 28, Math.max(...full.map(({text}) => [...text].length)), 0],
  ['from the top of the text to the mark', 'mm', 35, (inkTop(mark) - page(37)) / points, 2.5],
  ['foot of the 版记 from the foot of the text', 'mm', 0, (page(37 + 225) - imprint.bottom) / points, 1.5],
  ['the 版记 on an even page', '', 0, pages.length % 2, 0],
]
let wrong = 0
for (const [what, unit, wanted, found, slack] of rows) {
  const off = Math.abs(found - wanted) > slack
  if (off) wrong++
  console.log(`${off ? '✗' : '✓'} ${what}: ${round(found)}${unit && ` ${unit}`} (${round(wanted)})`)
}
console.log(`  ${pages.length} pages; the number stands ${round(number.y / points)} mm below the edge`)
rmSync(folder, {recursive: true})
process.exitCode = wrong ? 1 : 0

/** A document as the words of its pages, in points. */
function measure(name, document) {
  const file = path.join(folder, name)
  writeFileSync(`${file}.json`, JSON.stringify(document))
  execFileSync(process.execPath, ['bin/gongwen.js', 'render', `${file}.json`, '-o', `${file}.docx`, '--no-config'], {stdio: 'inherit'})
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, `${file}.docx`], {stdio: 'ignore'})
  execFileSync('pdftotext', ['-bbox', `${file}.pdf`, `${file}.html`])
  return [...readFileSync(`${file}.html`, 'utf8').matchAll(/<page width="([\d.]+)" height="([\d.]+)">([\s\S]*?)<\/page>/g)].map(
    ([, width, height, inner]) => ({width: Number(width), height: Number(height), words: [...inner.matchAll(word)].map(wordOf)}),
  )
}

/** Words of `pdftotext -bbox`. */
function wordOf([, x, y, end, bottom, text]) {
  return {x: Number(x), y: Number(y), end: Number(end), bottom: Number(bottom), height: bottom - y, text}
}

/** The lines of a page without its number: words of one height. */
function linesOf({words}) {
  const found = new Map()
  for (const each of words) {
    const key = [...found.keys()].find((y) => Math.abs(y - each.y) < 3) ?? each.y
    found.set(key, [...(found.get(key) ?? []), each])
  }
  return [...found]
    .map(([y, some]) => ({y, text: some.map(({text}) => text).join('')}))
    .filter(({text}) => !/^[—\d\s]+$/.test(text))
    .sort((a, b) => a.y - b.y)
}

/** Where the first line begins: half of what its line is higher than its characters stands above them. */
function topOf(page) {
  const [line] = linesOf(page)
  const words = page.words.filter(({y}) => Math.abs(y - line.y) < 3)
  return (words[0].y + words[0].bottom) / 2 - (225 * points) / 22 / 2
}

/** The upper edge of the ink: fonts leave a part of their height free above a Chinese character. */
function inkTop({y, height}) {
  return y + height * 0.2
}

function page(millimetres) {
  return millimetres * points
}

function round(value) {
  return Math.round(value * 10) / 10
}
