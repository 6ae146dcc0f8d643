import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {positionsOf, process, summarize, write} from '../../src/index.ts'
import {overviewOf} from '../../src/write/pages/index.ts'
import {axeFaults} from '../support/axe.ts'
import {noChromium, openChromium} from '../support/chromium.ts'

const folder = new URL('../../fixtures/notices/', import.meta.url)

async function pageOf(name: string, language: 'zh' | 'en' = 'zh'): Promise<string> {
  const file = await process(readFileSync(new URL(name, folder)), {name})
  const {document, lines} = file.data
  const reading = {lines: lines!, positions: positionsOf(file), summary: summarize(file), messages: file.messages, language}
  return write(document!, 'html', reading)
}

describe.skipIf(noChromium)('a page in a browser', {timeout: 120_000}, () => {
  const {openPage} = openChromium()
  const schemes = ['light', 'dark'] as const

  it.each(
    schemes.flatMap((colorScheme) =>
      ['joint-division/input.docx', 'flawed-notice/input.txt', 'duty-table/input.docx'].map((name) => ({name, colorScheme})),
    ),
  )('$name is clean to axe, every panel of it, $colorScheme', async ({name, colorScheme}) => {
    const {page, said, asked} = await openPage(await pageOf(name), {colorScheme})
    for (const panel of ['structure', 'bodies', 'times', 'doubts']) {
      await page.click(`.side nav a[href="#${panel}"]`)
      expect(await axeFaults(page)).toEqual([])
    }
    // Marks that stand out have contrast too.
    await page.click('.side nav a[href="#structure"]')
    await page.click('.text a.m.party')
    await page.fill('.find input', '市')
    expect(await axeFaults(page)).toEqual([])
    expect({said, asked}).toEqual({said: [], asked: []})
  })

  it('shows on one side what is pointed at or clicked on the other', async () => {
    const {page} = await openPage(await pageOf('joint-division/input.docx'))
    await page.hover('.text a.m.party >> nth=3')
    expect(await page.locator('.tree li.over').count()).toBe(1)
    await page.click('.text a.m.party >> nth=3')
    const words = await page.locator('.text a.m.party >> nth=3').textContent()
    expect(await page.locator('.tree li.on > a').textContent()).toContain(words)
    await page.click('.text a.m.party >> nth=3')
    expect(await page.locator('.tree li.on').getAttribute('class')).toContain('assignment')
    await page.locator('.tree li.section > a').nth(3).click()
    expect(await page.locator('.text .on').first().isVisible()).toBe(true)
    await page.click('.side nav a[href="#bodies"]')
    await page.locator('.panel.bodies a').first().click()
    expect(await page.locator('.text .on').count()).toBeGreaterThan(0)
  })

  it('can be walked through with the keyboard alone', async () => {
    const {page, said} = await openPage(await pageOf('flawed-notice/input.txt'))
    const focused = () => page.evaluate('document.activeElement.className + " " + (document.activeElement.getAttribute("href") ?? "")')
    await page.keyboard.press('/')
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
    await page.keyboard.type('排查')
    expect(await page.textContent('.find output')).toMatch(/^1 \/ [2-9]/)
    await page.keyboard.press('Enter')
    expect(await page.textContent('.find output')).toMatch(/^2 \/ /)
    // Past the two buttons to the marks, of which one takes the focus.
    for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Tab')
    expect(await focused()).toMatch(/^m /)
    const first = await focused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).not.toBe(first)
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowRight')
    // To its line in the structure, on to the next, and back into the text.
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.closest(".tree li.on") !== null')).toBe(true)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.closest(".text .on") !== null')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator('.on').count()).toBe(0)
    expect(said).toEqual([])
  })

  it('fits a phone, and prints all its panels', async () => {
    const {page} = await openPage(await pageOf('duty-table/input.docx'), {viewport: {width: 360, height: 740}})
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
    await page.emulateMedia({media: 'print'})
    for (const panel of ['structure', 'bodies', 'times', 'doubts']) expect(await page.isVisible(`.panel.${panel}`)).toBe(true)
    expect(await page.isVisible('.find')).toBe(false)
  })

  it('runs nothing that a notice says', async () => {
    const evil =
      '关于<img src=x onerror=alert(1)>的通知\n各局：\n一、<script>alert(2)</script>。各局要在2025年6月3日前完成"><svg onload=alert(3)>。（责任单位：甲局<iframe src="//evil">）\n'
    const file = await process(evil)
    const text = await write(file.data.document!, 'html', {lines: file.data.lines!, positions: positionsOf(file), messages: file.messages})
    const {page, said, asked} = await openPage(text)
    expect(await page.locator('img, iframe, .text svg').count()).toBe(0)
    expect({said, asked}).toEqual({said: [], asked: []})
  })
})

describe.skipIf(noChromium)('an overview in a browser', () => {
  const {openPage} = openChromium()
  const entries = [
    {
      href: 'a.html',
      title: '关于值班的通知',
      kind: '通知',
      issuers: ['甲市政府'],
      date: '2025-06-01',
      certainty: 'sure' as const,
      tasks: 2,
      bodies: new Map([['甲局', 2]]),
    },
    {
      href: 'b.html',
      title: '关于检查的通告',
      kind: '通告',
      issuers: ['乙局'],
      date: '2025-07-01',
      certainty: 'check' as const,
      tasks: 1,
      bodies: new Map([['乙局', 1]]),
    },
  ]

  it.each(['light', 'dark'] as const)('is clean to axe, %s, and leaves what its counts and its box mean', async (colorScheme) => {
    const {page, said} = await openPage(overviewOf(entries, 'zh'), {colorScheme})
    const shown = () => page.locator('tbody tr:visible').count()
    expect(await shown()).toBe(2)
    await page.click('button:has-text("通告")')
    expect(await shown()).toBe(1)
    expect(await axeFaults(page)).toEqual([])
    await page.click('button:has-text("通告")')
    await page.fill('input', '甲市')
    expect(await shown()).toBe(1)
    expect(await page.textContent('output')).toBe('1 / 2')
    expect(said).toEqual([])
  })
})
