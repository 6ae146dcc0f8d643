import type {Language} from '../../messages/report.ts'
import type {Correction, UnitPlace} from './correction.ts'
import {kindOf} from './units.ts'

/** Characters of a value that are shown. */
const most = 40

/**
 * A correction on one line.
 *
 *     describeCorrection(correction, 'zh') // '1.2“加强值守”的 heading：“加强值守”改为无'
 */
export function describeCorrection(correction: Correction, language: Language): string {
  const zh = language === 'zh'
  const unit = called(correction, zh)
  const own = (path: ReadonlyArray<string | number>) => (zh ? `${unit}的 ${path.join(' › ')}` : `${unit} ${path.join(' › ')}`)
  switch (correction.change) {
    case 'set': {
      const [was, is] = [shown(correction.was, zh), shown(correction.is, zh)]
      return zh ? `${own(correction.path)}：${was}改为${is}` : `${own(correction.path)}: ${was} is ${is}`
    }
    case 'add': {
      const is = shown(correction.is, zh)
      return zh ? `${own(correction.path)}：增加${is}` : `${own(correction.path)}: ${is} added`
    }
    case 'remove':
      if (correction.path) return zh ? `${own(correction.path)}：删去` : `${own(correction.path)}: removed`
      return zh ? `${unit}：不是${kind(correction, zh)}` : `${unit} is no ${kind(correction, zh)}`
    case 'move': {
      const into = called(correction.into, zh)
      return zh ? `${unit}：移到${into}之下` : `${unit} belongs to ${into}`
    }
    default:
      return correction satisfies never
  }
}

function called({id, words}: UnitPlace, zh: boolean): string {
  if (id === undefined) return zh ? '全文' : 'the document'
  return `${id}${words ? (zh ? `“${words}”` : ` “${words}”`) : ''}`
}

function kind({id = ''}: UnitPlace, zh: boolean): string {
  if (id.includes('-')) return zh ? '要求' : 'requirement'
  return /^a\d+$/.test(id) ? (zh ? '附件' : 'attachment') : zh ? '单元' : 'unit'
}

function shown(value: unknown, zh: boolean): string {
  if (value === undefined) return zh ? '无' : 'nothing'
  const text = typeof value === 'string' ? value : wordsOf(value)
  return `“${text.length > most ? `${text.slice(0, most - 1)}…` : text}”`
}

/** What an object says: its own words before its fields. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => (typeof item === 'string' ? item : wordsOf(item))).join('、')
  if (typeof value !== 'object' || value === null) return String(value)
  const fields = value as Record<string, unknown>
  const words = fields.heading ?? fields.text ?? fields.name ?? fields.title
  return typeof words === 'string' ? words : JSON.stringify(Object.fromEntries(Object.entries(fields).filter(([key]) => !kindOf(key))))
}
