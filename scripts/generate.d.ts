/** The types of the document model, as TypeScript, made from its schema. */
export function generateTypes(schema: object): Promise<string>

/** The fields of a document and of an attachment in their order, as TypeScript. */
export function generateFields(schema: object): string
