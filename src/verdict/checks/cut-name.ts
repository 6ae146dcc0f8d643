import {bodyEnding} from '../body-ending.ts'
import type {Check} from '../check.ts'
import {isName} from '../is-name.ts'

/** A name that is only one half: a word for bodies of a kind, or a place whose own word stands behind the next place. */
export const cutName: Check = {
  name: 'cut-name',
  words: {
    zh: (about) => `“${about}”可能只是名称的一部分`,
    en: (about) => `“${about}” may be only a part of a name`,
  },
  *find({blocks, text}) {
    for (const {kind, start, end, value} of blocks.filter(isName)) {
      const behind = text.slice(end, end + 40)
      if (generic.test(value.trim()) || province.test(value) || (kind === 'authority' && bare.test(value))) yield {start, end, about: value}
      else if (/[省市县州镇乡]$|^[\u4e00-\u9fa5]{1,3}区$/.test(value) && place.test(behind)) yield {start, end, about: value}
      else if (kind === 'addressee' && /^[\u4e00-\u9fa5]{1,2}[^局厅委部办处科站司院所]$/.test(value) && shared.test(behind))
        yield {start, end, about: value}
      else if (kind !== 'authority' && (rest.test(behind) || (kind === 'addressee' && isSplit(value, behind))))
        yield {start, end, about: value}
      else if (kind === 'addressee' && aside.test(behind)) yield {start, end, about: value}
    }
  },
}

const generic = /^(?:单位|部门|处室|科室|机构|企业|机关|人民政府|政府|委员会|主管部门|成员单位|街道|乡镇|学校|部委|直属机构)$/
/** A province without its own word speaks for nobody: 甲、乙、丙测绘局 share the office of the last one. */
const province =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆)市?$/
/** A place alone signs nothing. */
const bare = /^[\u4e00-\u9fa5]{2,6}[省市县区州]$/
/** Places and, at their end, what all of them are meant with. */
const place =
  /^(?:、[\u4e00-\u9fa5]{1,6}[省市县区州镇乡]){0,4}(?:、[\u4e00-\u9fa5]{1,5}[省市县区州镇乡]|、[\u4e00-\u9fa5]{1,5})(?:人民政府|政府|管委会|党委|[一二三四五六七八九十两]地)/
const aside = /^[（(](?:[\u4e00-\u9fa5]{2,12})[）)]/
/** 甲、乙市金融办 */
const shared =
  /^、(?:[\u4e00-\u548b\u548d-\u9fa5]{2,3}[和、]){0,4}[\u4e00-\u9fa5]{2,3}[市县区][\u4e00-\u9fa5]{1,10}(?:部门|局|委|办|厅|中心)/
/** A word for bodies that stands behind a name as another one would: 省有关部门、单位 */
const rest = /^、(?:单位|部门|企业|机构|团体|高校|院校)(?=[，、：:；]|$)/
/** Has a list of what several departments do been cut, of which only the last one bears the word for a department? 商务、发改、财政主管部门 */
const isSplit = (value: string, behind: string) =>
  (!bodyEnding.test(value) || /各省$/.test(value)) && /^、[^，；：:]{0,120}(?:主管|行政)?部门|^、自治区/.test(behind)
