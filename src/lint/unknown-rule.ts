import type {Language} from '../messages/report.ts'
import {editDistance} from '../messages/similar.ts'
import {rules} from './rules.ts'

/**
 * What to say of a rule that does not exist, and what may have been meant: the rules that are spelled most like it.
 *
 *     unknownRule('numbr-comma', 'zh') // {message: '没有“numbr-comma”这条规则', hint: '是不是 number-comma？'}
 */
export function unknownRule(id: string, language: Language): {message: string; hint: string} {
  const zh = language === 'zh'
  const like = similarRules(id)
  const hint = like.length
    ? zh
      ? `是不是 ${like.join('、')}？`
      : `Did you mean ${like.join(', ')}?`
    : zh
      ? '用 gongwen rules 查看全部规则'
      : 'See all with gongwen rules'
  return {message: zh ? `没有“${id}”这条规则` : `there is no rule “${id}”`, hint}
}

/** Up to three rules that share a word with a name or differ from it in few letters, the nearest first. */
function similarRules(id: string): string[] {
  const words = new Set(id.split('-'))
  return rules
    .map((rule) => ({id: rule.id, distance: editDistance(rule.id, id)}))
    .filter((each) => each.distance <= Math.max(2, id.length * 0.4) || each.id.split('-').some((word) => words.has(word)))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map((each) => each.id)
}
