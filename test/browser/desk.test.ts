import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {load} from 'js-yaml'
import {describe, expect, it} from 'vitest'
import {applyCorrections, type Corrections, readCorrections} from '../../src/documents/corrections/index.ts'
import {type Gongwen, process, validate} from '../../src/index.ts'
import {axeFaults} from '../support/axe.ts'
import {noChromium, type Opened, openChromium} from '../support/chromium.ts'

// `dist/desk.html` is what is looked at: `npm test` builds first.

const folder = new URL('../../fixtures/notices/', import.meta.url)
const fileOf = (name: string) => fileURLToPath(new URL(name, folder))
const desk = existsSync('dist/desk.html') ? readFileSync('dist/desk.html', 'utf8') : ''

describe('the desk', () => {
  it('allows no connection, and names nothing to load', () => {
    const [policy] = /Content-Security-Policy" content="([^"]*)"/.exec(desk)?.slice(1) ?? []
    expect(policy).toMatch(
      /^default-src 'none'; connect-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none'$/,
    )
    expect(desk.slice(0, desk.indexOf('<style>'))).not.toMatch(/<(?:link|script|img|iframe)\b/)
  })
})

describe.skipIf(noChromium)('the desk in a browser', {timeout: 120_000}, () => {
  const {openPage} = openChromium()
  const zh = {locale: 'zh-CN'}

  async function open(name: string, options = {}): Promise<Opened> {
    const opened = await openPage(desk, {...zh, ...options})
    await opened.page.setInputFiles('#file', fileOf(name))
    await opened.page.waitForSelector('.gw')
    return opened
  }

  /** What is saved, as text or bytes. */
  async function save({page}: Opened, saving: string): Promise<{name: string; bytes: Buffer}> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-save=${saving}]`)])
    return {name: download.suggestedFilename(), bytes: readFileSync(await download.path())}
  }

  it.each(['input.txt', 'input.md', 'input.html', 'input.docx', 'input.doc', 'input.pdf', 'input.ofd'])(
    'reads action-plan/%s as Node does, asks for nothing and stays silent',
    async (name) => {
      const opened = await open(`action-plan/${name}`)
      const {bytes} = await save(opened, 'json')
      const file = await process(readFileSync(fileOf(`action-plan/${name}`)), {name})
      expect(JSON.parse(bytes.toString())).toEqual(JSON.parse(JSON.stringify(file.data.document)))
      expect({said: opened.said, asked: opened.asked}).toEqual({said: [], asked: []})
    },
  )

  it('puts a reading right by clicks, and saves what the command would make of the corrections', async () => {
    const opened = await open('joint-division/input.docx')
    const {page} = opened
    const machine = (await process(readFileSync(fileOf('joint-division/input.docx')), {name: 'input.docx'})).data.document!
    await page.fill('#by', '张三')
    await page.fill('#reason', '对照原件')
    // The role of a body, a heading that is none, a level, a date, a line that is not of the notice.
    const [before] = machine.sections[0].sections![0].responsibilities!
    expect(before.assignments!.map(({role}) => role)).toEqual(['lead', 'support'])
    await page.locator('.text a.m.party', {hasText: '市文化市场执法队'}).first().click()
    await page.selectOption('.edit [data-field=role]', 'guide')
    await page.locator('.text a.m.heading', {hasText: '开展联合会商'}).click()
    await page.click('.edit [data-do=toText]')
    await page.locator('.text a.m.heading', {hasText: '放学时段'}).click()
    await page.click('.edit [data-do=lower]')
    await page.locator('.text .right a.m.date').click()
    await page.fill('.edit [data-field=date]', '2025-08-27')
    await page.keyboard.press('Tab')
    await page.locator('.text .paragraph').first().click()
    await page.click('.edit [data-do=remove]')
    expect(await page.locator('.corrected').count()).toBeGreaterThan(2)
    const corrections = readCorrections((await save(opened, 'corrections')).bytes.toString()) as Corrections
    expect(corrections.changes.map(({by}) => by)).toEqual(corrections.changes.map(() => '张三'))
    // A reason is of one edit.
    expect(corrections.changes.filter(({reason}) => reason === '对照原件').length).toBeLessThan(corrections.changes.length)
    const {document, results} = applyCorrections(machine, corrections.changes)
    expect(results.map(({state}) => state)).toEqual(results.map(() => 'applied'))
    const [first] = document.sections[0].sections!
    expect(first.responsibilities![0].assignments!.map(({role, parties}) => [role, parties.map(({name}) => name)])).toEqual([
      ['lead', ['市公安局']],
      ['support', ['市教育局']],
      ['guide', ['市文化市场执法队']],
    ])
    expect(document.sections[0].sections![1].heading).toBeUndefined()
    expect(document.sections[1].sections![0].sections![0].heading).toBe('放学时段')
    expect(document.signature!.date).toBe('2025-08-27')
    expect(document.preamble).toBeUndefined()
    const saved = load((await save(opened, 'yaml')).bytes.toString()) as Gongwen
    expect(validate(saved)).toEqual([])
    expect({...saved, corrected: undefined}).toEqual({...document, corrected: undefined})
    // A later desk takes them from the file.
    const again = await open('joint-division/input.docx')
    await again.page.setInputFiles('#file', {
      name: 'input.docx.corrections.yaml',
      mimeType: 'text/yaml',
      buffer: (await save(opened, 'corrections')).bytes,
    })
    await again.page.waitForSelector('.corrected')
    expect(load((await save(again, 'yaml')).bytes.toString())).toEqual({...saved, corrected: expect.anything()})
    // All of it can be taken back.
    for (let steps = 0; steps < 5; steps++) await page.click('#undo')
    expect(load((await save(opened, 'yaml')).bytes.toString())).toEqual(JSON.parse(JSON.stringify(machine)))
    expect({said: opened.said, asked: opened.asked}).toEqual({said: [], asked: []})
  })

  it('saves the register as a workbook and as CSV', async () => {
    const opened = await open('joint-division/input.docx')
    const sheet = await save(opened, 'xlsx')
    expect(sheet.name).toBe('input.xlsx')
    expect(sheet.bytes.subarray(0, 2).toString()).toBe('PK')
    expect((await save(opened, 'csv')).bytes.toString()).toContain('任务来源')
  })

  it('takes text that is pasted, and says what cannot be read', async () => {
    const {page, said} = await openPage(desk, {locale: 'en-US'})
    await page.click('#paste')
    await page.fill('textarea', '关于值班的通知\n各局：\n一、加强值守。（责任单位：甲局）\n')
    await page.click('#read')
    await page.waitForSelector('.gw')
    expect(await page.textContent('.gw h1')).toBe('关于值班的通知')
    expect(await page.textContent('.panel.structure h2')).toBe('Structure')
    await page.setInputFiles('#file', {name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing')})
    // the page lets no text be made code, which waiting for a condition in it would need
    await expect.poll(() => page.textContent('.status')).toMatch(/^It cannot be read/)
    expect(said).toEqual([])
  })

  it('tries no connection even where a notice would have it', async () => {
    const {page, asked} = await openPage(desk, zh)
    const evil =
      '<html><body><div id="zoom"><img src="http://gongwen.test/x.png"><link rel=stylesheet href="http://gongwen.test/x.css"><p>关于值班的通知</p><p>各局要在2025年6月3日前报名单，并做好值守准备工作。</p><script src="http://gongwen.test/x.js"></script></div></body></html>'
    await page.setInputFiles('#file', {name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(evil)})
    await page.waitForSelector('.gw')
    // The policy holds also for what would be tried by a script of the page.
    expect(await page.evaluate('fetch("http://gongwen.test/x").then(() => "sent", () => "refused")')).toBe('refused')
    expect(asked).toEqual([])
  })

  it.each(['light', 'dark'] as const)('is clean to axe, empty and with a notice, %s', async (colorScheme) => {
    const opened = await openPage(desk, {...zh, colorScheme})
    expect(await axeFaults(opened.page)).toEqual([])
    await opened.page.setInputFiles('#file', fileOf('flawed-notice/input.txt'))
    await opened.page.waitForSelector('.gw')
    for (const mark of ['party', 'heading', 'deadline', 'date']) {
      await opened.page.locator(`.text a.m.${mark}`).first().click()
      expect(await axeFaults(opened.page)).toEqual([])
    }
  })

  it('can be worked with the keyboard alone', async () => {
    const {page} = await openPage(desk, zh)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.insertText(
      '关于值班的通知\n各局：\n一、加强值守。各局要安排专人值守，不得脱岗。（责任单位：甲局）\n二、及时报告。遇有险情要立即上报。（责任单位：乙局）\n',
    )
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.gw')
    await page.locator('.text a.m.heading').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.edit [data-do=toText]').focus()
    await page.keyboard.press('Enter')
    expect(await page.textContent('.saves .count')).toBe('已更正 2 处')
  })
})
