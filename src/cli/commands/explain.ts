import {rules} from '../../lint/index.ts'
import {catalogue} from '../../messages/catalogue.ts'
import {documentMessages} from '../check/document-messages.ts'
import {rulePage} from '../rule-page.ts'
import type {Run} from '../run.ts'
import {severityWords} from '../severity.ts'
import {unknownRule} from '../unknown-rule.ts'

/** Explains a rule: why, on what it rests, what is wrong and what is right. Printed as its page, which is Markdown. → exit code */
export async function explainCommand(id: string, {io, language}: Run): Promise<number> {
  const rule = rules.find((each) => each.id === id || each.catalogue.split(' ').includes(id.toUpperCase()))
  if (rule) {
    await io.stdout.write(rulePage(rule, language))
    return 0
  }
  const message =
    documentMessages[id as keyof typeof documentMessages] ??
    (Object.hasOwn(catalogue, id) ? catalogue[id as keyof typeof catalogue] : undefined)
  if (message) {
    const severity = severityWords[language][message.severity].one
    const words =
      'summary' in message ? message.summary[language] : (message[language] as (values: object) => string)(new Proxy({}, {get: () => '…'}))
    await io.stdout.write(`# ${id}\n\n${severity}: ${words}\n`)
    return 0
  }
  throw unknownRule(id, language)
}
