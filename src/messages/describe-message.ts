import {catalogue} from './catalogue.ts'
import {documentMessages} from './document-messages.ts'
import type {Language} from './report.ts'
import type {Severity} from './severity.ts'

/**
 * What a message that is no rule says, with `…` for what is told of the notice at hand; undefined where there is none of this id.
 *
 *     describeMessage('number-gap', 'zh') // {severity: 'warning', words: '序号“…”与前一序号不连续，请核对是否缺项'}
 */
export function describeMessage(id: string, language: Language): {severity: Severity; words: string} | undefined {
  if (Object.hasOwn(documentMessages, id)) {
    const {severity, summary} = documentMessages[id as keyof typeof documentMessages]
    return {severity, words: summary[language]}
  }
  if (!Object.hasOwn(catalogue, id)) return undefined
  const entry = catalogue[id as keyof typeof catalogue]
  const words = entry[language] as (values: object) => string
  return {severity: entry.severity, words: words(anything)}
}

/** Stands for the values of a message, whatever they are: a text `…`, and a list of one such value. */
const anything: object = new Proxy(
  {toString: () => '…'},
  {get: (target, key) => (typeof key === 'symbol' ? undefined : (Reflect.get(target, key) ?? [anything]))},
)
