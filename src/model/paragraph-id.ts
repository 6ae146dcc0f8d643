/**
 * The id of a paragraph outside the units; `path` opens those of the units beside it, `number` counts from 1.
 *
 *     paragraphId('a1.', 'preamble', 2) // 'a1-preamble-2'
 */
export const paragraphId = (path: string, place: 'preamble' | 'closing', number: number): string =>
  `${path.replace('.', '-')}${place}-${number}`
