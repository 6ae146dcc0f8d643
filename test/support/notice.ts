import {process, treeOf} from '../../src/index.ts'

/** What one reading gave: the document, its tree and lines, and the messages in text order. */
export type Reading = Awaited<ReturnType<typeof readNotice>>

/** Reads one notice through the library's own spine. `await readNotice('…的通知\n…')` */
export async function readNotice(input: Uint8Array | string, name = 'input.txt') {
  const file = await process(typeof input === 'string' ? new TextEncoder().encode(input) : input, {name})
  const {document, lines} = file.data as Required<Pick<typeof file.data, 'document' | 'lines'>>
  return {document, root: treeOf(file), lines, messages: file.messages}
}
