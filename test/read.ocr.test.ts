import {readFileSync} from 'node:fs'
import {getDocumentProxy} from 'unpdf'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {process as processNotice, ReadError, read} from '../src/index.ts'
import {makeContext, type ReadOptions} from '../src/read/context.ts'
import {type Engine, type EngineLine, openEngine} from '../src/read/ocr/engine.ts'
import {makeRecognizer} from '../src/read/ocr/recognizer.ts'
import {restoreSigns} from '../src/read/ocr/restore-signs.ts'
import {tiffPages} from '../src/read/ocr/tiff-pages.ts'
import {toFragments} from '../src/read/ocr/to-fragments.ts'
import {pagePicture} from '../src/read/pdf/page-picture.ts'
import {imageOfd} from './formats/image-ofd.ts'
import {scanned} from './formats/make-scans.ts'
import {drawnPdf} from './read/drawn-pdf.ts'
import {hugeJpeg, hugePng, hugeTiff} from './read/huge-images.ts'
import {run} from './support/terminal.ts'

const sample = (name: string) => new Uint8Array(readFileSync(new URL(`read/samples/${name}`, import.meta.url)))
const wanted = parse(readFileSync(new URL(`../fixtures/notices/${scanned}/document.yaml`, import.meta.url), 'utf8'))
const context = (options: ReadOptions = {}) => makeContext(new VFile(), options)
const failure = async (bytes: Uint8Array, options: ReadOptions) => {
  const error = await read(bytes, options, new VFile()).catch((error) => error)
  expect(error).toBeInstanceOf(ReadError)
  return error as ReadError
}

