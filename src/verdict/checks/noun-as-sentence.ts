import type {Check} from '../check.ts'

/** A unit without a heading whose first sentence is a noun that heads units, with more text behind it. */
export const nounAsSentence: Check = {
  name: 'noun-as-sentence',
  words: {
    zh: (about) => `“${about}”不成句，可能是小标题，读成了正文`,
    en: (about) => `“${about}” is no sentence; it may be a heading and was read as text`,
  },
  *find({lists, positions, text}) {
    for (const {units} of lists)
      for (const {section, pointer, end} of units) {
        const place = positions[`${pointer}/requirements/0`] ?? positions[`${pointer}/leadIn`]
        if (section.heading !== undefined || !section.label || !place) continue
        const found = noun.exec(text.slice(place[0], Math.min(end, place[0] + 40)))
        if (found) yield {start: place[0], end: place[0] + found[0].length, about: found[0]}
      }
  },
}

const noun =
  /^[^，。：；、\s有无应须可不按请实遵]{2,20}(?:结果|情况|要求|措施|任务|目标|原则|条件|程序|流程|范围|对象|时间|方式|标准|内容|步骤|安排|事项|机制|体系)(?=[。：:]\s{0,4}\S)/
