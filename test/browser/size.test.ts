import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {expect, it} from 'vitest'
import {importsOf} from '../support/imports-of.ts'

// `dist/browser.js` is what is looked at: `npm test` builds first.

const codeOf = (name: string) => readFileSync(path.join('dist', name), 'utf8')

/** What `browser.js` loads, at once or when it is needed, itself the first. */
const files = ['browser.js']
for (const name of files)
  for (const target of importsOf(name, codeOf(name))) {
    const file = path.join(path.dirname(name), target)
    if (target.startsWith('.') && !files.includes(file)) files.push(file)
  }
const size = (name: string) => gzipSync(codeOf(name), {level: 9}).length

/** What only some files need: PDF, Markdown, OFD with the layout of pages, the old Word format, pictures, pages to look at, words for what never happens. */
const asked = /^browser\/(?:pdf|pdfjs|markdown|ofd|path|ole|doc|mht|recognizer|read-image|schema\.generated|report-schema-errors|pages)-/

it('the parser, the readers of text, HTML and docx, and the writers of documents stay small', () => {
  const own = files.filter((name) => !asked.test(name))
  const total = own.reduce((sum, name) => sum + size(name), 0)
  // Two thirds are the parser with its tables.
  expect(total).toBeLessThan(200_000)
})

it('what browsers load imports nothing else, and nothing of Node', () => {
  for (const name of files) {
    const code = codeOf(name)
    for (const target of importsOf(name, code)) expect(target, name).toMatch(/^\.\.?\//)
    if (!name.includes('pdfjs')) expect(/["'`]node:|\bBuffer\.|\bprocess\.(?:env|cwd|on)\b/.exec(code)?.[0], name).toBeUndefined()
  }
})
