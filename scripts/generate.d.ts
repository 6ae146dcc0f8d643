/** The types of the document model, as TypeScript, made from its schema. */
export function generateTypes(schema: object): Promise<string>
