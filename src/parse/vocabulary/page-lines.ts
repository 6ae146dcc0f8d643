import {fieldLabel} from './boilerplate.ts'
import {oneOf} from './one-of.ts'

// What a page prints above a text and between its title and its addressees, by the form of whole lines.

/** What one can do on a page: seen as buttons, alone or in rows. */
const actions = oneOf(
  '设为首页|加入收藏|收藏本[站页]|无障碍(?:浏览|阅读|版|模式)?|长者(?:版|模式|专区)|适老(?:化|版|模式)?|关怀版|手机版|移动版|电脑版|繁[體体](?:版|中文)?|简体(?:版|中文)?|English',
  '登[录陆]|注册|退出|搜索|检索|高级检索|朗读(?:全文|正文)?|语音(?:播报|朗读)|听(?:全文|新闻)|播放|暂停|返回(?:栏目|列表|首页|上一?[级页]|顶部)?|网站(?:地图|导航|首页)|栏目导航|导航(?:栏|菜单)?|首页|正文|详情|内容详情|正文内容|当前栏目|文章(?:属性|详情|内容|正文)|联系我们',
)
/** What the columns of a site are called, which alone on a line are no title. */
const columns = oneOf(
  '通知公告|公告通知|公告公示|公示公告|通知公示|信息公告|公告栏|政策文件|政策法规|法律法规|(?:行政)?规范性文件|其他文件|政府文件|部门文件|文件通知|通知文件|政务公开|信息公开|政府信息公开|党务公开|校务公开|院务公开|厂务公开',
  '(?:新闻|工作|部门|基层|行业|校园|学院|单位|本地|首页|综合|党建|统战|图片)(?:动态|要闻|资讯|简讯|快讯|新闻|热点)|新闻中心|资讯中心|热点专题|专题专栏|热门站点',
)
const menuWord = new RegExp(oneOf(columns, actions), 'g')
const onlySigns = /^[\s|｜丨/／•·∙●▪■◆_-]*$/
const isMenu = (words: string) => onlySigns.test(words.replace(menuWord, ''))
/** 首页 > 通知公告, >重点工作>行政执法, 白城市信息公开专栏 >> 制度 */
const trail =
  /^[>＞»›→]|[\u4e00-\u9fa5]\s{0,3}(?:>{1,2}|＞{1,2}|[»›→])\s{0,3}[\u4e00-\u9fa5]|首页\s{0,3}[/／|｜丨•·]|[/／|｜丨•·\s]\s{0,3}(?:首页|正文)$/
/** A name of a site at the end: 云岭农业信息网, 中华文库; 国家电网 is none. */
const siteName = /(?:(?<![电水路管气热渠])网(?:站|页)?|文库|门户|频道|专栏|客户端|公众号|正文)$/
const address = /www\.|https?:|[A-Za-z\d]\.(?:gov|com|cn|org|net|edu)(?![A-Za-z])/i
const namesSite = (words: string) => !words.includes('@') && address.test(words)
const bars = /^[^|｜]{0,12}(?:[|｜][^|｜]{0,12}){1,12}$/
const longestLine = 80

