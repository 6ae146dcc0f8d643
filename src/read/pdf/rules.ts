import {getResolvedPDFJS} from 'unpdf'
import type {Fragment, Rule} from '../layout/fragment.ts'
import {addPath, type Matrix, multiply} from '../layout/path.ts'
import {makeRows} from '../layout/rows.ts'
import type {PdfPage} from './fragments.ts'
import {completeNode20} from './node20.ts'

const mostOperators = 300_000

/** Lines and thin bars of a page. Asking for them costs as much as the text itself, so only pages that look as if they held a table are asked. */
export async function pageRules(page: PdfPage, fragments: Fragment[]): Promise<Rule[]> {
  const rows = makeRows(fragments)
  if (rows.filter((row) => row.cells.length > 1).length < 2) return []
  completeNode20()
  const {OPS} = await getResolvedPDFJS()
  const {fnArray, argsArray} = await page.getOperatorList().catch(() => ({fnArray: [] as number[], argsArray: [] as unknown[][]}))
  if (fnArray.length > mostOperators) return []
  const rules: Rule[] = []
  let matrix = page.getViewport({scale: 1}).transform as Matrix
  const stack: Matrix[] = []
  for (let i = 0; i < fnArray.length; i++) {
    switch (fnArray[i]) {
      case OPS.save:
        stack.push(matrix)
        break
      case OPS.restore:
        matrix = stack.pop() ?? matrix
        break
      case OPS.transform:
        matrix = multiply(matrix, argsArray[i] as Matrix)
        break
      case OPS.paintFormXObjectBegin:
        stack.push(matrix)
        if (Array.isArray(argsArray[i]?.[0]) || ArrayBuffer.isView(argsArray[i]?.[0])) matrix = multiply(matrix, argsArray[i][0] as Matrix)
        break
      case OPS.paintFormXObjectEnd:
        matrix = stack.pop() ?? matrix
        break
      case OPS.constructPath:
        // the operator that paints the path; a clip or an unpainted path draws nothing
        if (argsArray[i][0] !== OPS.endPath) addPath(((argsArray[i][1] as unknown[])?.[0] as Float32Array) ?? [], matrix, rules)
        break
    }
  }
  return rules
}
