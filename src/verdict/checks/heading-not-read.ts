import type {Check} from '../check.ts'

/** A unit without a heading, beside others that have one, whose text begins with words that head units, and runs on without a sign. */
export const headingNotRead: Check = {
  name: 'heading-not-read',
  words: {
    zh: (about) => `“${about}”像是小标题，没有读成小标题`,
    en: (about) => `“${about}” looks like a heading and was not read as one`,
  },
  *find(evidence) {
    for (const {units} of evidence.lists) {
      // where no unit has a heading, these are words of a sentence
      if (!units.some(({section}) => section.heading)) continue
      for (const {section, pointer} of units) {
        const place = evidence.positions[`${pointer}/requirements/0`] ?? evidence.positions[`${pointer}/leadIn`]
        const found =
          section.heading === undefined && section.label && place
            ? opening.exec(section.requirements[0]?.text ?? section.leadIn ?? '')
            : undefined
        if (found) yield {start: place[0], end: place[0] + found[0].length, about: found[0]}
      }
    }
  },
}

const opening =
  /^(?![有由在我具建受])[\u4e00-\u9fa5]{2}(?:要求|目标|任务|措施|情况|原则|安排|步骤|时间|地点|对象|范围|内容|方式|条件|标准|程序|流程|岗位|监督|保障|职责|分工|问题|建议|思路|背景|意义|依据|做法|成效|计划|打算|考核|纪律|费用|材料|事项|来源|方法|体系)(?![应要须由是为和及与的按在等将已可不达未])(?=[\u4e00-\u9fa5])/
