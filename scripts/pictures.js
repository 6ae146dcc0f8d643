/**
 * Makes the pictures of the documentation anew, of real output on notices of `fixtures/`; needs Chromium and a Chinese font, and
 * pngquant where they are to be small.
 *
 *     npm run build && node scripts/pictures.js
 */
import {spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {chromium} from 'playwright-core'

const root = path.resolve(import.meta.dirname, '..')
const fixtures = path.join(root, 'fixtures', 'notices')
const out = path.join(root, 'docs', 'pictures')
const work = mkdtempSync(path.join(tmpdir(), 'gongwen-pictures-'))
const gongwen = (...argv) => {
  const {status, stderr} = spawnSync(process.execPath, [path.join(root, 'bin', 'gongwen.js'), '-q', ...argv], {cwd: work, encoding: 'utf8'})
  if (status !== 0) throw new Error(stderr)
}

mkdirSync(out, {recursive: true})
mkdirSync(path.join(work, 'in'))
for (const slug of readdirSync(fixtures)) {
  const input = path.join(fixtures, slug, 'input.txt')
  if (existsSync(input)) copyFileSync(input, path.join(work, 'in', `${slug}.txt`))
}
copyFileSync(path.join(fixtures, 'joint-division', 'input.docx'), path.join(work, '通知.docx'))
copyFileSync(path.join(fixtures, 'duty-table', 'input.docx'), path.join(work, '分解表.docx'))
gongwen('通知.docx', '-o', '通知.html')
gongwen('分解表.docx', '-o', '分解表.html')
gongwen('in', '-o', 'pages/', '--format', 'html')
gongwen('desk', '-o', 'desk.html')

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({executablePath, args: ['--no-sandbox']})
const size = {width: 1180, height: 720}

/** Opens a page, does something with it, and keeps its picture. */
async function picture(name, file, act, options = {}) {
  const context = await browser.newContext({viewport: size, locale: 'zh-CN', ...options})
  const page = await context.newPage()
  await page.goto(pathToFileURL(path.join(work, file)).href)
  await act?.(page)
  const place = path.join(out, `${name}.png`)
  await page.screenshot({path: place})
  spawnSync('pngquant', ['--force', '--ext', '.png', '--strip', '--speed', '1', '48', place])
  await context.close()
}

try {
  await picture('page', '通知.html', (page) => page.locator('.text a.m.party', {hasText: '市文化市场执法队'}).click())
  await picture('page-dark', '分解表.html', (page) => page.click('.side nav a[href="#times"]'), {colorScheme: 'dark'})
  await picture('overview', path.join('pages', 'index.html'))
  await picture('desk', 'desk.html', async (page) => {
    await page.setInputFiles('#file', path.join(work, '通知.docx'))
    await page.waitForSelector('.gw')
    await page.locator('.text a.m.heading', {hasText: '开展联合会商'}).click()
    await page.click('.edit [data-do=toText]')
    await page.locator('.text a.m.party', {hasText: '市文化市场执法队'}).click()
    await page.evaluate('scrollTo(0, 0)')
  })
} finally {
  await browser.close()
  rmSync(work, {recursive: true, force: true})
}
