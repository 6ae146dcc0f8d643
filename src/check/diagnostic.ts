export type {Diagnostic} from '../lint/index.ts'
