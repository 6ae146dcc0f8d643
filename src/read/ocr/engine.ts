import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {ReadContext} from '../context.ts'

/** A box in pixels from the top left. */
export interface Box {
  x0: number
  y0: number
  x1: number
  y1: number
}

/** What the engine takes for one word; for Chinese, one to four characters. */
export interface EngineWord {
  text: string
  /** 0–100. */
  confidence: number
  bbox: Box
}

/** A printed line as the engine gives it. Its baseline may be tilted. */
export interface EngineLine {
  words: EngineWord[]
  bbox: Box
  baseline: Box
  rowAttributes: {rowHeight: number}
}

/** The engine in its own thread. */
export interface Engine {
  /** Its name and version, as `source.ocr.engine` has it. */
  name: string
  /**
   * The printed lines of a picture file; `undefined` when it cannot be read as a picture.
   *
   * @throws ReadError `timeout`
   */
  recognize: (picture: Uint8Array) => Promise<EngineLine[] | undefined>
  /** Ends the thread, whatever it is doing. */
  close: () => void
}

/** The part of tesseract.js that is used. It is not there at build time for whoever only uses the library, so its types are not either. */
interface Tesseract {
  createWorker: (language: string, mode: number, options: Record<string, unknown>) => Promise<TesseractWorker>
}

interface TesseractWorker {
  worker: import('node:worker_threads').Worker
  recognize: (
    picture: Uint8Array,
    options: object,
    output: Record<string, boolean>,
  ) => Promise<{data: {blocks: Array<{paragraphs: Array<{lines: EngineLine[]}>}>}}>
  terminate: () => Promise<unknown>
}

/** Models of a tenth of the size that read Chinese better than the large ones of the same package. */
const model = '4.0.0_best_int'
const lstmOnly = 1
/** A timer that is set beyond it ends at once. */
const longestTimer = 2 ** 31 - 1

/**
 * Opens tesseract.js, which whoever wants text recognition installs beside this package. Code and model come from the disk; nothing is
 * fetched, cached or printed.
 *
 * @throws ReadError `ocr-missing` when it is not installed, `timeout`
 */
export async function openEngine(context: ReadContext, require: NodeJS.Require = createRequire(import.meta.url)): Promise<Engine> {
  const {createWorker, version, langPath} = findPackages(context, require)
  let fail: (cause: unknown) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    fail = reject
  })
  failure.catch(() => {})
  const within = <Result>(work: Promise<Result>): Promise<Result> => {
    let timer: NodeJS.Timeout | undefined
    const end = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(context.fail('timeout')), Math.min(context.left(), longestTimer))
    })
    return Promise.race([work, failure, end]).finally(() => clearTimeout(timer))
  }
  // without a handler tesseract.js throws in an event; what cannot be opened is told to the handler alone
  let onError = fail
  const opening = createWorker('chi_sim', lstmOnly, {langPath, cacheMethod: 'none', errorHandler: (error: unknown) => onError(error)})
  const worker = await within(opening).catch((error) => {
    opening.then(terminate, () => {})
    throw error
  })
  onError = () => {}
  worker.worker.on('error', fail)
  for (const stream of [worker.worker.stdout, worker.worker.stderr]) stream.unpipe().resume()
  return {
    name: `tesseract.js ${version} chi_sim`,
    async recognize(picture) {
      const result = await within(worker.recognize(picture, {}, {blocks: true, text: false}).catch(() => undefined))
      return result?.data.blocks.flatMap(({paragraphs}) => paragraphs.flatMap(({lines}) => lines))
    },
    close: () => terminate(worker),
  }
}

const terminate = (worker: TesseractWorker): void => {
  worker.terminate()
}

function findPackages(context: ReadContext, require: NodeJS.Require) {
  try {
    const {createWorker} = require('tesseract.js') as Tesseract
    const {version} = require('tesseract.js/package.json') as {version: string}
    const langPath = path.join(path.dirname(require.resolve('@tesseract.js-data/chi_sim/package.json')), model)
    if (existsSync(path.join(langPath, 'chi_sim.traineddata.gz'))) return {createWorker, version, langPath}
  } catch (error) {
    throw Object.assign(context.fail('ocr-missing'), {cause: error})
  }
  throw context.fail('ocr-missing')
}
