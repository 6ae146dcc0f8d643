// What the pages of Chinese governments are made of: names of containers, boilerplate, and index labels.

/**
 * Containers of the issued text by id or class, the surest first. UCAP-CONTENT and pages_content: gov.cn; TRS_Editor,
 * TRS_UEDITOR: sites of the TRS publishing system (most provinces); zoom: cities and counties; vsb_content, v_news_content:
 * universities and bureaus on the VSB system; js_content: WeChat articles; the rest: ministries' own.
 */
export const containers = [
  'UCAP-CONTENT',
  'TRS_Editor',
  'TRS_UEDITOR',
  'trs_editor_view',
  'zoom',
  'Zoom',
  'vsb_content',
  'v_news_content',
  'js_content',
  'pages_content',
  'article-content',
  'article_content',
  'articleContent',
  'article_con',
  'article-con',
  'articleCon',
  'content_text',
  'contentText',
  'mainText',
  'xxgk_content',
  'xxgkContent',
  'news_content',
  'newsContent',
  'view_content',
  'con_text',
  'detail-content',
  'detail_content',
  'zwnr',
  'wz_content',
  'Custom_UnionStyle',
  'BSHARE_POP',
  'ContentRegion',
  'pages-content',
]

/** Elements that begin and end a line. */
export const blockTags = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
)

/** Elements that never hold the text. */
export const boilerplateTags = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'canvas',
  'nav',
  'aside',
  'button',
  'input',
  'select',
  'textarea',
  'footer',
  'head',
  'audio',
  'video',
  'map',
  'dialog',
  'title',
  'rt',
  'rp',
])

/** Words in ids and classes of navigation, share and print buttons, recommendations, page feet. Matched as whole words. */
export const boilerplateNames =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|crumbs?|position|location|location-bar|toolbar|tools?|share|bshare|bdsharebuttonbox|jiathis|print|qrcode|erweima|related|relevant|recommend|footer|foot|copyright|sidebar|side|pager|pagination|fontsize|font-size|search|login|comment|banner|topbar|floatbar|dzjg|jiucuo|assist)(?:$|[\s_-])/i

/**
 * Labels of index tables, and the key under which they stand in `Lines.meta`. gov.cn, provincial 信息公开 columns; 文号 and 发文文号 stand
 * for 发文字号, 发文日期 for 成文日期.
 */
export const indexLabels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    索引号: '索引号',
    信息索引号: '索引号',
    公开目录号: '索引号',
    发文字号: '发文字号',
    文号: '发文字号',
    发文文号: '发文字号',
    文件编号: '发文字号',
    公文文号: '发文字号',
    成文日期: '成文日期',
    发文日期: '成文日期',
    生成日期: '成文日期',
    发文时间: '成文日期',
    成文时间: '成文日期',
    发布日期: '发布日期',
    发布时间: '发布日期',
    公开日期: '发布日期',
    发文机关: '发文机关',
    发文单位: '发文机关',
    发布机构: '发布机构',
    发布机关: '发布机构',
    公开责任部门: '发布机构',
    标题: '标题',
    名称: '标题',
    文件名称: '标题',
    信息名称: '标题',
    主题分类: '主题分类',
    分类: '主题分类',
    信息分类: '主题分类',
    体裁分类: '体裁分类',
    公文种类: '公文种类',
    主题词: '主题词',
    关键词: '关键词',
    有效性: '有效性',
    是否有效: '有效性',
    效力状态: '有效性',
    时效性: '有效性',
    有效期: '有效期',
    实施日期: '实施日期',
    生效日期: '生效日期',
    失效日期: '失效日期',
    废止日期: '废止日期',
    公开方式: '公开方式',
    公开范围: '公开范围',
    公开属性: '公开属性',
    内容概述: '内容概述',
    服务对象: '服务对象',
    统一登记号: '统一登记号',
    规范性文件登记号: '统一登记号',
  }),
)
