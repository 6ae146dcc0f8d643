import {isHearsay} from './is-hearsay.ts'
import type {Head} from './subject.ts'

/**
 * Does a part as a whole tell of something, so that none of its times is one by which to act?
 *
 * ```text
 * 据市气象台预报，…        what is foretold
 * 每月召开一次，共召开5次   what was
 * 公示时间为…              for how long something is shown
 * 具有组织培训的能力，…     what is asked of whoever applies
 * ```
 */
export function isToldOf(words: string, {start}: Head, ordered: boolean): boolean {
  if (isHearsay(words) || /公示(?:时间|期(?![满间内]))/.test(words)) return true
  if (/每/.test(words) && /，[^，]{0,6}(?:共|累计)[^，。；\d]{1,8}\d/.test(words)) return true
  // 每周开放6天，年均接待11万人次
  if (!ordered && perYear.test(words)) return true
  return (
    !ordered &&
    (foretold.test(words) ||
      weather.test(words) ||
      words.includes('得到了') ||
      (/每/.test(words) && able.test(words.slice(start, start + 2))))
  )
}

const perYear = /^(?!.*(?:[到至底前]|以上|力争)).*，[年月日]均(?![不须应可增降])[^，。；]{0,8}\d/
const foretold = /^(?:据|根据)[^，]{2,16}(?:预报|预测|预警|预计|估计|测算|统计|监测|研判)，/
// 6—8月降水量较常年偏多
const weather =
  /(?:将有|有[一二三\d]次|出现)[^，。；]{0,10}(?:降[水雨雪]|降温|大风|寒潮|台风|雨雪|强对流)[^，。；]{0,4}(?:天气)?(?:过程|天气)|(?:降[水雨]量?|雨量|气温|来水量?|水位)[^，。；]{0,16}偏[多少高低]/
const able = /^(?:具有|具备|拥有|符合)/
