/**
 * The words by which a sentence is read for who acts. Each has one kind; the longest word at a place counts, so that 主要, which
 * orders nothing, hides the 要 in it.
 */
export type WordKind =
  /** Orders: 要 应当 不得 */
  | 'modal'
  /** 由, which names who acts. */
  | 'by'
  /** 请, which asks the one behind it. */
  | 'ask'
  /** 会同, which names who helps. */
  | 'with'
  /** Opens a phrase that says how, with whom, on what: 按照 对 在 */
  | 'prep'
  /** Says how: 及时 统一 均 */
  | 'adverb'
  /** Joins to what stands before: 同时 并 其中 */
  | 'link'
  /** What is done: 组织 制定 报送 */
  | 'verb'
  /** Says what is, not what is to be done: 是 有 具有 */
  | 'being'
  /** Says what was done: 已 了 */
  | 'past'
  /** Opens a condition: 如 若 凡 */
  | 'if'
  /** A word that holds one of the others and means something else: 主要 应急 */
  | 'other'

/** The kinds by the letters that the table of words writes them with. */
export const wordKinds = {
  m: 'modal',
  b: 'by',
  a: 'ask',
  w: 'with',
  e: 'being',
  t: 'past',
  i: 'if',
  l: 'link',
  p: 'prep',
  d: 'adverb',
  v: 'verb',
  o: 'other',
} as const satisfies Record<string, WordKind>
