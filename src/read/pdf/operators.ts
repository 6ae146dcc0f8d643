import {getResolvedPDFJS} from 'unpdf'
import {type Matrix, multiply} from '../layout/path.ts'
import type {PdfPage} from './fragments.ts'
import {completeNode20} from './node20.ts'

const mostOperators = 300_000

/** The operators of pdf.js by name. */
export type Operators = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS']

/**
 * Walks what a page draws. `visit` is given each operator with what it is applied to, and the matrix that holds for it: its own
 * coordinates → points from the page's top left. Pages that cannot be read, or draw too much to be looked at, draw nothing.
 */
export async function walkOperators(
  page: PdfPage,
  visit: (operator: number, args: unknown[], matrix: Matrix, operators: Operators) => void,
): Promise<void> {
  completeNode20()
  const {OPS} = await getResolvedPDFJS()
  const {fnArray, argsArray} = await page.getOperatorList().catch(() => ({fnArray: [] as number[], argsArray: [] as unknown[][]}))
  if (fnArray.length > mostOperators) return
  let matrix = page.getViewport({scale: 1}).transform as Matrix
  const stack: Matrix[] = []
  for (let i = 0; i < fnArray.length; i++) {
    const args = argsArray[i]
    switch (fnArray[i]) {
      case OPS.save:
        stack.push(matrix)
        break
      case OPS.restore:
        matrix = stack.pop() ?? matrix
        break
      case OPS.transform:
        matrix = multiply(matrix, args as Matrix)
        break
      case OPS.paintFormXObjectBegin:
        stack.push(matrix)
        if (Array.isArray(args?.[0]) || ArrayBuffer.isView(args?.[0])) matrix = multiply(matrix, args[0] as Matrix)
        break
      case OPS.paintFormXObjectEnd:
        matrix = stack.pop() ?? matrix
        break
      default:
        visit(fnArray[i], args, matrix, OPS)
    }
  }
}
