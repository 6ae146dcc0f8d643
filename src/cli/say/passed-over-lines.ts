import {oneLine} from '../../messages/one-line.ts'
import type {Language} from '../../messages/report.ts'
import {passReasons} from '../inputs/pass-reasons.ts'
import type {PassedOver} from '../inputs/passed-over.ts'
import type {Run} from '../program/run.ts'
import type {Loudness} from './reporter.ts'

/**
 * What lay in the folders and was not read, by kind; with `--verbose` each by name. What the configuration leaves out is
 * not told: that is wanted.
 *
 *     未读 4 个文件：.xlsx 2、.png 2
 */
function passedOverLines({kinds, kept}: Pick<PassedOver, 'kinds' | 'kept'>, loudness: Loudness, language: Language): string {
  const zh = language === 'zh'
  if (!kinds.size) return ''
  let total = 0
  for (const count of kinds.values()) total += count
  const parts = [...kinds].map(([kind, count]) => `${oneLine(kindWords[kind]?.[language] ?? kind)} ${count}`)
  const head = zh ? `未读 ${total} 个文件：${parts.join('、')}` : `${total} file${total === 1 ? '' : 's'} not read: ${parts.join(', ')}`
  const told = loudness === 'verbose' ? [...kept.values()].filter(({reason}) => reason !== 'ignored') : []
  const rows = told.map(({name, reason}) => `  ${oneLine(name)}  ${passReasons[reason][language]}`)
  return `${[head, ...rows].join('\n')}\n`
}

/** Says so on standard error, unless only errors are to be told. */
export async function tellPassedOver(passedOver: PassedOver, {io, loudness, language}: Run): Promise<void> {
  const lines = loudness === 'quiet' ? '' : passedOverLines(passedOver, loudness, language)
  if (lines) await io.stderr.write(lines)
}

/** The kinds that have no ending. */
const kindWords: Record<string, Record<Language, string>> = {
  'folder-link': {zh: '文件夹的链接', en: 'links to folders'},
  device: {zh: '管道、设备', en: 'pipes and devices'},
  '': {zh: '无扩展名', en: 'without ending'},
}
