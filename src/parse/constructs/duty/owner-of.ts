import type {Range} from '../../../syntax/range.ts'
import {isNamed} from './add-actor.ts'
import {nameIn} from './name-in.ts'
import type {Part} from './part.ts'

/** Whose reports they are that are due: 各大队落实情况于4月底前报支队; …，推荐单位推荐截止时间为9月5日 */
export function ownersOf(part: Part): Range[] {
  const {words, segments, heads} = part
  const owner = ownerOf(part)
  if (!owner) return []
  const owners = [owner]
  for (let k = 1; k < segments.length; k++) {
    const {actor} = heads[k]
    const time = segments[k].words.find(({kind}) => kind === 'time')
    if (actor && time && dueTime.test(words.slice(actor.end, time.start).replace(/为$/, ''))) owners.push(actor)
  }
  return owners.filter((range) => !isNamed(part, range))
}

/** Do words end in what somebody hands in? */
export const isOwned = (words: string): boolean => owned.test(words)

const owned =
  /(?:情况|方案|总结|报告|材料|名单|计划|台账|资料|进度|影像|照片|视频|案例|新闻稿|简报|报表|信息|工作|进展|表|清单|意见|数据|异常|问题|建议|举措|做法|经验|花名册|名册|登记册)$/
const dueTime = /(?:报送|申报|提交|上报|起止|截止|审核|推荐)时间(?:截止)?$/
const reports = /报送|上报|报至|报我|报市|报省|报县|报区|报学|反馈|提交|汇总|寄送|发送|报(?!材料|单位|主体|[书表])|截止|起止/

function ownerOf({words, segments, heads}: Part): Range | undefined {
  const segment = segments[0]
  const {actor, next, start} = heads[0]
  if (next?.start === start) return undefined
  const first = segment.words.find(
    (word) =>
      word.start > start &&
      (word.kind === 'time' || word.kind === 'ask' || (word.kind === 'modal' && word.end - word.start === 1) || word.kind === 'prep'),
  )
  const to = first ? first.start : segment.end
  const thing = words.slice(start, to)
  const due = dueTime.test(thing)
  if (!(due || owned.test(thing)) || !(due || reports.test(words.slice(to, segments[segments.length - 1].end)))) return undefined
  if (actor) return actor.end < to ? actor : undefined
  for (let end = to - 2; end > start + 1; end--) {
    const name = nameIn(words, start, end)
    if (name) return name
  }
  return undefined
}
