import type {Range} from '../../syntax/range.ts'
import {codes, isLatin} from '../source/characters.ts'
import {firstCodes, lastCodes} from './edges.ts'
import {fileEnding, fileSize} from './file-ending.ts'
import {opensWithNumber} from './number-opening.ts'
import {oneOf} from './one-of.ts'

/** A line that opens with one of the words, and a pattern for the rest of it. */
const line = (words: string, rest = '', before = '') => new RegExp(`^${before}${oneOf(words)}${rest}`)

// Blanks may stand between the characters of a label: 索 引 号
const apart = (words: string) => words.replace(/(?<=[\u4e00-\u9fa5])(?=[\u4e00-\u9fa5])/g, '\\s{0,4}')
export const fieldLabel = apart(
  oneOf(
    '(?:信息)?索引号|(?:主题|信息|组配|体裁)分类|是否有效|有效性|时效性|效力状态|主题词|关键词|内容概述|字体|打印|发往|等级|发电单位|签批盖章|签批',
    '(?:发文|发布|(?:(?:政府|政务)?信息)?公开|制定|颁布|制发|成文|生成|生效|实施|施行|废止|失效|更新|印发)(?:单位|机关|机构|主体|部门|日期|时间|文号|字号|人|方式|选项|属性)',
    '(?:公文|文件|信息|统一)?(?:文号|字号|编号|名称|标题)|(?:文章|信息|稿件|本文|内容)?来源|(?:责任|网络)?编辑|作者|(?:浏览|点击|阅读|访问)(?:次?数|量)?',
  ),
)

/**
 * Lines that belong to the site a notice was taken from, not to the notice, by their first words; seen on provincial and
 * ministerial pages and in legal databases.
 */
