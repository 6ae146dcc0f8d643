import type {StructuredFile} from './read-documents.ts'

/** How a text says that it holds a document, also where it is broken off. */
const mark = /(?:^|[{\s,])["']?gongwen["']?\s*:/

const isDocument = (value: unknown) => typeof value === 'object' && value !== null && 'gongwen' in value

/**
 * Does a file hold a document of `gongwen`, or was it to hold one when it broke? Every folder also has YAML and JSON of others.
 *
 *     holdsDocument(await readDocuments('name: a', 'a.yaml'), 'name: a') // false
 */
export const holdsDocument = ({documents, problems}: StructuredFile, text: string): boolean =>
  documents.some(({value}) => isDocument(value)) || (problems.length > 0 && mark.test(text))
