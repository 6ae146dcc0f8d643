import type {Adoption, Signature} from '../../syntax/nodes.ts'
import type {SourceText} from '../source/source-text.ts'
import {leaf, parent} from '../tree/build.ts'
import {fullDate, readDate} from '../vocabulary/calendar.ts'
import {squeeze} from '../vocabulary/squeeze.ts'
import {readPerson} from './signers.ts'

const occasion = new RegExp(
  `^(?:[—\\-－]{1,2})?[（(]?(?:[\\u4e00-\\u9fa5]{2,4}\\s?)?(?:${fullDate}|\\d{1,2}月\\d{1,2}日)[，,\\s]*在[^。；：]{4,50}[上会][）)]?$`,
)

/**
 * The lines between the title of a speech or report and those whom it turns to.
 *
 * ```text
 * 2022年10月28日在云岭市第十届人民代表大会第五次会议上      when and where
 * 云岭市发展和改革委员会主任　方国栋                        who
 * 各位代表：
 * ```
 */
export function readSpeaker(source: SourceText, index: number): Adoption | Signature | undefined {
  const {text, pieces} = source
  const {start, end} = pieces[index]
  if (end - start > 80 || index + 1 >= pieces.length) return undefined
  const value = text.slice(start, end)
  const dated = occasion.exec(value)
  if (dated)
    return leaf(
      source,
      'adoption',
      start,
      end,
      readDate(
        squeeze(value)
          .replace(/^[—\-－（(]+/, '')
          .split('日')[0]
          .concat('日'),
      ) ?? {},
    )
  const person = value.length <= 40 ? readPerson(source, start, end) : undefined
  return person && parent('signature', start, end, [person])
}
