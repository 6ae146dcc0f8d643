import {VFile} from 'vfile'
import {toModel, validate} from './model/index.ts'
import {outline} from './parse/index.ts'
import {type ReadOptions, read} from './read/index.ts'
import {keepReading} from './reading.ts'

/** Does a piece of work that never waits, and may end it halfway by throwing. */
export type Within = <Value>(work: () => Value) => Value

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
  const {model, errors} = within(() => {
    const root = outline(lines, file)
    const model = toModel(root, lines)
    keepReading(lines, root, model)
    return {model, errors: validate(model.document)}
  })
  if (errors.length) {
    const {reportSchemaErrors} = await import('./model/report-schema-errors.ts')
    await reportSchemaErrors(errors, model.positions, lines.text, file)
  } else file.data.document = model.document
  return file
}
