export type {Finding as Diagnostic} from '../lint/index.ts'
