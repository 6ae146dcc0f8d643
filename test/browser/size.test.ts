import {readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync} from 'node:zlib'
import {expect, it} from 'vitest'
import {coreFiles} from '../support/browser-files.ts'
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

it('the parser, the readers of text, HTML and docx, and the writers of documents stay small', () => {
  const own = files.filter((name) => coreFiles.test(name.replaceAll('\\', '/')))
  const total = own.reduce((sum, name) => sum + size(name), 0)
  // Four fifths are the parser with its tables.
  expect(own.length).toBeGreaterThan(9)
  expect(total).toBeLessThan(250_000)
})

it('what browsers load imports nothing else, and nothing of Node', () => {
  for (const name of files) {
    const code = codeOf(name)
    for (const target of importsOf(name, code)) expect(target, name).toMatch(/^\.\.?\//)
    // pdf.js and the package that writes .docx look for what Node has, and do without.
    if (!/(?:pdfjs|dist)-/.test(name)) expect(/["'`]node:|\bBuffer\.|\bprocess\.(?:env|cwd|on)\b/.exec(code)?.[0], name).toBeUndefined()
  }
})