/** Is a line one of a page: the way to it, a menu, a button, the name of the site? No line of a notice is any. */
export function isPageLine(words: string): boolean {
  if (words.length > longestLine || /[。；;《》]|关于/.test(words)) return false
  return (
    isMenu(words) ||
    trail.test(words) ||
    (siteName.test(words) && words.length <= 30 && !/[，、：]/.test(words)) ||
    (bars.test(words) && !/[：:\d]/.test(words)) ||
    // the fields of an index without their labels: • 某市民政局
    (/^[•·∙●▪]\s/.test(words) && words.length <= 30 && !/[，、：:]/.test(words)) ||
    /^欢迎(?:访问|光临|来到|进入|浏览|关注|使用|您)/.test(words) ||
    /^[A-Za-z][A-Za-z\s.,'&-]{3,}$/.test(words)
  )
}

const day = '(?:(?:19|20)\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?|\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)\\d{2})'
const hour = '\\s{0,3}\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?'
/** When the page put a text there: a whole date in figures, with the hour where it has 年月日. */
const time = `(?:${day}${hour}|(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2})`
const said = '(?:(?:发布|发表|更新|录入|添加|上传|创建|编辑|提交)?(?:时间|日期|于)?\\s?[:：]?\\s?)'
const timeAlone = new RegExp(`^[[【（(]?\\s?(?!时间\\s?[：:]\\s?\\d{4}年)${said}${time}\\s?[\\]】）)]?(?![\\d年月日])`)
const views =
  '(?:已?(?:被?(?:阅读|浏览|点击|访问|查看))(?:人|次)?(?:次?数|量)?\\s?[:：]?\\s?\\d{0,9}\\s?人?次?|\\d{1,9}\\s?(?:人|次)(?:看过|浏览|阅读|查看))'
const viewsAlone = new RegExp(`^[[【（(]?${views}[\\]】）)]?$`)
// Labels of who made the page and when, beside those of its index.
const label = `(?:${fieldLabel}|[一二三初复终]审|审[核签校]|责编|校对|撰稿|供稿|拟稿|(?:添加|录入|更新|发表|上传)?(?:时间|日期)|人气|阅读|浏览|点击|阅读人数|浏览人数)`
const pair = new RegExp(`(?:^|[\\s|｜【[（(])${label}\\s?[:：]`, 'g')
const anyPair = /(?:^|[\s|｜【[（(])[\u4e00-\u9fa5][\u4e00-\u9fa5\s]{0,6}[:：]/g

// 本站 2019-11-26 09:44:50
const timeBehind = /^[^\s，：:]{1,12}(?:\s[^\s，：:]{1,12})?\s{0,6}(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}\s{1,3}\d{1,2}:\d{2}(?::\d{2})?$/
const sourceAlone = /^(?:文章|信息|稿件|本文|内容)?来源\s?[:：]\s?[^\s，、：:]{0,30}$/

/** The length of what a line says of the page at its start, when it was put there: `2024年3月6日 09:12`; or 0. */
export const pageTimeAt = (words: string): number => timeAlone.exec(words)?.[0].length ?? 0

/** Does a line say nothing but when a page was made, by whom, and how often it was read: `一审：张三　二审：李四　时间：2025-12-03`? */
export function tellsOfPage(words: string): boolean {
  // the addressees may be poured behind it
  if (words.length > 120 || /[。；;《》]/.test(words) || (/[，、]/.test(words) && /[：:]$/.test(words))) return false
  if (viewsAlone.test(words) || timeBehind.test(words)) return true
  const length = pageTimeAt(words)
  const labels = words.match(pair)?.length ?? 0
  if (length > 0) return words.length - length <= 12 || labels > 0 || namesSite(words)
  if (labels === 1 && (sourceAlone.test(words) || /[|｜]/.test(words))) return true
  // 【颁布单位】 【实施日期】
  if (/^【[^【】]{2,8}】[^【】]{0,30}【[^【】]{2,8}】[^【】]{0,30}$/.test(words)) return true
  if (labels >= 2 && labels === (words.match(anyPair)?.length ?? 0)) return true
  return namesSite(words) && (labels > 0 || /\d{1,2}[:：]\d{2}/.test(words))
}

/** What a page prints above an article in its own words: the gist, not the notice. */
export const opensSummary = /^[【[]?(?:内容)?(?:摘\s?要|提要|导\s?读|导语|核心提示|内容提要|编者按)[】\]]?\s?[:：]/

const footLabel =
  /^(?:[-—·•]\s?)?(?:作者|(?:责任|值班|网络|本文)?编辑|责编|(?:文章|信息|稿件|本文|内容)?来源|标签|关键[词字]|验证码|录入人?|[一二三初复终]审|[上下]一[篇条]|分享到|字[体号]大?小?)\s?[：:]/
const footWords =
  /^[【[]?(?:分享(?:给|到).{0,8}|点击下载|发表评论|互动社区|留言与评论|我要(?:评论|留言|纠错)|查看全文|返回.{0,4}|同(?:地区|类型|类)其他.{1,6}|相关(?:内容|信息|政策|推荐)|下一[篇条]|收藏本文|字体大小)[^。，；]{0,30}$/
const pageCount = /^第\s?\[?\d{1,3}\]?\s?页\s{0,4}[共/／]\s?\[?\d{1,3}\]?\s?页$/

/** Does a line below a text tell of the page it stands on? A date alone is the notice's. */
export function isFootLine(words: string): boolean {
  if (words.length > longestLine || /[。；;《]/.test(words)) return false
  if (
    /^[\s|｜/]+$/.test(words) ||
    (isPageLine(words) && /[\u4e00-\u9fa5]/.test(words)) ||
    footLabel.test(words) ||
    footWords.test(words) ||
    pageCount.test(words)
  )
    return true
  return tellsOfPage(words) && /\d{1,2}[：:]\d{2}|[\u4e00-\u9fa5]\s?[：:]|[人次]/.test(words)
}
