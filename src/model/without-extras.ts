import type {Gongwen} from './types.generated.ts'

/** What is added to a document on request, when it is put right, or to the file that it is written into: nothing that the notice says. */
export type Extra = 'positions' | 'positionUnit' | 'effective' | 'corrected' | 'certainty' | 'made' | 'seal'

/** A document without what was added to it. */
export function withoutExtras<Value extends Partial<Gongwen>>({
  positions: _positions,
  positionUnit: _unit,
  effective: _effective,
  corrected: _corrected,
  certainty: _certainty,
  made: _made,
  seal: _seal,
  ...own
}: Value): Omit<Value, Extra> {
  return own
}
