import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {positionsOf, process} from '../../src/index.ts'
import {noChromium, openChromium} from '../support/chromium.ts'

// `dist/browser.js` is what is looked at: `npm test` builds first.

const folder = new URL('../../fixtures/notices/', import.meta.url)
const names = readdirSync(folder).flatMap((slug) =>
  readdirSync(new URL(slug, folder))
    .filter((name) => name.startsWith('input.'))
    .map((name) => `${slug}/${name}`),
)

describe.skipIf(noChromium)('gongwen/browser', () => {
  const {openBeside} = openChromium()

  it('reads every fixture as Node does: document, messages, positions', {timeout: 300_000}, async () => {
    const {page, said, asked} = await openBeside()
    await page.addScriptTag({type: 'module', content: "import * as gongwen from '/browser.js'; globalThis.gongwen = gongwen"})
    await page.waitForFunction('globalThis.gongwen !== undefined')
    // In words, for the test runner would rewrite a function.
    const read = `async ({base64, name}) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const file = await gongwen.process(bytes, {name}).catch((error) => ({error}))
      if (file.error) return String(file.error)
      const {document, lines} = file.data
      return JSON.stringify({document, messages: file.messages.map(String), lines, positions: gongwen.positionsOf(file)})
    }`
    const differing: string[] = []
    for (const name of names) {
      const bytes = readFileSync(new URL(name, folder))
      const file = await process(bytes, {name})
      const {document, lines} = file.data
      const wanted = JSON.stringify({document, messages: file.messages.map(String), lines, positions: positionsOf(file)})
      const got = await page.evaluate(`(${read})(${JSON.stringify({base64: bytes.toString('base64'), name})})`)
      if (got !== wanted) differing.push(`${name} ${String(got).slice(0, 80)}`)
    }
    expect(names.length).toBeGreaterThan(250)
    expect({differing, said, asked}).toEqual({differing: [], said: [], asked: []})
  })
})
