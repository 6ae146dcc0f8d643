import type {Language} from './report.ts'

/** What the roles of bodies are called. */
export const roleWords = {
  lead: {zh: '牵头', en: 'lead'},
  support: {zh: '配合', en: 'support'},
  responsible: {zh: '责任', en: 'responsible'},
  participate: {zh: '参与', en: 'participates'},
  implement: {zh: '落实', en: 'implements'},
  guide: {zh: '指导', en: 'guides'},
  supervise: {zh: '督办', en: 'supervises'},
  leader: {zh: '责任领导', en: 'leader'},
  person: {zh: '责任人', en: 'person in charge'},
  contact: {zh: '联系人', en: 'contact'},
} as const satisfies Record<string, Record<Language, string>>

/** The same in one language, by role. */
export const roleWordsIn = (language: Language) =>
  Object.fromEntries(Object.entries(roleWords).map(([role, words]) => [role, words[language]])) as Record<keyof typeof roleWords, string>
