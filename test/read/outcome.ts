import {VFile} from 'vfile'
import {limits} from '../../src/read/context.ts'
import {ReadError, type ReadOptions, read} from '../../src/read/index.ts'

/**
 * Reads a small input that asks for much, and gives what came of it: `docx hidden-text` (the format that was read, and the messages), or
 * the code of the error. What no reader foresaw is thrown. An input that is not bounded does not end, or ends the process, and with it
 * the test.
 */
export async function outcome(input: Uint8Array | string, options: ReadOptions = {}): Promise<string> {
  try {
    const file = new VFile()
    const lines = await read(input, {timeout: 20, ...options}, file)
    return [lines.source.format, ...file.messages.map(({ruleId}) => ruleId)].join(' ')
  } catch (error) {
    if (error instanceof ReadError && !error.cause) return error.code
    throw error
  }
}

/** Does something with other limits than those of real files, so that a test need not be large. */
export async function withLimits(lower: Partial<Record<keyof typeof limits, number>>, work: () => Promise<void>): Promise<void> {
  const real = {...limits}
  try {
    Object.assign(limits, lower)
    await work()
  } finally {
    Object.assign(limits, real)
  }
}
