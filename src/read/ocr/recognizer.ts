import {report} from '../../messages/report.ts'
import type {Source} from '../../syntax/lines.ts'
import type {ReadContext} from '../context.ts'
import type {Fragment} from '../layout/fragment.ts'
import {multiply} from '../layout/path.ts'
import {type Engine, openEngine} from './engine.ts'
import type {Picture} from './picture.ts'
import {pictureSize} from './picture-size.ts'
import {type RecognizedLine, toFragments} from './to-fragments.ts'

/** Recognises the pages of one file. */
export interface Recognizer {
  /**
   * The text of a page's pictures, as fragments on the page. `number` is the page's, from 1.
   *
   * @throws ReadError `ocr-missing`, `timeout`, `too-large`, `unsupported`, `damaged`
   */
  read: (pictures: Picture[], number: number) => Promise<Fragment[]>
  /**
   * Says on the source and in a message what was recognised.
   *
   * @throws ReadError `ocr-unsure`; `unsupported` when there were only pictures that the engine does not read
   */
  account: (source: Source) => void
  /** To be called whatever happened. */
  close: () => void
}

/** From there on down every sixth character and more was wrong on scans whose text is known (docs/formats.md has the figures). */
const leastConfidence = 70
const named = 3
const longest = 24

/** Begins without an engine, which is opened when the first picture comes. */
export function makeRecognizer(context: ReadContext, open: (context: ReadContext) => Promise<Engine> = openEngine): Recognizer {
  let engine: Engine | undefined
  const lines: Array<RecognizedLine & {page: number}> = []
  const pages = new Set<number>()
  const unreadable: string[] = []
  return {
    async read(pictures, number) {
      const fragments: Fragment[] = []
      for (const {bytes, matrix} of pictures) {
        const {type, width, height} = pictureSize(bytes, context)
        engine ??= await open(context)
        const found = await engine.recognize(bytes)
        if (!found) unreadable.push(type)
        const recognized = toFragments(found ?? [], multiply(matrix, [1 / width, 0, 0, 1 / height, 0, 0]))
        for (const line of recognized.lines) lines.push({...line, page: number})
        for (const fragment of recognized.fragments) fragments.push(fragment)
      }
      if (fragments.length > 0) pages.add(number)
      return fragments
    },
    account(source) {
      if (lines.length === 0 && unreadable.length > 0) throw context.fail('unsupported', unreadable[0])
      if (unreadable.length > 0) report(context.file, 'pages-unreadable', undefined, {count: unreadable.length})
      if (!engine || lines.length === 0) return
      const confidence = Math.round(mean(lines))
      if (confidence < leastConfidence) throw context.fail('ocr-unsure', `${confidence}%`)
      source.ocr = {engine: engine.name, pages: pages.size, confidence}
      const worst = [...lines]
        .sort((a, b) => a.confidence - b.confidence)
        .slice(0, named)
        .map(({page, text, confidence}) => ({page, text: shorten(text), confidence: Math.round(confidence)}))
      report(context.file, 'ocr', undefined, {...source.ocr, worst})
    },
    close: () => engine?.close(),
  }
}

function mean(lines: RecognizedLine[]): number {
  const total = lines.reduce((sum, {text}) => sum + text.length, 0)
  return lines.reduce((sum, {text, confidence}) => sum + confidence * text.length, 0) / total
}

const shorten = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text)