const site = [
  // legal databases
  line('法宝引证码', '', '【?'),
  line('原文链接', '[:：]'),
  // the index above the text
  line('发布日期|发布时间|信息来源|浏览次数|点击数|访问量|责任编辑|字号|字体', '[:：]'),
  line('来源', '[:：][^\\s。]{2,30}(?:\\s|$)', '(?:文章|信息|稿件|本文|内容)?'),
  line(
    '\\d\\d[-./年]\\d{1,2}[-./月]\\d{1,2}',
    `日?\\]?(?:\\s\\d{1,2}:\\d\\d(?::\\d\\d)?)?[\\s|｜]{1,6}[[【]?${fieldLabel}\\s?[:：]`,
    '\\[?(?:19|20)',
  ),
  line('相关解读|相关链接|打印|关闭', '[\\]】]', '[[【]'),
  line(
    '作者|(?:文章|信息)?来源|(?:发布|更新|录入)(?:时间|日期|人)?|(?:点击|浏览|阅读)(?:次?数|量)?|(?:责任)?编辑',
    '\\s?[:：][^。]{1,120}[\\]】]$',
    '[[【]\\s?',
  ),
  // where one is, and what can be done with the page
  line('位置', '[:：][^。]*$', '您?(?:当前|现在)?的?'),
  line('首页', '\\s*[>＞»|｜丨][^。]*$', '(?:网站)?'),
  // the foot of the page
  line('版权所有|网站标识码|网站地图|关于我们|联系我们|站点地图', '(?:$|[:：|｜ \u3000©])'),
  line('主办(?:单位)?|承办(?:单位)?|技术支持', '[:：].{2,40}(?:版权所有|网站标识码|ICP备|公网安备|承办|技术支持|维护)'),
  line('京|津|沪|渝|冀|豫|云|辽|黑|湘|皖|鲁|新|苏|浙|赣|鄂|桂|甘|晋|蒙|陕|吉|闽|贵|黔|粤|青|藏|川|宁|琼', '(?:ICP备|公网安备)'),
  line('打印本页|打印|关闭窗口|关闭|返回顶部|分享到|分享|收藏|扫一扫', '$'),
  line('分享到?', '\\s?[:：]\\s{0,4}(?:(?:新浪|腾讯|QQ|微信|微博|空间|好友|朋友圈|豆瓣|人人网|钉钉|更多)[\\s|｜/、]{0,3}){0,8}$'),
  line('打印|关闭|收藏|字体|我要纠错', '[^。]{0,20}】?$', '【?'),
  line('上一篇|下一篇|上一条|下一条'),
  // the way through the pages of a long article: 上一页 1 2 3 下一页 末页
  line(
    '[上下]一?页|首页|末页|尾页|(?:共|第)?\\d{1,4}(?:页|(?=[\\s|｜]))',
    '[\\s|｜<>«»]{0,4}(?:(?:[上下]一?页|首页|末页|尾页|(?<!\\d)(?:共|第)?\\d{1,4}页?(?!\\d)|\\.{2,3}|…)[\\s|｜<>«»]{0,4}){1,30}$',
    '(?=.{0,80}(?:[上下]一?页|末页|尾页))',
  ),
  line('(?:微信)?扫(?:码|一扫)|您对本页|满意 '),
  // an article of a public account: who is asked to follow it above the text, who made it and other articles below
  line('点击|轻触|戳', '[^。，；]{0,8}(?:蓝字|名片|公众号)[^。；]{0,16}(?:关注|订阅)[^。；]{0,12}[!！]?$'),
  line('长按|识别', '[^。；]{0,12}二维码[^。；]{0,16}$'),
  line('(?:点击)?阅读原文|(?:分享|点赞|收藏)(?:[、，\\s]{0,2}(?:分享|点赞|收藏|点?个?在看)){1,4}', '[!！]?$'),
  line('(?:END|end|The End)', ' ?[—~-]{0,3}$', '[—~-]{0,3} ?'),
  line('点(?:个|亮|击)?[“"「]?(?:在看|赞)', '[^。]{0,30}$'),
  line('往期(?:推荐|回顾|精选|文章|链接)|(?:精彩|热门|相关)推荐|(?:推荐|延伸)阅读|猜你喜欢', '\\s?[:：▼↓]?$', '[【▼]?'),
  line(
    '(?:文章|信息|稿件|文字|图文|值班|执行|本期|美术|微信|责任)?(?:来源|编辑|责编|[一二三初复终]审|审核|审校|校对|排版|监制|制作|撰[稿文]|供稿|图片|摄影|作者|主编|策划)',
    '\\s?丨[^。；]{1,60}$',
  ),
  // who put it there
  line('网络编辑|责任编辑|信息审核|编辑|审核|责编', '[:：][^，。]{1,30}$', '[[【（(]?'),
  line('责任编辑|责编', '\\s[\\u4e00-\\u9fa5]{2,4}[）)】\\]]?$', '[[【（(]?'),
  line('责任编辑', '[:：]', '本文'),
  line('稿源|供稿|通讯员|撰稿|摄影', '[:：][^，。]{2,24}$'),
  // links and files below the text
  line('附件下载'),
  line('点击(?:此处|这里)?(?:下载|查看)', '(?:全文|原文|附件|正文)?[】\\]）)]?$', '[【[（(]?'),
  line('下载地址', '\\s?[:：][^。]{0,40}$'),
  line('附件(?:请?详?见|略)', '[^。]{0,16}[）)]$', '[（(]'),
  line('下载', '[:：]\\s?附件[\\d\\-—－、]{0,8}$'),
  line('附件(?:信息|列表)', '\\s?[:：]?$'),
  line('附件', '\\d{1,2}、附件\\d{1,2}[^\\s。，；]{0,40}$'),
  line('第', '\\s?[一二三四五六七八九十\\d]{1,3}\\s?页$'),
  line('链接', '[:：]', '(?:公告正文|附件|正文|本文|原文|网页)?(?:下载)?'),
  line('相关文章|相关附件|相关链接|相关阅读|相关解读|相关新闻|相关信息|相关文件|图解|政策解读|解读文件|锚点', '(?:[:：]|$)'),
  line('http', 's?:\\/\\/\\S+$'),
]
// By the character that they open with, which few lines of a notice do.
const siteBy = new Map<number, RegExp[]>()
for (const pattern of site) for (const code of firstCodes(pattern)) siteBy.set(code, [...(siteBy.get(code) ?? []), pattern])

/** What one can do with a page, and with the size of its letters: 【字号 大 中 小】 打印 收藏 扫一扫在手机打开当前页, 【我要纠错】　【返回顶部】. */
const button =
  /字[号体]大?小?|打印(?:本页)?|收藏(?:本页)?|关闭(?:窗口|本页)?|分享到?|返回(?:顶部|首页|列表)?|我?要?纠错|复制链接|(?:微信)?扫(?:码|一扫)(?:在?手机(?:端|上)?(?:打开|查看|浏览|阅读|访问)(?:当前|本)?(?:页面?|网页)?)?|手机版|语音播报|放大|缩小|默认|[大中小]/g
