import {getResolvedPDFJS} from 'unpdf'
import type {Fragment, Rule} from '../layout/fragment.ts'
import {makeRows} from '../layout/rows.ts'
import type {PdfPage} from './fragments.ts'
import {completeNode20} from './node20.ts'

type Matrix = [number, number, number, number, number, number]

const thin = 2
const shortest = 6
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

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** Path data as pdf.js packs it: 0 x y moves, 1 x y draws, 2 (six numbers) curves, 3 (four numbers) curves, 4 closes. */
function addPath(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix, rules: Rule[]) {
  const place = (x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f]
  let start: [number, number] | undefined
  let at: [number, number] | undefined
  let corners: Array<[number, number]> = []
  const flush = () => {
    if (corners.length >= 4) addBar(corners, rules)
    corners = []
  }
  for (let i = 0; i < data.length; ) {
    const kind = data[i]
    if (kind === 0 || kind === 1) {
      const next = place(data[i + 1], data[i + 2])
      if (kind === 0) {
        flush()
        start = next
      } else if (at) addRule(at, next, rules)
      at = next
      corners.push(next)
      i += 3
    } else if (kind === 4) {
      if (at && start) addRule(at, start, rules)
      at = start
      i += 1
    } else if (kind === 2) {
      corners = []
      at = place(data[i + 5], data[i + 6])
      i += 7
    } else {
      corners = []
      at = place(data[i + 3], data[i + 4])
      i += 5
    }
  }
  flush()
}

function addRule([x1, y1]: [number, number], [x2, y2]: [number, number], rules: Rule[]) {
  const wide = Math.abs(x1 - x2)
  const high = Math.abs(y1 - y2)
  if (Math.max(wide, high) < shortest || Math.min(wide, high) > thin) return
  rules.push({x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2)})
}

/** A filled bar that is thin is a line, as word processors draw borders. */
function addBar(corners: Array<[number, number]>, rules: Rule[]) {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  addRule([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)], rules)
}
