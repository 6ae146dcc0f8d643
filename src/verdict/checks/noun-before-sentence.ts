import type {Check} from '../check.ts'

/** A unit without a heading whose text begins with a noun that heads units, and a sentence begins behind it without a sign. */
export const nounBeforeSentence: Check = {
  name: 'noun-before-sentence',
  words: {
    zh: (about) => `“${about}”后面另起一句，可能是小标题，读成了正文`,
    en: (about) => `A sentence begins behind “${about}”, which may be a heading and was read as text`,
  },
  *find({lists, positions, text}) {
    for (const {units} of lists)
      for (const {section, pointer} of units) {
        const place = positions[`${pointer}/requirements/0`] ?? positions[`${pointer}/leadIn`]
        if (section.heading !== undefined || !section.label || !place) continue
        const found = noun.exec(text.slice(place[0], Math.min(place[1], place[0] + 60)))
        if (found) yield {start: place[0], end: place[0] + found[0].length, about: found[0]}
      }
  },
}

const noun =
  /^(?![在对按为就请由从自]|经(?![费营济]))[\u4e00-\u9fa5A-Z\d“”]{2,24}(?:结果|情况|要求|措施|任务|目标|原则|条件|程序|流程|范围|对象|时间|方式|标准|材料|内容|办法|安排|事项|建设|管理|工作|机制|体系|保障|监督|服务|责任|领导|评价|认定|监测|培训)(?=(?:本次|本着|根据|按照|依据|结合|近年|截至|截止|目前|当前|一是|凡是?|我[省市县区厅局部委公]|全[省市]|各(?!项)[\u4e00-\u9fa5]{1,6}(?:[局厅委部门]|单位|公司|政府)|要[加坚强进切认做以在严建]|\d{4}年|《))/
