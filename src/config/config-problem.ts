import type {ErrorObject} from 'ajv'
import type {Language} from '../messages/report.ts'

const kinds: Record<string, Record<Language, string>> = {
  object: {zh: '映射（名: 值）', en: 'a mapping'},
  array: {zh: '列表', en: 'a list'},
  string: {zh: '文字', en: 'a string'},
  boolean: {zh: 'true 或 false', en: 'true or false'},
}

/** Keys of the configuration itself and of an entry of `overrides`; a test holds them to the schema. */
export const configKeys = {top: ['preset', 'rules', 'ignore', 'source', 'overrides', 'root'], override: ['files', 'preset', 'rules']}

/**
 * Where a configuration does not fit its schema, and what is wrong there, in words.
 *
 *     {path: ['rules', 'long-title'], words: '“rules.long-title”应为 off、info、warning、error 之一，或 {severity: …, 选项: …}'}
 */
export function configProblem(errors: readonly ErrorObject[], language: Language): {path: string[]; words: string} {
  const zh = language === 'zh'
  // A value that fits neither form of a setting is described by the last error.
  const {instancePath, keyword, params} = errors.find((error) => error.keyword === 'anyOf') ?? errors[0]
  const path = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const name = path.join('.')
  const subject = name ? `“${name}”` : zh ? '整个文件' : 'the file'
  const one = (values: readonly string[]) => (zh ? `${values.join('、')} 之一` : `one of ${values.join(', ')}`)
  const expected = (what: string) => ({path, words: zh ? `${subject}应为 ${what}` : `${subject} should be ${what}`})
  switch (keyword) {
    case 'additionalProperties': {
      const wrong = params['additionalProperty'] as string
      const known = path.length ? configKeys.override : configKeys.top
      return {
        path: [...path, wrong],
        words: zh ? `没有“${wrong}”这一项，可用的有 ${known.join('、')}` : `there is no “${wrong}”, only ${known.join(', ')}`,
      }
    }
    case 'required':
      return {path, words: zh ? `${subject}缺少“${params['missingProperty']}”` : `${subject} lacks “${params['missingProperty']}”`}
    case 'enum':
      return expected(one(params['allowedValues']))
    case 'anyOf':
      return expected(`${one(['off', 'info', 'warning', 'error'])}${zh ? '，或 {severity: …, 选项: …}' : ', or {severity: …, option: …}'}`)
    case 'type':
      return expected(kinds[params['type']]?.[language] ?? params['type'])
    default:
      return {path, words: zh ? `${subject}不能为空` : `${subject} should not be empty`}
  }
}
