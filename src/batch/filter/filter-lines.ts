import {inOrder} from '../in-order.ts'
import {isIn, type Shard} from './shard.ts'
import type {InputLine} from './split-lines.ts'
import {type LineId, type Request, type RequestFault, toRequest} from './to-request.ts'

/** Why a line has no document: a permanent id, and words. */
export interface LineError {
  id: string
  message: string
}

/** How lines are answered. */
export interface FilterOptions {
  /** Only these lines are read, and answered. */
  shard?: Shard
  /** How many are at work. */
  ahead: number
  /** What comes of a notice, as the fields of its line. */
  read(request: Request): Promise<object>
  /** Words for what is wrong with a line that cannot be read at all. */
  refuse(fault: RequestFault | 'too-large'): LineError
  /** Words for why a notice came to nothing. */
  toError(error: unknown): LineError
}

/**
 * Answers each line of NDJSON with exactly one line, in their order: `{"id": …, …}` with what came of its notice, or
 * `{"id": …, "error": {"id": …, "message": …}}`. A line without an `id`, or which is no JSON, is answered with `"id": null` and its number.
 */
export async function* filterLines(
  lines: AsyncIterable<InputLine>,
  {shard, ahead, read, refuse, toError}: FilterOptions,
): AsyncGenerator<string> {
  const answer = async ({line, number}: Numbered): Promise<string> => {
    const found = line ? toRequest(new TextDecoder().decode(line)) : {id: null, fault: 'too-large' as const}
    const {id} = found
    if ('fault' in found) return toLine(id, number, {error: refuse(found.fault)})
    try {
      return toLine(id, number, await read(found))
    } catch (error) {
      return toLine(id, number, {error: toError(error)})
    }
  }
  for await (const done of inOrder(numbered(lines, shard), ahead, answer)) {
    if ('error' in done) throw done.error
    yield done.value
  }
}

interface Numbered {
  line: InputLine
  /** Counted from 1. */
  number: number
}

async function* numbered(lines: AsyncIterable<InputLine>, shard?: Shard): AsyncGenerator<Numbered> {
  let index = 0
  for await (const line of lines) {
    if (!shard || isIn(shard, index)) yield {line, number: index + 1}
    index++
  }
}

const toLine = (id: LineId, number: number, fields: object) => `${JSON.stringify({id, ...(id === null && {line: number}), ...fields})}\n`
