import type {ErrorObject} from 'ajv'
import type {Language} from '../messages/report.ts'
import {pointerKeys} from '../syntax/pointer-keys.ts'

const kinds: Record<string, Record<Language, string>> = {
  object: {zh: '映射（名: 值）', en: 'a mapping'},
  array: {zh: '列表', en: 'a list'},
  string: {zh: '文字', en: 'a string'},
  boolean: {zh: 'true 或 false', en: 'true or false'},
  number: {zh: '数', en: 'a number'},
}

/** What a value of two forms may be: the setting of a rule, or a column. */
const eitherForm = ([list]: readonly string[], zh: boolean): string =>
  list === 'registers'
    ? zh
      ? '栏名，或 {head: 栏名, shows: 内容}'
      : 'a head, or {head: …, shows: …}'
    : zh
      ? 'off、info、warning、error 之一，或 {severity: …, 选项: …}'
      : 'one of off, info, warning, error, or {severity: …, option: …}'

/**
 * Where a configuration does not fit its schema, and what is wrong there, in words.
 *
 *     {path: ['rules', 'long-title'], words: '“rules.long-title”应为 off、info、warning、error 之一，或 {severity: …, 选项: …}'}
 */
export function configProblem(errors: readonly ErrorObject[], language: Language): {path: string[]; words: string} {
  const zh = language === 'zh'
  // A value that fits neither form of two is described by the last error, unless it is an object, which can be but one of them.
  const isOfForm = ({instancePath, keyword}: ErrorObject) =>
    ['type', 'anyOf'].includes(keyword) && /^\/registers\/[^/]+\/columns\/\d+$/.test(instancePath)
  const inObject = errors.find((error) => error.instancePath.startsWith('/registers/') && !isOfForm(error))
  const {instancePath, keyword, params, parentSchema} = inObject ?? errors.find((error) => error.keyword === 'anyOf') ?? errors[0]
  const path = pointerKeys(instancePath)
  const name = path.join('.')
  const subject = name ? `“${name}”` : zh ? '整个文件' : 'the file'
  const one = (values: readonly string[]) => (zh ? `${values.join('、')} 之一` : `one of ${values.join(', ')}`)
  const expected = (what: string) => ({path, words: zh ? `${subject}应为 ${what}` : `${subject} should be ${what}`})
  switch (keyword) {
    case 'additionalProperties': {
      const wrong = params['additionalProperty'] as string
      const known = Object.keys(parentSchema!['properties']).filter((key) => key !== '$schema')
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
      return expected(eitherForm(path, zh))
    case 'type':
      return expected(kinds[params['type']]?.[language] ?? params['type'])
    case 'minimum':
    case 'maximum': {
      const {minimum, maximum} = parentSchema!
      return {path, words: zh ? `${subject}应在 ${minimum} 到 ${maximum} 之间` : `${subject} should be from ${minimum} to ${maximum}`}
    }
    default:
      return {path, words: zh ? `${subject}不能为空` : `${subject} should not be empty`}
  }
}
