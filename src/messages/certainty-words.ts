import type {Language} from './report.ts'

/** What the verdicts on a reading are called. */
export const certaintyWords: Record<Language, Record<'sure' | 'check' | 'doubtful', string>> = {
  zh: {sure: '有把握', check: '请核对', doubtful: '没有把握'},
  en: {sure: 'sure', check: 'please check', doubtful: 'doubtful'},
}
