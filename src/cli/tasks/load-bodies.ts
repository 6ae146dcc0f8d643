import path from 'node:path'
import {type Bodies, BodiesError, type BodiesFault, findFaults, readBodies} from '../../bodies/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import {decodeAs} from '../../read/encoding.ts'
import {loadBytes} from '../reader/load-bytes.ts'
import {toFailure, UsageError} from '../say/failure.ts'

/**
 * Reads a list of bodies.
 *
 * @throws UsageError that says what is wrong and where
 */
export async function loadBodies(file: string, cwd: string, language: Language): Promise<Bodies> {
  const zh = language === 'zh'
  const refuse = (why: string) =>
    new UsageError(
      zh ? `单位名录“${file}”不能用：${why}` : `The list of bodies “${file}” cannot be used: ${why}`,
      zh ? '可用 gongwen bodies init 来文/ 起草一份' : 'gongwen bodies init notices/ drafts one',
    )
  let text: string
  try {
    text = decodeAs(loadBytes(path.resolve(cwd, file), language), 'utf-8').text
  } catch (error) {
    throw refuse(toFailure(error, language).message)
  }
  try {
    return await readBodies(text)
  } catch (error) {
    if (!(error instanceof BodiesError)) throw error
    throw refuse(placed(error.place, text, zh))
  }
}

/** Where a list is broken, for whoever wrote it. */
function placed(place: string, text: string, zh: boolean): string {
  if (place.startsWith('@')) {
    const line = text.slice(0, Number(place.slice(1))).split('\n').length
    return zh ? `第 ${line} 行写法不对` : `line ${line} is malformed`
  }
  const [, list, at, field] = place.split('/')
  if (list === undefined) return zh ? '应有 bodies 一项，列出各单位' : 'it should have a list called bodies'
  const entry = zh
    ? `${list} 的第 ${Number(at) + 1} 项${field === undefined ? '' : `的 ${field}`}`
    : `entry ${Number(at) + 1} of ${list}${field === undefined ? '' : `, ${field}`}`
  return zh ? `${entry}写法不对（每项应有 name，可有 aliases、parent；统称应有 members）` : `${entry} is malformed`
}

/** What is wrong in a list, a line each. */
export function describeFaults(bodies: Bodies, language: Language): string[] {
  return findFaults(bodies).map((fault) => oneLine(language === 'zh' ? inChinese(fault) : inEnglish(fault)))
}

function inChinese(fault: BodiesFault): string {
  switch (fault.fault) {
    case 'twice':
      return `“${fault.name}”写在几个单位下：${fault.of.join('、')}`
    case 'unknown-parent':
      return `“${fault.of}”的上级“${fault.name}”不在名录中`
    case 'unknown-member':
      return `“${fault.of}”所含的“${fault.name}”不在名录中`
    case 'circle':
      return `“${fault.name}”的上级绕回它自己`
  }
}

function inEnglish(fault: BodiesFault): string {
  switch (fault.fault) {
    case 'twice':
      return `“${fault.name}” stands under several bodies: ${fault.of.join(', ')}`
    case 'unknown-parent':
      return `“${fault.name}”, the parent of “${fault.of}”, is not listed`
    case 'unknown-member':
      return `“${fault.name}”, a member of “${fault.of}”, is not listed`
    case 'circle':
      return `“${fault.name}” is above itself`
  }
}