const buttonOpens = codes('【[字打收关分返我大')
const longestButtons = 40
const isButtons = (value: string) =>
  /纠错|打印|收藏|返回|分享|关闭|字[号体]/.test(value) && /^[\s【】[\]（）()|｜:：、·/]*$/.test(value.replace(button, ''))

/** A link to a file with its size: `报名表.xlsx（32.5KB）`. */
const sized = new RegExp(`^(?!\\d{1,2}[.．、：:]|附件|附[：:])[^\\s。；]{1,80}\\.${fileEnding}\\s?${fileSize}$`)
const sizeEnds = lastCodes(sized)
/** Links to files of the page, one or several; a date that opens them is the notice's. */
const files = new RegExp(
  `^(?!\\d{1,2}[.．、：:]|附件|附[：:]|\\d{4}年\\d{1,2}月\\d{1,2}日)[•·●■]?(?:\\s*[^\\s。；]{1,60}\\.${fileEnding}(?=\\s|$))+$`,
  'i',
)
/** A link to what explains the notice. */
const about = /^.{2,24}[：:]《.{4,140}》(?:政策)?(?:解读|公示|图解)$/
const aboutEnds = lastCodes(about)

/**
 * A field of the index that a portal prints above a text, or of the head of a telegram: `【发布文号】税总发〔2020〕11号`, `索 引 号：YL001`,
 * a label alone.
 */
export const indexField = new RegExp(
  `^(?:[【[]${fieldLabel}[】\\]]|[【[]?${fieldLabel}\\s?(?:[：:\\t]|$)|(?:发电单位|签批盖章|签批|等级|编号)\\s)`,
)
/** What its label is followed by. */
export const indexValue = new RegExp(
  `^(?:\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}日?(?:\\s?\\d{1,2}:\\d\\d(?::\\d\\d)?)?|大\\s?中\\s?小[】\\]]?|\\d+\\s?次|(?:全文|现行)?(?:有效|失效|废止)|[^【[\\s|｜]*?(?=[【[\\s|｜]|${fieldLabel}\\s?[：:]|$))(?:\\s{0,4}[|｜])?`,
)
/** When the page put it there, and the way to it through the pages of a site: `2025-03-12 09:30`, `首页 > 政务公开 > 通知公告`. */
export const pageTrail =
  /^(?:(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?:\s\d{1,2}:\d\d(?::\d\d)?)?(?!\d)|(?:您?(?:当前|现在)?的?位置\s?[：:]\s?)?(?:网站)?首页(?:\s?[>＞»›/|→]{1,2}\s?[\u4e00-\u9fa5]{2,14}(?=[\s>＞»›/|→]|$)){1,9})/

/**
 * A line that is the web address of which the line above speaks (…均发布在以下网址，请自行下载。), or that stands before a unit or between
 * two sentences.
 */
export const isNamedAddress = (text: string, above: Range, {start}: Range, below: Range | undefined): boolean =>
  text.startsWith('http', start) &&
  (/网址|网站|地址|链接|登录|下载|平台|系统|访问|查阅|[：:]$/.test(text.slice(Math.max(above.start, above.end - 40), above.end)) ||
    (below !== undefined &&
      (opensWithNumber(text.slice(below.start, below.start + 8)) ||
        (/[。：；]/.test(text[above.end - 1]) && text[below.end - 1] === '。'))))

/** Does a line, or a piece that no line break parts from its neighbours, belong to the site? */
export function isSiteText(text: string, start: number, end: number): boolean {
  if (end - start > longestSiteText) return false
  const opened = siteBy.get(text.charCodeAt(start))
  const last = text.charCodeAt(end - 1)
  if (!opened && !buttonOpens.has(text.charCodeAt(start)) && !isLatin(last) && !aboutEnds.has(last) && !sizeEnds.has(last)) return false
  const value = text.slice(start, end)
  if (end - start <= longestButtons && isButtons(value)) return true
  if (opened?.some((pattern) => pattern.test(value))) return true
  if (sizeEnds.has(last)) return sized.test(value)
  return isLatin(last) ? files.test(value) : aboutEnds.has(last) && about.test(value)
}
const longestSiteText = 200
