import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {type Browser, type BrowserContextOptions, chromium, type Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll} from 'vitest'

/** Debian's, or another that CHROMIUM names. */
export const executablePath = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (place) => place !== undefined && existsSync(place),
)

/** Why tests that need a browser are left out; undefined where there is one. */
export const noChromium = executablePath === undefined ? 'no Chromium (apt-get install chromium)' : undefined
if (noChromium) process.stderr.write(`left out: tests in a browser: ${noChromium}\n`)

/** A page of a browser and what it said or asked for. */
export interface Opened {
  page: Page
  /** Errors of scripts, and what was written to the console. */
  said: string[]
  /** Addresses that were asked for, and that the policy of the page forbade. */
  asked: string[]
  /** The files of `dist/` that were loaded. */
  loaded: string[]
}

const address = 'https://gongwen.test/'

/** A browser for the tests of a file. No page of it reaches the network: what is asked for is read from the disk, or refused. */
export function openChromium() {
  let browser: Browser
  const open: Page[] = []
  beforeAll(async () => {
    if (executablePath) browser = await chromium.launch({executablePath, args: ['--no-sandbox', '--disable-gpu']})
  })
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close()
  })
  afterAll(() => browser?.close())

  async function newPage(options: BrowserContextOptions = {}, content?: string): Promise<Opened> {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    open.push(page)
    const said: string[] = []
    const asked: string[] = []
    const loaded: string[] = []
    page.on('pageerror', ({message}) => said.push(message))
    // The styles of a web page that is read are refused too, and that is told.
    page.on('console', (message) => void (message.text().startsWith('Applying inline style violates') || said.push(message.text())))
    await context.route('**', (route) => {
      const url = route.request().url()
      if (url === address)
        return route.fulfill({contentType: 'text/html; charset=utf-8', body: content ?? '<!doctype html><title></title>'})
      const file = path.join('dist', decodeURIComponent(new URL(url).pathname))
      if (content === undefined && url.startsWith(address) && existsSync(file)) {
        loaded.push(url.slice(address.length))
        return route.fulfill({contentType: 'text/javascript; charset=utf-8', body: readFileSync(file)})
      }
      if (!url.startsWith('data:') && !url.startsWith('blob:') && !url.endsWith('/favicon.ico')) asked.push(url)
      return route.abort()
    })
    await page.goto(address)
    return {page, said, asked, loaded}
  }
  return {
    /** A page with `dist/` beside it. */
    openBeside: (options?: BrowserContextOptions) => newPage(options),
    /** A page that has nothing but itself. */
    openPage: (content: string, options?: BrowserContextOptions) => newPage(options, content),
  }
}
