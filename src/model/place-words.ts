import {pointerKeys} from '../syntax/pointer-keys.ts'
import {fieldAt, type Schema, words} from './schema-fields.ts'

/** What is counted, in Chinese, for the lists whose descriptions are too long for it. */
const counted: Record<string, string> = {
  sections: '个单元',
  requirements: '项要求',
  responsibilities: '个责任条款',
  assignments: '项分工',
  parties: '个单位',
  deadlines: '个时限',
  attachments: '个附件',
  tables: '个表格',
  rows: '行',
  columns: '列',
  tasks: '项任务',
  addressees: '个主送机关',
  issuers: '个发文机关',
  preamble: '段前言',
  closing: '段结尾',
  attachmentList: '项附件说明',
  declarations: '项声明',
}

/**
 * Where a JSON pointer leads, for a person who has the document before them: units by their printed numbers, all else
 * counted or by what its description calls it.
 *
 *     placeWords('/sections/0/requirements/1/text', document, schema) // '“一、”第2项要求的“原文”'
 */
export function placeWords(pointer: string, document: unknown, schema: Schema): string {
  if (pointer === '') return '全文'
  const keys = pointerKeys(pointer)
  let value = document
  let at = ''
  let out = ''
  for (const [index, key] of keys.entries()) {
    value = (value as Record<string, unknown> | null | undefined)?.[key]
    const list = keys[index - 1]
    at += `/${key}`
    if (/^\d+$/.test(key) && list !== undefined) {
      const label = (value as {label?: unknown} | null | undefined)?.label
      const name = Object.hasOwn(counted, list) ? counted[list] : `项“${fieldName(list, at.slice(0, at.lastIndexOf('/')), schema)}”`
      out += typeof label === 'string' && label.length <= 12 ? `“${label}”` : `第${Number(key) + 1}${name}`
    } else if (!/^\d+$/.test(keys[index + 1] ?? '')) out += `${out ? '的' : ''}“${fieldName(key, at, schema)}”`
  }
  return out
}

/** What a field is called: the beginning of its description. */
function fieldName(key: string, pointer: string, schema: Schema): string {
  const [name] = words(fieldAt(pointer, schema), 'zh').split(/[，。；：（、]/)
  return name && name.length <= 12 ? name : key
}
