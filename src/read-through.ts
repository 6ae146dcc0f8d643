import {VFile} from 'vfile'
import {fits} from './model/fits.generated.js'
import type {Model} from './model/index.ts'
import {type ReadOptions, read} from './read/index.ts'
import {readLines} from './reading.ts'

/** Does a piece of work that never waits, now or soon, and may end it halfway by throwing. */
export type Within = <Value>(work: () => Value) => Value | Promise<Value>

const freely: Within = (work) => work()

/**
 * The whole way of `process`. What comes after reading never waits, so nothing but `within`, in which it is done, can bound
 * the time it takes.
 *
 * @throws ReadError when the input cannot be read at all; what `within` throws
 */
export async function readThrough(input: Uint8Array | string, options: ReadOptions, within = freely): Promise<VFile> {
  const file = new VFile({path: options.name || undefined})
  file.data.language = options.language ?? 'zh'
  const lines = await read(input, options, file)
  file.data.lines = lines
  const model = await within(() => {
    const made = readLines(lines, file)
    if (fits(made.document)) file.data.document = made.document
    return made
  })
  if (!file.data.document) await tellMisfit(model, lines.text, file, within)
  return file
}

/** What is wrong with a document is found out by code that no other run needs. */
async function tellMisfit({document, positions}: Model, text: string, file: VFile, within: Within): Promise<void> {
  const [{validate}, {reportSchemaErrors}] = await Promise.all([import('./model/validate.ts'), import('./model/report-schema-errors.ts')])
  const errors = await within(() => validate(document))
  if (errors.length > 0) await reportSchemaErrors(errors, positions, text, file)
  else file.data.document = document
}
