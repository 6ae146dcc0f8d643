import {readdirSync, readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Gongwen, positionsOf, process, summarize, write} from '../src/index.ts'
import {toPage} from '../src/render/page/index.ts'
import type {Reading} from '../src/write/index.ts'
import {overviewScript, pageScript, pageStyle} from '../src/write/pages/assets.generated.js'
import {overviewOf} from '../src/write/pages/index.ts'
import {good, openDesk} from './support/desk.ts'
import {none} from './support/none.ts'
import {elementsOf, parsePage, textOf, withClass} from './support/page.ts'
import {runs} from './support/runs.ts'
import {run} from './support/terminal.ts'

async function read(input: string | Uint8Array, name = 'input.txt'): Promise<{document: Gongwen; reading: Reading}> {
  const file = await process(input, {name})
  const {document, lines} = file.data
  return {document: document!, reading: {lines: lines!, positions: positionsOf(file), summary: summarize(file), messages: file.messages}}
}
const pageOf = async (input: string | Uint8Array, name?: string) => {
  const {document, reading} = await read(input, name)
  return write(document, 'html', reading)
}
const squeezed = (text: string) => text.replace(/[\s\u0085\u200b\ue003\ue004\ue010\ufffd]+/g, '')
const size = (text: string) => Buffer.byteLength(text)

const folder = new URL('../fixtures/notices/', import.meta.url)
const inputs = readdirSync(folder).flatMap((slug) =>
  readdirSync(new URL(slug, folder))
    .filter((name) => /^input\.(txt|docx|html)$/.test(name))
    .map((name) => `${slug}/${name}`),
)

describe('a page of a fixture', () => {
  it.each(inputs)('%s shows the text and what was read of it, each linked to the other', async (name) => {
    const {document, reading} = await read(readFileSync(new URL(name, folder)), name)
    const text = await write(document, 'html', reading)
    const root = parsePage(text)
    const [left] = withClass(root, 'text')
    const heads = elementsOf(left).filter(({tagName}) => tagName === 'h2')
    // As printed, with nothing added but the head of the side.
    expect(squeezed(textOf(left)).slice(squeezed(textOf(heads[0])).length)).toBe(squeezed(reading.lines.text))
    const elements = elementsOf(root)
    const ids = elements.flatMap(({properties: {id}}) => (id ? [String(id)] : []))
    expect(new Set(ids).size).toBe(ids.length)
    const targets = elements.flatMap(({properties: {href}}) => (href ? [String(href).slice(1)] : []))
    none(targets.filter((target) => !ids.includes(target)))
    // What the document says of bodies and times is marked.
    const marked = new Set(elementsOf(left).flatMap(({properties: {dataI}}) => String(dataI ?? '').split(' ')))
    const {items} = toPage(document, reading, 'zh')
    none(
      items
        .filter(({type, range}) => (type === 'party' || type === 'deadline') && range && range[1] > range[0])
        .filter(({index, range}) => !marked.has(String(index)) && reading.lines.text.slice(...range!).trim() !== '')
        .map(({pointer}) => pointer!),
    )
  })
})

