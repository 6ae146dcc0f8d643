import {digest as sha256} from '../platform/node/digest.ts'

/** Tells whether a cell still holds what was written into it; empty cells have none. */
export const digest = (text: string): string => (text === '' ? '' : sha256(text).slice(0, 8))

/** What was written into the cells of a row, by the names of their columns, as one cell: `牵头单位=1f3a… 完成时限=90bc…`. */
export const fingerprintOf = (cells: ReadonlyMap<string, string>): string =>
  [...cells].map(([name, text]) => `${name}=${digest(text)}`).join(' ')

/** The digests of a fingerprint, by the names of columns. */
export const readFingerprint = (fingerprint: string): Map<string, string> =>
  new Map(
    fingerprint.split(' ').flatMap((part) => {
      const at = part.indexOf('=')
      return at < 0 ? [] : [[part.slice(0, at), part.slice(at + 1)] as const]
    }),
  )
