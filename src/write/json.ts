import type {Gongwen} from '../model/types.generated.ts'
import type {Writer} from './writer.ts'

const toJson = (document: Gongwen) => JSON.stringify(document, null, 2)

/** JSON, indented; several documents are an array. */
export const json: Writer<'json'> = {
  name: 'json',
  endings: ['.json'],
  write: async (document) => `${toJson(document)}\n`,
  stream() {
    let count = 0
    return {
      next: async (document) => `${count++ ? ',' : '['}\n  ${toJson(document).replaceAll('\n', '\n  ')}`,
      end: () => (count ? '\n]\n' : '[]\n'),
    }
  },
}