describe('a page', () => {
  it('stays light: what is not the notice has less than 60 kB', async () => {
    expect(size(await pageOf('通知'))).toBeLessThan(20_000)
    expect(size(pageStyle.text) + size(pageScript.text)).toBeLessThan(20_000)
  })

  it('allows nothing but its own style and script, by their digests', async () => {
    const text = await pageOf(good)
    const root = parsePage(text)
    const policy = elementsOf(root).find(({properties: {httpEquiv}}) => String(httpEquiv) === 'Content-Security-Policy')
    const said = String(policy?.properties.content)
    expect(said).toBe(
      `default-src 'none'; style-src 'sha256-${pageStyle.sha256}'; script-src 'sha256-${pageScript.sha256}'; base-uri 'none'; form-action 'none'`,
    )
    expect(text).not.toMatch(/https?:|\sstyle=|\son[a-z]+=|@import|url\(/)
    for (const script of [pageScript, overviewScript])
      expect(script.text).not.toMatch(/<\/script|<!--|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|https?:/)
  })

  it('shows hostile words as words', async () => {
    const evil = fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='x",
      '</style>',
      '<!--',
      ']]>',
      '&lt;',
      '\u202e',
      '\0',
      '\ud800',
      '一、',
      '。',
      '\n',
      '责任单位：',
      '2025年6月3日前',
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(evil, fc.string({unit: 'binary', maxLength: 6})), {minLength: 1, maxLength: 12}),
        async (parts) => {
          const words = `甲${parts.join('')}`
          const text = await pageOf(good.replace('关于', `关于${words}`).replace('安排专人', words))
          const elements = elementsOf(parsePage(text))
          const scripts = elements.filter(({tagName}) => tagName === 'script')
          expect(scripts.map(textOf)).toEqual([pageScript.text])
          for (const {tagName, properties} of elements) {
            expect(['iframe', 'img', 'object', 'embed', 'form', 'link', 'base']).not.toContain(tagName)
            for (const [key, value] of Object.entries(properties)) {
              expect(key).not.toMatch(/^(on|src$|style$|action$)/i)
              if (key === 'href') expect(value).toMatch(/^#/)
            }
          }
          expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]/)
        },
      ),
      {...runs, numRuns: Math.min(100, runs.numRuns)},
    )
  })

  it('tells doubts where they are, and hangs them on what they are about', async () => {
    const text = await pageOf(readFileSync(new URL('flawed-notice/input.txt', folder)))
    const root = parsePage(text)
    const flags = withClass(root, 'flag')
    expect(flags.map(({properties}) => properties.href)).toEqual(expect.arrayContaining(['#d0', '#d1', '#d2']))
    const {document, reading} = await read(readFileSync(new URL('flawed-notice/input.txt', folder)))
    const {doubts} = toPage(document, reading, 'zh')
    expect(doubts.length).toBeGreaterThan(2)
    expect(withClass(root, 'odd')).toHaveLength(doubts.filter(({range}) => range).length)
    const [verdict] = withClass(root, 'verdict')
    expect(textOf(verdict)).toContain('没有把握，请对照原文通读')
  })

  it('takes the reasons of a summary that gives them, each once', async () => {
    const {document, reading} = await read(good)
    const places = [
      {
        pointer: '/sections/1',
        part: 'section' as const,
        certainty: 'check' as const,
        labels: ['二、'],
        rules: ['one', 'number-gap'],
        reasons: [
          {rule: 'one', message: '这里可疑', start: 60, end: 63},
          {rule: 'number-gap', message: '缺号', start: 70},
        ],
      },
    ]
    const point = {line: 1, column: 1, offset: 70}
    const messages = [
      {reason: '缺号', ruleId: 'number-gap', place: point, fatal: false},
      {reason: '编码', ruleId: 'encoding-guessed', place: undefined, fatal: undefined},
    ]
    const page = toPage(document, {...reading, summary: {...reading.summary!, certainty: 'check', places}, messages} as Reading)
    expect(page.doubts.map(({text, range}) => [text, range])).toEqual([
      ['这里可疑', [60, 63]],
      ['缺号', [70, 71]],
    ])
    expect(page.notes.map(({text}) => text)).toEqual(['编码'])
    expect(page.verdict?.certainty).toBe('check')
  })

  it('lists bodies with their tasks, and times by day', async () => {
    const {document, reading} = await read(
      '关于值班的通知\n各局：\n一、安排值班。各局要在2025年6月30日前报名单。（牵头单位：甲局；配合单位：乙局）\n二、加强检查。2025年6月3日前完成。（责任单位：甲局）\n云岭市政府\n2025年6月1日\n',
    )
    const {bodies, times} = toPage(document, reading, 'zh')
    expect(bodies.map(({name, leads, tasks}) => [name, leads, tasks.length])).toEqual([
      ['甲局', 1, 2],
      ['乙局', 0, 1],
    ])
    expect(times.map(({date}) => date)).toEqual(['2025-06-03', '2025-06-30'])
    const text = await write(document, 'html', reading)
    expect(withClass(parsePage(text), 'timeline')).toHaveLength(1)
  })

  it('can be made of a document alone, and of several', async () => {
    const document: Gongwen = {gongwen: '1', title: '关于值班的通知', sections: []}
    expect(await write(document, 'html')).toContain('<h1>关于值班的通知</h1>')
    const {stdout} = await run([
      'fixtures/notices/holiday-notice/input.txt',
      'fixtures/notices/open-day/input.txt',
      '--format',
      'html',
      '-q',
    ])
    const root = parsePage(stdout)
    expect(withClass(root, 'gw')).toHaveLength(2)
    const ids = elementsOf(root).flatMap(({properties: {id}}) => (id ? [id] : []))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('speaks English where that is asked for', async () => {
    const {stdout} = await run(['fixtures/notices/holiday-notice/input.txt', '--format', 'html', '--lang', 'en', '-q'])
    expect(stdout).toContain('<html lang="en">')
    expect(stdout).toContain('<h2>Structure</h2>')
  })
})

