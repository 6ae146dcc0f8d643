import {rules} from '../lint/index.ts'
import type {Language} from '../messages/report.ts'
import {UsageError} from './failure.ts'

/** The failure to name a rule that exists, with what is spelled most like it. `file` is where it is named. */
export function unknownRule(id: string, language: Language, file?: string): UsageError {
  const zh = language === 'zh'
  const words = new Set(id.split('-'))
  const like = rules
    .map((rule) => ({id: rule.id, distance: distance(rule.id, id)}))
    .filter((each) => each.distance <= Math.max(2, id.length * 0.4) || each.id.split('-').some((word) => words.has(word)))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 3)
    .map((each) => each.id)
  const hint = like.length
    ? zh
      ? `是不是 ${like.join('、')}？`
      : `Did you mean ${like.join(', ')}?`
    : zh
      ? '用 gongwen rules 查看全部规则'
      : 'See all with gongwen rules'
  const where = file ? `${file}${zh ? '：' : ': '}` : ''
  return new UsageError(zh ? `${where}没有“${id}”这条规则` : `${where}there is no rule “${id}”`, hint)
}

/** How many characters have to be put in, left out or changed to make one string of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({length: other.length + 1}, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1))
    row = next
  }
  return row[other.length]
}
