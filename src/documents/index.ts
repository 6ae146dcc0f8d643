export {holdsDocument} from './holds-document.ts'
export {nestedTooDeep} from './nested-too-deep.ts'
export {type PlacedValue, readDocuments, type StructuredFile, type SyntaxProblem} from './read-documents.ts'
export {isStructured, structuredEndings} from './structured-endings.ts'
