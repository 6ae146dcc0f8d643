import type {Language} from './report.ts'

/** How grave a message is. */
export type Severity = 'error' | 'warning' | 'info'

/** vfile's `fatal` in words. `severityOf({fatal: false})` → `'warning'` */
export function severityOf({fatal}: {fatal?: boolean | null}): Severity {
  return fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
}

/** The words for it, and for a number of them. */
export const severityWords: Record<Language, Record<Severity, {one: string; count: (count: number) => string}>> = {
  zh: {
    error: {one: '错误', count: (count) => `${count} 个错误`},
    warning: {one: '警告', count: (count) => `${count} 个警告`},
    info: {one: '提示', count: (count) => `${count} 条提示`},
  },
  en: {
    error: {one: 'error', count: (count) => `${count} error${count === 1 ? '' : 's'}`},
    warning: {one: 'warning', count: (count) => `${count} warning${count === 1 ? '' : 's'}`},
    info: {one: 'info', count: (count) => `${count} note${count === 1 ? '' : 's'}`},
  },
}