describe('a scan', () => {
  it('is the document of its text, but for two characters that the engine does not know', async () => {
    const file = await processNotice(sample('scan.pdf'), {ocr: true})
    const {number: _, addressees: __, ...fields} = wanted
    expect(file.data.document).toMatchObject(fields)
    expect(file.data.document).not.toHaveProperty('attachments')
    expect(file.data.document?.number).toMatchObject({year: 2025, serial: 36})
    expect(file.data.document?.source).toMatchObject({
      format: 'pdf',
      ocr: {engine: expect.stringMatching(/^tesseract\.js 7\..* chi_sim$/), pages: 2},
    })
    expect(file.data.document?.source?.ocr?.confidence).toBeGreaterThanOrEqual(80)
    const [message] = file.messages.filter(({ruleId}) => ruleId === 'ocr')
    expect(message.fatal).toBe(false)
    expect(message.reason).toMatch(/^有 2 页由文字识别得来（tesseract\.js .*平均把握 \d\d%），.*第 1 页“江政.〔2025〕36号”（\d+%）/)
    expect(file.data.lines?.lines.filter(({region}) => region === 'page')).toHaveLength(2)
  })

  it('is read from a picture and from an OFD alike, by the command too', async () => {
    const {signature, note, issuers} = wanted
    const options = ['--ocr', '--format', 'json', '--lang', 'en']
    const {stdout, stderr, code} = await run([...options, 'test/read/samples/scan.png'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({signature, note, issuers, source: {format: 'png', ocr: {pages: 1}}})
    expect(stderr).toMatch(/1 pages were recognised \(tesseract\.js/)
    const ofd = imageOfd([{jpeg: sample('scan.png'), width: 0, height: 0, colours: 1}])
    const file = await processNotice(ofd, {ocr: true})
    expect(file.data.document).toMatchObject({signature, note, issuers, source: {format: 'ofd', ocr: {pages: 1}}})
  })

  it('is not read without being asked for, and says how to ask', async () => {
    for (const name of ['scan.pdf', 'scan.png']) {
      const {code, message} = await failure(sample(name), {language: 'en'})
      expect(code).toBe('image-only')
      expect(message).not.toContain('--ocr')
      const {stderr} = await run([`test/read/samples/${name}`, '--lang', 'en'])
      expect(stderr).toContain('With --ocr its text is recognised (once installed: npm install tesseract.js@7 @tesseract.js-data/chi_sim)')
    }
  })

  it('ends at the time limit, with its thread', async () => {
    const ports = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
    const before = ports()
    const {code} = await failure(sample('scan.pdf'), {ocr: true, timeout: 1})
    expect(code).toBe('timeout')
    // a busy machine takes its time to end a thread
    await expect.poll(ports, {timeout: 15_000}).toBe(before)
  })
})

describe('the engine', () => {
  it('is asked for by one command where it is not installed', async () => {
    const missing = Object.assign(
      () => {
        throw Object.assign(new Error("Cannot find module 'tesseract.js'"), {code: 'MODULE_NOT_FOUND'})
      },
      {resolve: () => ''},
    ) as unknown as NodeJS.Require
    await expect(openEngine(context({language: 'en'}), missing)).rejects.toMatchObject({
      code: 'ocr-missing',
      message: expect.stringContaining('npm install tesseract.js@7 @tesseract.js-data/chi_sim'),
    })
  })

  it('prints nothing, and passes over what is no picture', async () => {
    const engine = await openEngine(context())
    expect(await engine.recognize(sample('scan.png').subarray(0, 60))).toBeUndefined()
    engine.close()
  })

  it('is not believed when it does not believe itself', async () => {
    const engine = (confidence: number): Engine => ({
      name: 'none',
      recognize: async () => [lineOf(['公', '文', '一', '份'], {confidence})],
      close: () => {},
    })
    const account = async (confidence: number) => {
      const recognizer = makeRecognizer(context(), async () => engine(confidence))
      await recognizer.read([{bytes: sample('scan.png'), matrix: [1, 0, 0, 1, 0, 0]}], 1)
      const source = {format: 'png'}
      recognizer.account(source)
      return source
    }
    await expect(account(69)).rejects.toMatchObject({code: 'ocr-unsure', detail: '69%'})
    expect(await account(70)).toEqual({format: 'png', ocr: {engine: 'none', pages: 1, confidence: 70}})
  })
})

/** A line of words of 20 pixels a character, without a gap between them but where one is given. */
function lineOf(words: string[], {confidence = 90, x = 100, y = 100, gaps = {} as Record<number, number>} = {}): EngineLine {
  let at = x
  const placed = words.map((text, index) => {
    at += gaps[index] ?? 0
    const x0 = at
    at += [...text].reduce((sum, character) => sum + (character < '\u2000' ? 10 : 20), 0)
    return {text, confidence, bbox: {x0, y0: y - 18, x1: at, y1: y}}
  })
  const box = {x0: x, y0: y, x1: at, y1: y}
  return {words: placed, bbox: box, baseline: box, rowAttributes: {rowHeight: 24.8}}
}

describe('words', () => {
  const textsOf = (...lines: EngineLine[]) => toFragments(lines, [0.5, 0, 0, 0.5, 0, 0]).fragments.map(({text}) => text)
  it('stand together, apart at wide gaps', () => {
    expect(textsOf(lineOf(['关于', '防汛', '的', '通知']))).toEqual(['关于防汛的通知'])
    expect(textsOf(lineOf(['印发', '2025', '年'], {gaps: {1: 60}}))).toEqual(['印发', '2025年'])
    expect(textsOf(lineOf(['Office', 'Word', '软件']))).toEqual(['Office Word软件'])
  })
  it('have size and place in points', () => {
    const [fragment] = toFragments([lineOf(['关于', '防汛', '的', '通知'])], [0.5, 0, 0, 0.5, 0, 0]).fragments
    expect(fragment).toEqual({text: '关于防汛的通知', x: 50, y: 50, width: 70, size: 10})
  })
  it('do not begin with what can only be a speck', () => {
    expect(textsOf(lineOf(['，', '2025', '年'], {confidence: 60}))).toEqual(['2025年'])
    expect(textsOf(lineOf(['，', '2025', '年'], {confidence: 90}))).toEqual(['，2025年'])
  })
  it('are a page number where they stand alone at the end', () => {
    const body = lineOf(['关于', '防汛', '的', '通知'])
    expect(textsOf(body, lineOf(['一开一'], {confidence: 20, y: 400}))).toEqual(['关于防汛的通知', '—\ufffd—'])
    expect(textsOf(body, lineOf(['一开一'], {confidence: 20, y: 130}))).toEqual(['关于防汛的通知', '一开一'])
    expect(textsOf(body, lineOf(['一1一'], {confidence: 20, y: 400}))).toEqual(['关于防汛的通知', '—1—'])
  })
})

describe('signs', () => {
  it.each([
    ['云政办发【2025]12号', '云政办发〔2025〕12号'],
    ['各县〈市、区)人民政府:', '各县（市、区）人民政府：'],
    ['请示》《〈云政[2025]11号)收悉', '请示》（云政〔2025〕11号）收悉'],
    ['《此件公开发布)', '（此件公开发布）'],
    ['《办法》(试行)', '《办法》（试行）'],
    ['授予”先进集体”称号,', '授予“先进集体”称号，'],
    ['上午9:30,共1,000人;', '上午9:30，共1,000人；'],
    ['一2一', '—2—'],
  ])('%s → %s', (read, wanted) => {
    expect(restoreSigns(read)).toBe(wanted)
  })
})

describe('the picture of a page', () => {
  it('is put together from its images, without red but in the letterhead', async () => {
    const document = await getDocumentProxy(drawnPdf(), {verbosity: 0})
    const [{bytes, matrix}] = await pagePicture(await document.getPage(1), context())
    expect(matrix).toEqual([10, 0, 0, 10, 0, 0])
    const head = 'P5\n20 20\n255\n'
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, head.length))).toBe(head)
    const pixel = (x: number, y: number) => bytes[head.length + y * 20 + x]
    // red above is kept as grey, red below is paper
    expect([pixel(4, 2), pixel(4, 16)]).toEqual([76, 255])
    // the stencil over it paints where its bits are 0
    expect([pixel(14, 12), pixel(14, 18)]).toEqual([0, 255])
  })
  it('is that of each page of a TIFF', () => {
    const bytes = new Uint8Array(32)
    bytes.set([0x49, 0x49, 42, 0, 8, 0, 0, 0, 0, 0, 20, 0, 0, 0])
    bytes.set([0, 0, 8, 0, 0, 0], 20)
    expect([...tiffPages(bytes)].map((page) => page[4])).toEqual([8, 20])
  })
})

describe('hostile pictures', () => {
  it.each([
    ['PNG', hugePng()],
    ['JPEG', hugeJpeg()],
    ['TIFF', hugeTiff()],
    ['OFD', imageOfd([{jpeg: hugePng(), width: 0, height: 0, colours: 1}])],
  ])('of absurd size are refused before they are decoded: %s', async (_, bytes) => {
    expect((await failure(bytes, {ocr: true})).code).toBe('too-large')
  })
  it('in a PDF are left out', async () => {
    expect((await failure(drawnPdf(60_000), {ocr: true})).code).toBe('no-text')
  })
  it('that are cut end in a typed error', async () => {
    const bytes = sample('scan.png')
    for (const length of [12, 40, 400])
      expect((await failure(bytes.subarray(0, length), {ocr: true})).code).toMatch(/^(?:damaged|unsupported)$/)
  })
  it('that the engine does not read are named', async () => {
    const gif = new TextEncoder().encode('GIF89a\x01\x00\x01\x00\x00\x00\x00')
    expect(await failure(gif, {ocr: true})).toMatchObject({code: 'unsupported', detail: 'gif'})
  })
})
