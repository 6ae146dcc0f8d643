import {rules} from '../../lint/index.ts'
import {catalogue} from '../../messages/catalogue.ts'
import {documentMessages} from '../check/document-messages.ts'
import {UsageError} from '../failure.ts'
import {rulePage} from '../rule-page.ts'
import type {Run} from '../run.ts'
import {severityWords} from '../severity.ts'

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
  const like = rules.filter((each) => each.id.split('-').some((word) => id.split('-').includes(word))).slice(0, 3)
  throw new UsageError(
    language === 'zh' ? `没有“${id}”这条规则` : `There is no rule “${id}”`,
    like.length
      ? language === 'zh'
        ? `是不是 ${like.map((each) => each.id).join('、')}？`
        : `Did you mean ${like.map((each) => each.id).join(', ')}?`
      : language === 'zh'
        ? '用 gongwen rules 查看全部规则'
        : 'See all with gongwen rules',
  )
}
