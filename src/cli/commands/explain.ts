import type {Language} from '../../messages/report.ts'
import type {CommandSpec} from '../program/command.ts'
import {UsageError} from '../say/failure.ts'

/** Explains a rule: why, on what it rests, what is wrong and what is right. Printed as its page, which is Markdown. */
export const explain: CommandSpec = {
  summary: {zh: '解释一条规则：依据、对与不对的例子', en: 'explain a rule: what it rests on, with examples'},
  argument: {
    usage: {zh: '<规则>', en: '<rule>'},
    zh: '规则名，如 document-number-brackets',
    en: 'its id, such as document-number-brackets',
  },
  options: {},
  examples: [['gongwen explain document-number-brackets', '一条规则的依据和例子', 'what a rule rests on, with examples']],
  async run([id], _, {io, language}) {
    const {rules} = await import('../../lint/index.ts')
    const rule = rules.find((each) => each.id === id || each.catalogue.split(' ').includes(id.toUpperCase()))
    if (rule) {
      const {rulePage} = await import('../../lint/rule-page.ts')
      await io.stdout.write(rulePage(rule, language))
      return 0
    }
    const page = await messagePage(id, language)
    if (page) {
      await io.stdout.write(page)
      return 0
    }
    const {unknownRule} = await import('../../lint/unknown-rule.ts')
    const {message, hint} = unknownRule(id, language)
    throw new UsageError(message, hint)
  },
}

/** What there is to say of an id that is no rule's; undefined where there is no such id. */
async function messagePage(id: string, language: Language): Promise<string | undefined> {
  const {otherIds} = await import('../say/every-id.ts')
  const {severityWords} = await import('../../messages/severity.ts')
  const found = otherIds(language).find((each) => each.id === id)
  return found && `# ${id}\n\n${severityWords[language][found.severity].one}${language === 'zh' ? '：' : ': '}${found.words}\n`
}
