import {opensSubject} from './kinds.ts'

/** The page's link to another notice, behind who issued that: `某市人民政府：关于…的意见`. */
export const portalLink = new RegExp(
  `^[\\u4e00-\\u9fa5]{2,24}[：:](?:[\\u4e00-\\u9fa5]{2,24})?${opensSubject}[^。；]{4,70}(?:通知|公告|意见|函|方案|公示|解读|措施|决定|批复)$`,
)
