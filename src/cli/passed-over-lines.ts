import {extname} from 'node:path'
import {oneLine} from '../messages/one-line.ts'
import type {Language} from '../messages/report.ts'
import type {PassedOver} from './inputs/input.ts'
import {passReasons} from './inputs/pass-reasons.ts'
import type {Loudness} from './reporter.ts'
import type {Run} from './run.ts'

/**
 * What lay in the folders and was not read, by kind; with `--verbose` each by name. What the configuration leaves out is
 * not told: that is wanted.
 *
 *     未读 4 个文件：.xlsx 2、.png 2
 */
export function passedOverLines(all: readonly PassedOver[], loudness: Loudness, language: Language): string {
  const zh = language === 'zh'
  const told = all.filter(({reason}) => reason !== 'ignored')
  if (!told.length) return ''
  const counts = new Map<string, number>()
  for (const each of told) counts.set(kindOf(each, language), (counts.get(kindOf(each, language)) ?? 0) + 1)
  const kinds = [...counts].map(([kind, count]) => `${oneLine(kind)} ${count}`)
  const head = zh
    ? `未读 ${told.length} 个文件：${kinds.join('、')}`
    : `${told.length} file${told.length === 1 ? '' : 's'} not read: ${kinds.join(', ')}`
  const rows = loudness === 'verbose' ? told.map(({name, reason}) => `  ${oneLine(name)}  ${passReasons[reason][language]}`) : []
  return `${[head, ...rows].join('\n')}\n`
}

/** Says so on standard error, unless only errors are to be told. */
export async function tellPassedOver(all: readonly PassedOver[], {io, loudness, language}: Run): Promise<void> {
  const lines = loudness === 'quiet' ? '' : passedOverLines(all, loudness, language)
  if (lines) await io.stderr.write(lines)
}

function kindOf({name, reason}: PassedOver, language: Language): string {
  const zh = language === 'zh'
  if (reason === 'folder-link') return zh ? '文件夹的链接' : 'links to folders'
  if (reason === 'device') return zh ? '管道、设备' : 'pipes and devices'
  return extname(name).toLowerCase() || (zh ? '无扩展名' : 'without ending')
}
