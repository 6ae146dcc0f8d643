import type {Node} from '../../syntax/nodes.ts'
import type {Page} from '../page.ts'

/** Tables of the pieces `[from, to)`, and a test for the offsets inside them. */
export function readTables(_page: Page, _from: number, _to: number): {tables: Node[]; inside: (offset: number) => boolean} {
  return {tables: [], inside: () => false}
}
