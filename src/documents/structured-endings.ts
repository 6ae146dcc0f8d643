/** Endings of files that hold structured documents. */
export const structuredEndings = /\.(ya?ml|json|ndjson|jsonl)$/i

/** Does a file of this name hold structured documents, and not a notice? `isStructured('台账.yaml')` → true */
export const isStructured = (name: string): boolean => structuredEndings.test(name)
