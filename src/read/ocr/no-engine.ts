import type {ReadContext} from '../context.ts'

/** There is no text recognition in a browser. */
export async function openEngine(context: ReadContext): Promise<never> {
  throw context.fail('ocr-missing')
}
