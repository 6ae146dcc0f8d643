import type {ReadContext} from '../context.ts'
import type {Fragment, Ruling} from '../layout/fragment.ts'
import {addPath} from '../layout/path.ts'
import {printedRows} from '../layout/printed-rows.ts'
import type {PdfPage} from './fragments.ts'
import {walkOperators} from './operators.ts'

/** Lines and thin bars of a page. Asking for them costs as much as the text itself, so only pages that look as if they held a table are asked. */
export async function pageRulings(page: PdfPage, fragments: Fragment[], context: ReadContext): Promise<Ruling[]> {
  const rows = printedRows(fragments)
  // a page's end may have left a table a single row
  if (rows.filter((row) => row.cells.length > 1).length < 2 && !rows.some((row) => row.cells.length > 2)) return []
  const rulings: Ruling[] = []
  await walkOperators(page, (operator, args, matrix, {constructPath, endPath}) => {
    // the operator that paints the path; a clip or an unpainted path draws nothing
    if (operator === constructPath && args[0] !== endPath) addPath(((args[1] as unknown[])?.[0] as Float32Array) ?? [], matrix, rulings)
  })
  context.spend('drawn', rulings.length)
  return rulings
}
