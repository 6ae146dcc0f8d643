import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {makeContext} from '../src/read/context.ts'
import {decodeHtml} from '../src/read/html/decode-html.ts'
import {read} from '../src/read/index.ts'
import {encode} from './read/encode.ts'
import {outcome, withLimits} from './read/outcome.ts'

const page = (inner: string) => `<html><body><p>关于开展检查的通知</p>${inner}</body></html>`

describe('web pages', {timeout: 60_000}, () => {
  it('have no more elements than can be kept', async () => {
    expect(await outcome(page('<br>'.repeat(500_000)))).toBe('too-large')
  })
  it.each([
    ['in each other', '<div>'.repeat(1400) + '<p>'.repeat(60_000)],
    ['of a template in each other', '<template>'.repeat(1400)],
    ['of formatting that are not closed', '<b>甲'.repeat(20_000)],
  ])('refuses elements %s', async (_, inner) => {
    expect(await outcome(page(inner))).toBe('too-large')
  })
  it.each([
    ['paragraphs without text in cells in cells', `${'<table><tr><td><p>'.repeat(300)}${'<p><br>'.repeat(40_000)}`],
    ['fields without text in fields', `${'<div>'.repeat(700)}${'<span></span>'.repeat(30_000)}`],
    ['fields of white space in fields', `${'<div>'.repeat(700)}${' '.repeat(2_000_000)}`],
    ['text in front of a table that stands in it', `<table>${'<br>'.repeat(50_000)}`],
    ['attributes', `<p ${Array.from({length: 50_000}, (_, index) => `a${index}`).join(' ')}>`],
    ['classes', `<p class="${'a '.repeat(1_000_000)}">`],
    ['blanks in a title', `<title>甲${' '.repeat(1_000_000)}乙</title>`],
    ['list styles', `<ol style="${'list-style'.repeat(100_000)}"><li>甲</li></ol>`],
  ])('reads a page of many %s', async (_, inner) => {
    expect(await outcome(page(inner))).toMatch(/^html/)
  })
  it('has no more cells than can be kept, those that spans cover included', async () => {
    const row = '<tr><td rowspan="200">甲</td><td colspan="200">乙</td></tr>'
    await withLimits({cells: 1000}, async () => {
      expect(await outcome(page(`<table>${row.repeat(20)}</table>`))).toBe('too-large')
    })
  })
  it('counts items no further than a browser does', async () => {
    const {text} = await read(page(`<ol start="99999999999"><li>甲</li></ol>`), {}, new VFile())
    expect(text).toContain('2147483647.甲')
  })
  it('knows no label of an index called constructor', async () => {
    const {meta} = await read(page('<table><tr><td>constructor</td><td>甲</td><td>__proto__</td><td>乙</td></tr></table>'), {}, new VFile())
    expect(meta).toBeUndefined()
  })
  it('takes the encoding from the first <meta> that names one', () => {
    const decoded = (head: string) => decodeHtml(encode(`${head}通知`, 'gb18030'), makeContext(new VFile(), {})).encoding
    expect(decoded('<meta name="a"><META http-equiv="a" content="text/html; charset = GBK">')).toBe('gb18030')
    expect(decoded(`<meta charset>${'<meta '.repeat(300)}>`)).toBeDefined()
  })
  it('finds the date of the text whatever blanks stand in it', async () => {
    const blanks = ' '.repeat(1_000_000)
    const text = page(`<pre>甲${blanks}乙</pre><div>成文日期：2026年4月2日</div>`)
    expect(await outcome(text)).toMatch(/^html/)
  })
})

describe('saved pages', {timeout: 60_000}, () => {
  const head = 'MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n'
  it('are of quoted bytes without end', async () => {
    expect(await outcome(`${head}\r\n<p>=E7=94=B2=${'\r\n'}=e4=b9=99=\n=3D=</p>${'=20'.repeat(1_000_000)}`)).toMatch(/^mht/)
    const {text} = await read(`${head}\r\n<p>=E7=94=B2=${'\r\n'}=e4=b9=99=\n=3D=z</p>`, {}, new VFile())
    expect(text).toBe('甲乙==z')
  })
  it('begin with a head, not with a text', async () => {
    expect(await outcome(`${head}${'a: b\r\n'.repeat(50_000)}\r\n<p>甲</p>`)).toBe('damaged')
  })
})
