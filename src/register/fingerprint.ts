import {digest as sha256} from '../platform/node/digest.ts'

/** Tells whether a cell still holds what was written into it; empty cells have none. */
const digest = (text: string): string => (text === '' ? '' : sha256(text).slice(0, 8))

/** What was written into the cells of a row, as one cell: `牵头单位=1f3a… 完成时限=90bc…`. */
export const fingerprintOf = (cells: ReadonlyMap<string, string>): string =>
  [...cells].map(([title, text]) => `${title.replace(/[\s=]/g, '')}=${digest(text)}`).join(' ')

/** Does a cell hold what its row's fingerprint says was written? Undefined where that is not known. */
export function isAsWritten(fingerprint: string, title: string, text: string): boolean | undefined {
  const key = `${title.replace(/[\s=]/g, '')}=`
  const part = fingerprint.split(' ').find((each) => each.startsWith(key))
  return part === undefined ? undefined : part.slice(key.length) === digest(text)
}
