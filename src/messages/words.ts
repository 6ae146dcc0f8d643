import type {Language} from './report.ts'

/** The same in both languages. */
export type Words = Record<Language, string>
