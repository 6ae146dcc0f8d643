import type {Edit} from './diagnostic.ts'

/** The text with edits made, which must not overlap. `applyEdits('甲乙', [{start: 0, end: 1, text: '丙'}])` → `丙乙` */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = ''
  let at = 0
  for (const {start, end, text: wanted} of edits) {
    out += text.slice(at, start) + wanted
    at = end
  }
  return out + text.slice(at)
}
