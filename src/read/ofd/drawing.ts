import {limits, type ReadContext} from '../context.ts'
import type {Fragment, Rule} from '../layout/fragment.ts'
import {addPath, type Matrix, multiply} from '../layout/path.ts'
import {parseXml} from '../xml.ts'
import {boxOf, local} from './document.ts'

/** What a page, a template or a composed unit draws. Points from the top left. */
export interface Drawing {
  fragments: Fragment[]
  rules: Rule[]
  /** Images by the id of their resource; their unit square, which begins at the top left → points. */
  images: Array<{resource: string; matrix: Matrix}>
  /** Templates that lie under a page. */
  templates: string[]
  box?: [number, number]
  /** Composed units that a resource part defines, by id. */
  units: Map<string, Drawing>
}

const scale = 72 / 25.4
const identity: Matrix = [scale, 0, 0, scale, 0, 0]
const mostFragments = 2_000_000
const mostImages = 10_000

/** Reads a part that draws: `Content.xml` of a page or a template, or a resource part with composed units. */
export function readDrawing(part: Uint8Array, context: ReadContext, units: Map<string, Drawing> = new Map()): Drawing {
  const page = emptyDrawing()
  let drawing = page
  let object: {matrix: Matrix; size: number; shown: boolean; drawn: boolean} | undefined
  let code: Record<string, string> | undefined
  let text = ''
  let inArea = false
  parseXml(
    part,
    {
      open(tag, attributes) {
        text = ''
        switch (local(tag)) {
          case 'Area':
            inArea = true
            break
          case 'Template':
            if (attributes.TemplateID) page.templates.push(attributes.TemplateID)
            break
          case 'CompositeGraphicUnit':
            drawing = emptyDrawing()
            page.units.set(attributes.ID ?? '', drawing)
            break
          case 'TextObject':
          case 'PathObject':
            object = {
              matrix: matrixOf(attributes),
              size: Number(attributes.Size) || 0,
              shown: attributes.Visible !== 'false',
              drawn: attributes.Stroke !== 'false' || attributes.Fill === 'true',
            }
            break
          case 'ImageObject':
            if (attributes.Visible !== 'false')
              drawing.images.push({resource: attributes.ResourceID ?? '', matrix: imageMatrix(attributes)})
            break
          case 'CompositeObject': {
            const unit = units.get(attributes.ResourceID ?? '')
            if (unit && attributes.Visible !== 'false') copy(unit, matrixOf(attributes), drawing)
            if (drawing.fragments.length > mostFragments || drawing.images.length > mostImages) throw context.fail('too-large', 'OFD')
            break
          }
          case 'TextCode':
            code = attributes
            break
        }
      },
      text(piece) {
        text += piece
      },
      close(tag) {
        const name = local(tag)
        if (name === 'TextCode' && code && object?.shown) addText(text, code, object.matrix, object.size, drawing.fragments)
        else if (name === 'AbbreviatedData' && object?.shown && object.drawn) addPath(pathData(text), object.matrix, drawing.rules)
        else if (name === 'TextObject' || name === 'PathObject') object = undefined
        else if (name === 'CompositeGraphicUnit') drawing = page
        else if (name === 'Area') inArea = false
        else if (name === 'PhysicalBox' && inArea) page.box = boxOf(text)
        text = ''
      },
    },
    context,
  )
  return page
}

const emptyDrawing = (): Drawing => ({fragments: [], rules: [], images: [], templates: [], units: new Map()})

/** Boundary and CTM of an object: its own coordinates → points on the page. */
function matrixOf({Boundary: boundary, CTM: ctm}: Record<string, string>): Matrix {
  const [x = 0, y = 0] = numbers(boundary)
  const placed = multiply(identity, [1, 0, 0, 1, x, y])
  const own = numbers(ctm)
  return own.length === 6 ? multiply(placed, own as Matrix) : placed
}

/** Without a CTM an image fills its boundary. */
function imageMatrix(attributes: Record<string, string>): Matrix {
  const [, , width = 0, height = 0] = numbers(attributes.Boundary)
  return numbers(attributes.CTM).length === 6 ? matrixOf(attributes) : multiply(matrixOf(attributes), [width, 0, 0, height, 0, 0])
}

const numbers = (text: string | undefined) =>
  (text ?? '')
    .trim()
    .split(/\s+/)
    .filter((each) => each !== '')
    .map(Number)
    .map((value) => (Number.isFinite(value) ? value : 0))

