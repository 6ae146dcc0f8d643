import {relative} from 'node:path'
import type {Entry} from '../../render/overview/index.ts'
import type {Input} from '../inputs/input.ts'
import type {Inputs} from '../inputs/inputs.ts'
import {passReasons} from '../inputs/pass-reasons.ts'
import type {ParseFlags} from '../program/parse-flags.ts'
import type {Run} from '../program/run.ts'
import type {Wanted} from '../reader/job.ts'
import {readAll} from '../reading/read-all.ts'
import {nameOf, type ReadingFlags} from '../reading/read-input.ts'
import {recordFailure} from '../reading/records.ts'
import {printMessages} from '../say/print-messages.ts'
import type {Plan} from './plan-outputs.ts'

declare const __VERSION__: string

/**
 * Reads notices and has the document of each written into its own file by whoever reads it; pages get one that leads to them.
 * Interrupted, it leaves what is done and says how to go on.
 */
export async function saveEach(
  inputs: Inputs,
  {folder, format, pathOf}: Extract<Plan, {to: 'folder'}>,
  wanted: Wanted,
  flags: ParseFlags & ReadingFlags,
  run: Run,
): Promise<void> {
  const {io, language, loudness} = run
  const {overwrite = false, resume = false, encoding, ocr = false, stdinFilename} = flags
  const wantedOf = (input: Input): Wanted => {
    const settings = JSON.stringify([__VERSION__, format, wanted, encoding, ocr, nameOf(input, stdinFilename)])
    return {...wanted, save: {path: pathOf(input), folder, format, overwrite, resume, settings}}
  }
  const listen = io.onInterrupt?.(() => {
    run.isInterrupted = true
    run.reader.stop()
  })
  const pages = new Map<string, Entry>()
  let unchanged = 0
  try {
    for await (const {input, notice, record} of readAll(inputs, flags, wantedOf, run)) {
      const output = relative(io.cwd, pathOf(input))
      if (notice.entry) pages.set(pathOf(input), notice.entry)
      if (notice.unchanged) {
        unchanged++
        Object.assign(record, {outcome: 'passedOver', reason: {id: 'unchanged', message: passReasons.unchanged[language]}, output})
      } else if (notice.notSaved) {
        const {id, message} = notice.notSaved
        recordFailure(record, notice.notSaved)
        await printMessages(output, {messages: [{reason: message, ruleId: id, place: undefined, fatal: true}]}, run)
      } else if (!notice.unfit) record.output = output
    }
    if (pages.size > 0) await (await import('./save-overview.ts')).saveOverview(pages, folder, overwrite, run)
  } finally {
    listen?.()
  }
  const zh = language === 'zh'
  if (unchanged && loudness !== 'quiet')
    await io.stderr.write(zh ? `没有变、不必重做的 ${unchanged} 份\n` : `${unchanged} done before and unchanged\n`)
  if (run.isInterrupted) {
    const kept = zh ? '已中断，做好的都在' : 'Interrupted; what is done is kept'
    // Pages cannot be gone on with: their overview needs every notice.
    await io.stderr.write(`${kept}${format === 'html' ? '' : zh ? '。接着做请加 --resume' : '. Go on with --resume'}\n`)
  }
}
