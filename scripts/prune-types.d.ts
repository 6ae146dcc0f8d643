/** The types that entries name and that none of them exports, as `file#name`. */
export function keepEntries(entries: readonly string[]): string[]

/** The files of types that package.json hands out, below a folder. */
export function entriesOf(manifest: {exports: object}, folder: string): string[]
