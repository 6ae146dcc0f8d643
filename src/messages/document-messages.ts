import {catalogue} from './catalogue.ts'
import type {Language} from './report.ts'
import type {Severity} from './severity.ts'

/** What can be said of a structured document and of corrections, by permanent id; the same namespace as rules and reading. */
export const documentMessages = {
  'invalid-syntax': {
    severity: 'error',
    summary: {zh: '不是合法的 YAML 或 JSON', en: 'It is no well-formed YAML or JSON'},
  },
  schema: {
    severity: 'error',
    summary: {zh: '不合文档结构（gongwen schema）', en: 'It does not fit the document model (gongwen schema)'},
  },
  'source-drift': {
    severity: 'error',
    summary: {zh: '与原文读出的不一致', en: 'It no longer says what its notice says'},
  },
  'source-changed': {
    severity: 'error',
    summary: {zh: '只找到同名而内容不同的原文（sha256 不同）', en: 'Only another notice of the name of its own was found (another sha256)'},
  },
  'source-not-found': {
    severity: 'error',
    summary: {zh: '没有找到原文', en: 'Its notice was not found'},
  },
  'source-unreadable': {
    severity: 'error',
    summary: {zh: '原文读不出', en: 'Its notice cannot be read'},
  },
  'reads-otherwise': {
    severity: 'warning',
    summary: {zh: '写出的文稿读回来与文档不同', en: 'What was written reads back differently from the document'},
  },
  'in-the-way': {
    severity: 'error',
    summary: {zh: '这里已有文件，没有覆盖', en: 'A file is here already, and is not overwritten'},
  },
  corrected: {
    severity: 'info',
    summary: {zh: '按更正文件改了读法', en: 'The reading was put right by corrections'},
  },
  'correction-misfit': {
    severity: 'warning',
    summary: {zh: '更正不再适用，没有采用，请核对', en: 'A correction no longer fits and was not applied; please check'},
  },
  'correction-unneeded': {
    severity: 'info',
    summary: {zh: '读法已经如此，不再需要这处更正', en: 'The reading is so by now, and the correction is no longer needed'},
  },
  'corrections-unreadable': {
    severity: 'error',
    summary: {zh: '更正文件读不出，没有采用', en: 'The corrections cannot be read and were not applied'},
  },
} as const satisfies Record<string, {severity: Severity; summary: Record<Language, string>}>

export type DocumentMessageId = keyof typeof documentMessages

/** Is it the id of what can be said beside the rules: of reading, or of a structured document? */
export const isMessage = (id: string): boolean => Object.hasOwn(catalogue, id) || Object.hasOwn(documentMessages, id)
