import type {Gongwen} from './types.generated.ts'

/** What the command adds to a document on request, or to the file that it is written into: nothing that the notice says. */
export type Extra = 'positions' | 'positionUnit' | 'effective' | 'certainty' | 'seal'

/** A document without what was added to it. */
export function withoutExtras<Value extends Partial<Gongwen>>({
  positions: _positions,
  positionUnit: _unit,
  effective: _effective,
  certainty: _certainty,
  seal: _seal,
  ...own
}: Value): Omit<Value, Extra> {
  return own
}
