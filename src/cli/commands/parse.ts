import {relative} from 'node:path'
import {positionsOf} from '../../index.ts'
import type {Gongwen, Positions} from '../../model/index.ts'
import {createStream, type Format, formats, type Stream, write} from '../../write/index.ts'
import {findInputs, type Input} from '../find-inputs.ts'
import type {OutputOptions, Plan} from '../plan-outputs.ts'
import {type ReadingOptions, readInput} from '../read-input.ts'
import {finish, type Run, tell, tellFailure} from '../run.ts'

/** Options of the main job. */
export interface ParseOptions extends ReadingOptions, OutputOptions {
  positions?: boolean
}

/**
 * The main job: reads the notices that `paths` name and writes their documents. One that cannot be
 * read is told and the others are still done. → exit code
 */
export async function parseCommand(paths: readonly string[], options: ParseOptions, run: Run): Promise<number> {
  const {io, language} = run
  const found = await findInputs(paths, io)
  const plan: Plan =
    options.output === undefined
      ? {to: 'stdout', format: options.format ?? formats[0], several: found.several}
      : await (await import('../plan-outputs.ts')).planOutputs(found, options, io.cwd, language)
  const documents = readAll(found.inputs, options, run)
  if (plan.to === 'stdout') {
    for await (const piece of pieces(documents, plan.format, plan.several)) await io.stdout.write(piece)
  } else if (plan.to === 'file' && plan.several) {
    await save(plan.path, pieces(documents, plan.format, true), run)
  } else {
    for await (const {input, document} of documents) {
      const path = plan.to === 'file' ? plan.path : plan.paths.get(input)!
      await save(path, [await write(document, plan.format)], run)
    }
  }
  return finish(run)
}

async function save(path: string, text: Iterable<string> | AsyncIterable<string>, run: Run): Promise<void> {
  try {
    const {writeWhole} = await import('../write-whole.ts')
    await writeWhole(path, text)
  } catch (error) {
    await tellFailure(relative(run.io.cwd, path), error, run)
  }
}

/** The documents one after the other, each with what was found odd already told. */
async function* readAll(inputs: Input[], options: ParseOptions, run: Run): AsyncGenerator<{input: Input; document: Gongwen}> {
  const {io} = run
  const progress = inputs.length > 10 && io.stderr.isTTY
  for (const [index, input] of inputs.entries()) {
    if (progress) await io.stderr.write(`\r\u001b[K${index + 1}/${inputs.length}`)
    try {
      const file = await readInput(input, options, run)
      if (progress) await io.stderr.write('\r\u001b[K')
      const {document} = file.data
      if (document) yield {input, document: options.positions ? withPositions(document, positionsOf(file)) : document}
      await tell(input.name, file, run)
    } catch (error) {
      if (progress) await io.stderr.write('\r\u001b[K')
      await tellFailure(input.name, error, run)
    }
  }
}

/** The document with the ranges beside its own fields, for output only: the model has no such field. */
function withPositions(document: Gongwen, positions: Positions): Gongwen {
  return Object.assign({...document}, {positions})
}

/** One document as it is; several as a stream of their format. */
async function* pieces(documents: AsyncIterable<{document: Gongwen}>, format: Format, several: boolean): AsyncGenerator<string> {
  const stream: Stream | undefined = several ? createStream(format) : undefined
  for await (const {document} of documents) yield stream ? await stream.next(document) : await write(document, format)
  if (stream) yield stream.end()
}
