import {VFile} from 'vfile'
import {type Summary, toModel} from './model/index.ts'
import {outline} from './parse/index.ts'
import {modelOf} from './reading.ts'
import {judge} from './verdict/index.ts'

/** What a verdict is made with. */
export interface SummarizeOptions {
  /** Reads the same page with other line breaks too, and doubts what is then read otherwise; default true. It costs about half a reading. */
  secondLook?: boolean
}

/**
 * Tells how sure a reading is and which parts to look at, with the reasons in the language that the file was read with.
 *
 *     summarize(await process(text)) // {certainty: 'check', places: [{pointer: '/sections/1', labels: ['二、'], rules: ['number-gap'], …}], …}
 */
export function summarize(file: VFile, {secondLook = true}: SummarizeOptions = {}): Summary {
  const {document, positions} = modelOf(file)
  const lines = file.data.lines!
  return judge(
    {document, positions, lines},
    {
      messages: file.messages,
      language: file.data.language ?? 'zh',
      // what a file says itself is not read otherwise
      ...(secondLook && !lines.holds && {readAgain: (lines) => toModel(outline(lines, new VFile(), {duties: false}), lines).document}),
    },
  )
}
