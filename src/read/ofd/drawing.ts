import type {ReadContext} from '../context.ts'
import type {Fragment, Ruling} from '../layout/fragment.ts'
import {addPath, type Matrix, multiply} from '../layout/path.ts'
import {boxOf, imageMatrix, matrixOf, pointsPerMillimetre} from './geometry.ts'
import {parsePart} from './parse-part.ts'
import {pathData} from './path-data.ts'
import {textFragments} from './text-fragments.ts'

/** What a page, a template or a composed unit draws. Points from the top left. */
export interface Drawing {
  fragments: Fragment[]
  rulings: Ruling[]
  /** Images by the id of their resource; their unit square, which begins at the top left → points. */
  images: Array<{resource: string; matrix: Matrix}>
}

/** What a part that draws holds. */
export interface DrawingPart extends Drawing {
  /** Ids of the templates that lie under the page. */
  templates: string[]
  box?: [number, number]
  /** Composed units that the part defines, by id. */
  units: Map<string, Drawing>
}

/** Of a font, in millimetres. */
const largestSize = 10_000

/** Where the walk through a part stands. */
interface DrawingWalk {
  part: DrawingPart
  /** Where to draw: the part itself, or the composed unit that is open. */
  drawing: Drawing
  /** Composed units that may be drawn. */
  units: Map<string, Drawing>
  object?: {matrix: Matrix; size: number; shown: boolean; drawn: boolean}
  /** Attributes of the last `TextCode`. */
  code?: Record<string, string>
  inArea: boolean
  context: ReadContext
}

/** What an element does to the walk; `close` is given the text since the last tag. */
interface DrawingElement {
  open?: (walk: DrawingWalk, attributes: Record<string, string>) => void
  close?: (walk: DrawingWalk, text: string) => void
}

/** Reads a part that draws: `Content.xml` of a page or a template, or a resource part with composed units. */
export function readDrawing(part: Uint8Array, context: ReadContext, units: Map<string, Drawing> = new Map()): DrawingPart {
  const page: DrawingPart = {...emptyDrawing(), templates: [], units: new Map()}
  const walk: DrawingWalk = {part: page, drawing: page, units, inArea: false, context}
  parsePart(
    part,
    {
      open: (name, attributes) => elements.get(name)?.open?.(walk, attributes),
      close: (name, text) => elements.get(name)?.close?.(walk, text),
    },
    context,
  )
  return page
}

const emptyDrawing = (): Drawing => ({fragments: [], rulings: [], images: []})

/** How much a drawing draws. */
export const sizeOf = ({fragments, rulings, images}: Drawing): number => fragments.length + rulings.length + images.length

const isShown = ({Visible: visible}: Record<string, string>) => visible !== 'false'

const textOrPath: DrawingElement = {
  open(walk, attributes) {
    walk.object = {
      matrix: matrixOf(attributes),
      size: Math.min(largestSize, Number(attributes.Size) || 0),
      shown: isShown(attributes),
      drawn: attributes.Stroke !== 'false' || attributes.Fill === 'true',
    }
  },
  close(walk) {
    walk.object = undefined
  },
}

const elements = new Map<string, DrawingElement>([
  ['TextObject', textOrPath],
  ['PathObject', textOrPath],
  [
    'TextCode',
    {
      open(walk, attributes) {
        walk.code = attributes
      },
      close({object, code, drawing, context}, text) {
        if (code && object?.shown)
          for (const fragment of textFragments({text, attributes: code, matrix: object.matrix, size: object.size}, context))
            drawing.fragments.push(fragment)
      },
    },
  ],
  [
    'AbbreviatedData',
    {
      close({object, drawing, context}, text) {
        if (!object?.shown || !object.drawn) return
        const before = drawing.rulings.length
        addPath(pathData(text), object.matrix, drawing.rulings)
        context.spend('drawn', drawing.rulings.length - before)
      },
    },
  ],
  [
    'ImageObject',
    {
      open({drawing, context}, attributes) {
        if (!isShown(attributes)) return
        context.spend('drawn')
        drawing.images.push({resource: attributes.ResourceID ?? '', matrix: imageMatrix(attributes)})
      },
    },
  ],
  [
    'CompositeGraphicUnit',
    {
      open(walk, attributes) {
        walk.drawing = emptyDrawing()
        walk.part.units.set(attributes.ID ?? '', walk.drawing)
      },
      close(walk) {
        walk.drawing = walk.part
      },
    },
  ],
  [
    'CompositeObject',
    {
      open({units, drawing, context}, attributes) {
        const unit = units.get(attributes.ResourceID ?? '')
        if (!unit || !isShown(attributes)) return
        context.spend('drawn', sizeOf(unit))
        copyUnit(unit, matrixOf(attributes), drawing)
      },
    },
  ],
  [
    'Template',
    {
      open({part}, {TemplateID: id}) {
        if (id) part.templates.push(id)
      },
    },
  ],
  [
    'Area',
    {
      open(walk) {
        walk.inArea = true
      },
      close(walk) {
        walk.inArea = false
      },
    },
  ],
  [
    'PhysicalBox',
    {
      close({part, inArea}, text) {
        if (inArea) part.box = boxOf(text)
      },
    },
  ],
])

/** Draws a composed unit where an object places it. The unit is in points already; the matrix places millimetres. */
function copyUnit(unit: Drawing, matrix: Matrix, into: Drawing) {
  const [a, b, c, d, e, f] = matrix.map((value, index) => (index < 4 ? value / pointsPerMillimetre : value)) as Matrix
  for (const fragment of unit.fragments) {
    into.fragments.push({
      ...fragment,
      x: a * fragment.x + c * fragment.y + e,
      y: b * fragment.x + d * fragment.y + f,
      width: fragment.width * Math.hypot(a, b),
      size: fragment.size * Math.hypot(c, d),
    })
  }
  for (const {resource, matrix: own} of unit.images) into.images.push({resource, matrix: multiply([a, b, c, d, e, f], own)})
  for (const {x1, y1, x2, y2} of unit.rulings)
    into.rulings.push({x1: a * x1 + c * y1 + e, y1: b * x1 + d * y1 + f, x2: a * x2 + c * y2 + e, y2: b * x2 + d * y2 + f})
}
