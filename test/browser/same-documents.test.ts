import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {positionsOf, process, summarize, write} from '../../src/index.ts'
import {coreFiles} from '../support/browser-files.ts'
import {noChromium, openChromium} from '../support/chromium.ts'

// `dist/browser.js` is what is looked at: `npm test` builds first.

const folder = new URL('../../fixtures/notices/', import.meta.url)
const names = readdirSync(folder).flatMap((slug) =>
  readdirSync(new URL(slug, folder))
    .filter((name) => name.startsWith('input.'))
    .map((name) => `${slug}/${name}`),
)

/** What the browser has all that it needs for from the start, or little more. */
const ofCore = (name: string) => /\.(?:txt|html|docx)$/.test(name)
names.sort((a, b) => Number(ofCore(b)) - Number(ofCore(a)))

describe.skipIf(noChromium)('gongwen/browser', () => {
  const {openBeside} = openChromium()

  it('reads every fixture as Node does: document, messages, positions', {timeout: 300_000}, async () => {
    const {page, said, asked, loaded} = await openBeside()
    await page.addScriptTag({type: 'module', content: "import * as gongwen from '/browser.js'; globalThis.gongwen = gongwen"})
    await page.waitForFunction('globalThis.gongwen !== undefined')
    // In words, for the test runner would rewrite a function.
    const read = `async ({base64, name}) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const file = await gongwen.process(bytes, {name}).catch((error) => ({error}))
      if (file.error) return String(file.error)
      const {document, lines} = file.data
      const texts = [await gongwen.write(document, 'yaml'), await gongwen.write(document, 'json')]
      return JSON.stringify({document, messages: file.messages.map(String), lines, positions: gongwen.positionsOf(file), texts})
    }`
    const differing: string[] = []
    let core: string[] | undefined
    for (const name of names) {
      if (!ofCore(name)) core ??= [...loaded]
      const bytes = readFileSync(new URL(name, folder))
      const file = await process(bytes, {name})
      const {document, lines} = file.data
      const texts = [await write(document!, 'yaml'), await write(document!, 'json')]
      const wanted = JSON.stringify({document, messages: file.messages.map(String), lines, positions: positionsOf(file), texts})
      const got = await page.evaluate(`(${read})(${JSON.stringify({base64: bytes.toString('base64'), name})})`)
      if (got !== wanted) differing.push(`${name} ${String(got).slice(0, 80)}`)
    }
    expect(names.length).toBeGreaterThan(250)
    expect({differing, said, asked}).toEqual({differing: [], said: [], asked: []})
    expect(core!.sort()).toEqual(
      readdirSync('dist', {recursive: true, encoding: 'utf8'})
        .filter((name) => coreFiles.test(name))
        .sort(),
    )
  })

  it('knows the digest of a file where the browser tells none, and the verdict', async () => {
    const {page, said} = await openBeside()
    await page.evaluate("Object.defineProperty(crypto, 'subtle', {value: undefined})")
    await page.addScriptTag({
      type: 'module',
      content: `import {process} from '/browser.js'
        import {summarize} from '/browser/summarize.js'
        const file = await process(new TextEncoder().encode('关于值班的通知'))
        globalThis.told = JSON.stringify([file.data.lines.source, summarize(file)])`,
    })
    const told = await page.waitForFunction('globalThis.told')
    const file = await process(new TextEncoder().encode('关于值班的通知'))
    expect(await told.jsonValue()).toBe(JSON.stringify([file.data.lines!.source, summarize(file)]))
    expect(said).toEqual([])
  })
})