/** Characters with their own distances: cut where a wide gap shows a blank. */
function addText(
  text: string,
  {X: x0, Y: y0, DeltaX: deltaX, DeltaY: deltaY}: Record<string, string>,
  [a, b, c, d, e, f]: Matrix,
  size: number,
  fragments: Fragment[],
) {
  const characters = [...text]
  const dx = deltas(deltaX, characters.length)
  const dy = deltas(deltaY, characters.length)
  const shown = size * Math.hypot(c, d)
  const stretch = Math.hypot(a, b)
  if (!(shown > 0) || Math.abs(b) > 0.1 * Math.abs(a)) return
  let x = Number(x0) || 0
  let y = Number(y0) || 0
  let start = 0
  let startX = x
  let startY = y
  const push = (end: number, endX: number) => {
    const words = characters.slice(start, end).join('')
    if (words.trim() !== '')
      fragments.push({
        text: words,
        x: a * startX + c * startY + e,
        y: b * startX + d * startY + f,
        width: Math.max(0, (endX - startX) * stretch),
        size: shown,
      })
  }
  for (let i = 0; i < characters.length; i++) {
    const own = size * widthOf(characters[i])
    const stepX = dx[i] ?? own
    const stepY = dy[i] ?? 0
    const last = i === characters.length - 1
    if (last || stepX > own + 0.7 * size || stepX < 0 || Math.abs(stepY) > 0.3 * size) {
      push(i + 1, x + own)
      start = i + 1
      startX = x + stepX
      startY = y + stepY
    }
    x += stepX
    y += stepY
  }
}

/** A guess at a character's width, in widths of a Han character; the font is not looked at. */
const widthOf = (character: string) => (character >= '\u2000' ? 1 : /[A-Z@%&]/.test(character) ? 0.72 : 0.5)

/** `3 g 2 4 5` → 3, 4, 4, 5: `g n v` stands for n times v. */
function deltas(text: string | undefined, most: number): number[] {
  const found: number[] = []
  const tokens = (text ?? '').trim().split(/\s+/)
  for (let i = 0; i < tokens.length && found.length < most; i++) {
    if (tokens[i] === 'g') {
      const count = Math.min(most, Number(tokens[i + 1]) || 0)
      const value = Number(tokens[i + 2]) || 0
      for (let k = 0; k < count; k++) found.push(value)
      i += 2
    } else if (tokens[i] !== '') found.push(Number(tokens[i]) || 0)
  }
  return found
}

/** OFD's path letters → the packed form of `addPath`. */
function pathData(text: string): number[] {
  const data: number[] = []
  const tokens = text.trim().split(/\s+/)
  const take = (kind: number, at: number, count: number) => {
    data.push(kind)
    for (let k = 1; k <= count; k++) data.push(Number(tokens[at + k]) || 0)
    return count
  }
  for (let i = 0; i < tokens.length && i < 100_000; i++) {
    switch (tokens[i]) {
      case 'M':
      case 'S':
        i += take(0, i, 2)
        break
      case 'L':
        i += take(1, i, 2)
        break
      case 'B':
        i += take(2, i, 6)
        break
      case 'Q':
        i += take(3, i, 4)
        break
      case 'A':
        // an arc is no line; only where it ends matters
        data.push(3, 0, 0, Number(tokens[i + 6]) || 0, Number(tokens[i + 7]) || 0)
        i += 7
        break
      case 'C':
        data.push(4)
        break
    }
  }
  return data
}

function copy(unit: Drawing, matrix: Matrix, into: Drawing) {
  // the unit is in points already; its matrix places millimetres
  const [a, b, c, d, e, f] = matrix.map((value, index) => (index < 4 ? value / scale : value)) as Matrix
  for (const fragment of unit.fragments.slice(0, limits.cells)) {
    into.fragments.push({
      ...fragment,
      x: a * fragment.x + c * fragment.y + e,
      y: b * fragment.x + d * fragment.y + f,
      width: fragment.width * Math.hypot(a, b),
      size: fragment.size * Math.hypot(c, d),
    })
  }
  for (const {resource, matrix: own} of unit.images) into.images.push({resource, matrix: multiply([a, b, c, d, e, f], own)})
  for (const {x1, y1, x2, y2} of unit.rules)
    into.rules.push({x1: a * x1 + c * y1 + e, y1: b * x1 + d * y1 + f, x2: a * x2 + c * y2 + e, y2: b * x2 + d * y2 + f})
}