describe('the pages of a folder', () => {
  const {at, put, read: readFile} = openDesk()

  it('get an overview that counts them and leads to each', async () => {
    put('来文/甲.txt', good)
    put('来文/子/乙 #1.txt', good.replace('12号', '13号').replace('2025年6月3日', '2025年7月3日'))
    expect((await run(['来文', '-o', '出/', '--format', 'html', '-q'], {cwd: at()})).code).toBe(0)
    const root = parsePage(readFile('出/index.html'))
    const links = elementsOf(root).flatMap(({properties: {href}}) => (href ? [String(href)] : []))
    expect(links.map(decodeURIComponent).sort()).toEqual(['子/乙 #1.html', '甲.html'])
    expect(links.map((link) => decodeURIComponent(link)).map((name) => readFile(`出/${name}`).length > 0)).toEqual([true, true])
    const [counts] = withClass(root, 'counts')
    const buttons = elementsOf(counts).filter(({tagName}) => tagName === 'button')
    expect(buttons.map((button) => textOf(button).trim())).toEqual([
      '有把握 2',
      '通知 2',
      '2025-07 1',
      '2025-06 1',
      '工程科 2',
      '各县（市、区）水务局 2',
    ])
    // Written again, it replaces what it wrote.
    expect((await run(['来文', '-o', '出/', '--format', 'html', '-q'], {cwd: at()})).code).toBe(0)
    put('出/index.html', '<h1>我的</h1>')
    const {code, stderr} = await run(['来文', '-o', '出/', '--format', 'html', '-q'], {cwd: at()})
    expect({code, stderr}).toEqual({code: 1, stderr: expect.stringContaining('没有覆盖')})
  })

  it('may lie beside their notices, and are written again there', async () => {
    put('来文/甲.txt', good)
    for (let times = 0; times < 2; times++) expect((await run(['来文', '-o', '来文', '--format', 'html', '-q'], {cwd: at()})).code).toBe(0)
    expect(readFile('来文/index.html')).toContain('href="%E7%94%B2.html"')
    const {stdout} = await run(['来文', '--format', 'ndjson', '-q'], {cwd: at()})
    expect(stdout.trim().split('\n')).toHaveLength(1)
  })

  it('are not taken for notices', async () => {
    put('甲.txt', good)
    await run(['甲.txt', '-o', '甲.html', '-q'], {cwd: at()})
    const {code, stderr} = await run(['甲.html'], {cwd: at()})
    expect({code, stderr}).toEqual({code: 1, stderr: expect.stringContaining('already-document')})
  })

  it('of hostile names stay pages', () => {
    const text = overviewOf(
      [
        {
          href: 'a.html',
          title: '<script>1</script>',
          issuers: ['"><b>'],
          tasks: 0,
          bodies: new Map([['__proto__', 1]]),
          kind: 'constructor',
        },
      ],
      'en',
    )
    expect(withClass(parsePage(text), 'overview')).toHaveLength(1)
    expect(elementsOf(parsePage(text)).filter(({tagName}) => tagName === 'b' || tagName === 'script')).toHaveLength(1)
  })
})
