/**
 * Every message that reading and parsing can give, by its permanent id, in both languages.
 * One form: `“X”应为“Y”`, `缺少X，应在Y之后`.
 */
interface Entry<Values = never> {
  severity: 'error' | 'warning' | 'info'
  zh: (values: Values) => string
  en: (values: Values) => string
}

const entry = <Values = Record<string, never>>(
  severity: Entry['severity'],
  zh: Entry<Values>['zh'],
  en: Entry<Values>['en'],
): Entry<Values> => ({severity, zh, en})

/** As much of a text as stands on its first line. */
const firstLine = (text: string) => String(text).split('\n', 1)[0]

export const catalogue = {
  // reading
  'encoding-guessed': entry<{encoding: string}>('info', ({encoding}) => `编码按内容判断为 ${encoding}；如有乱码，请换一种编码另存再读`, ({encoding}) => `The encoding was guessed to be ${encoding}; if wrong, save it in another`),
  'damaged-characters': entry<{count: number; encoding: string}>('warning', ({count, encoding}) => `有 ${count} 处字节按 ${encoding} 读不出，以“\ufffd”代替`, ({count, encoding}) => `${count} places could not be read as ${encoding} and stand as “\ufffd”`),
  'tracked-changes': entry<{deleted: number; inserted: number}>('warning', ({deleted, inserted}) => `文中有修订痕迹，按全部接受来读：删去 ${deleted} 字，插入 ${inserted} 处`, ({deleted, inserted}) => `Tracked changes were read as accepted: ${deleted} characters deleted, ${inserted} insertions`),
  'hidden-text': entry<{count: number}>('warning', ({count}) => `有 ${count} 字设为隐藏，未读入`, ({count}) => `${count} hidden characters were left out`),
  'embedded-parts': entry<{count: number}>('warning', ({count}) => `有 ${count} 个嵌入对象，其中内容未读入`, ({count}) => `${count} embedded objects were not read`),
  'unknown-symbols': entry<{count: number}>('warning', ({count}) => `有 ${count} 个符号字体的字符无对应文字，保留其原码`, ({count}) => `${count} signs of symbol fonts have no known character and keep their code`),
  'page-furniture': entry<{count: number}>('info', ({count}) => `网页的导航、按钮、索引等 ${count} 字不属于公文，未读入`, ({count}) => `${count} characters of navigation, buttons and index tables are not part of the notice`),
  'fact-from-index': entry<{label: string; value: string}>(
    'info',
    ({label, value}) => `${label}“${value}”取自索引，正文中没有`,
    ({label, value}) => `${label} “${value}” was taken from the index; the text itself has none`,
  ),
  'running-heads': entry<{page: number; other: number}>('info', ({page, other}) => `${[page && `页码 ${page} 处`, other && `页眉页脚 ${other} 处`].filter(Boolean).join('、')}不属于正文，已分出`, ({page, other}) => `${[page && `${page} page numbers`, other && `${other} running heads`].filter(Boolean).join(' and ')} were set apart from the text`),
  'picture-above-text': entry<Record<string, never>>('warning', () => '第 1 页正文上方是图片，文头或标题可能在其中，未读入；请对照原件补上', () => 'A picture stands above the text of page 1; a letterhead or title in it was not read: add it from the original'),
  'pages-without-text': entry<{count: number}>('warning', ({count}) => `有 ${count} 页没有文字，可能是扫描图像，未读入`, ({count}) => `${count} pages hold no text, perhaps scans, and were not read`),
  ocr: entry<{pages: number; engine: string; confidence: number; worst: Array<{page: number; text: string; confidence: number}>}>(
    'warning',
    ({pages, engine, confidence, worst}) =>
      `有 ${pages} 页由文字识别得来（${engine}，平均把握 ${confidence}%），请对照图像核对，先看最没有把握的：${worst.map(({page, text, confidence}) => `第 ${page} 页“${text}”（${confidence}%）`).join('、')}`,
    ({pages, engine, confidence, worst}) =>
      `${pages} pages were recognised (${engine}, mean confidence ${confidence}%); compare them with the images, first where it is least sure: ${worst.map(({page, text, confidence}) => `page ${page} “${text}” (${confidence}%)`).join(', ')}`,
  ),
  'pages-unreadable': entry<{count: number}>('warning', ({count}) => `有 ${count} 页已损坏，未读入`, ({count}) => `${count} pages are damaged and were not read`),
  'attachments-not-read': entry<{names: string}>('warning', ({names}) => `文件内附有 ${names}，其中内容未读入`, ({names}) => `Attached inside the file and not read: ${names}`),
  'numbers-not-restored': entry('warning', () => '自动编号未恢复：有的编号样式读不出，按阿拉伯数字写出；可另存为 docx 再读', () => 'Automatic numbers were not restored: some have a format that is not known and stand as Arabic digits; save the file as docx and read that'),
  'marks-do-not-fit': entry<{pointer: string}>('warning', ({pointer}) => `文件里记下的结构被改动过，已不合文档结构（${pointer}），改按文字重新读出；把标记改正，或由文档重新写出这份文件，即可取回原结构`, ({pointer}) => `The structure that the file holds was changed and no longer fits the schema (${pointer}); its text was read instead: mend the marks, or write the file again with gongwen render, to have it back`),
  'markdown-as-text': entry('info', () => '文件太大，或标记、嵌套太多，不像人写的 Markdown，按纯文本读入', () => 'Too long, or with too many marks and levels for Markdown that a person wrote; read as plain text'),
  'missing-title': entry(
    'warning',
    () => '缺少标题，应在正文之前',
    () => 'Missing title, expected before the body',
  ),
  'missing-signature': entry(
    'info',
    () => '缺少发文机关署名和成文日期，应在正文之后',
    () => 'Missing signature and date, expected after the body',
  ),
  'left-out': entry<{text: string}>(
    'info',
    ({text}) => `“${text}”不属于公文，未写入结果`,
    ({text}) => `“${text}” is not part of the notice and was left out`,
  ),
  unfilled: entry<{text: string}>(
    'warning',
    ({text}) => `“${text}”尚未填写，未写入结果`,
    ({text}) => `“${text}” is still to be filled in and was left out`,
  ),
  unread: entry<{text: string}>(
    'warning',
    ({text}) => `“${text}”归属不明，未写入结果，请核对`,
    ({text}) => `“${text}” fits no part of a notice and was left out; please check`,
  ),
  'unannounced-text': entry<{text: string}>(
    'warning',
    ({text}) => `“${text}…”起读作另一篇，而题目和正文都没有说附有它，请核对`,
    ({text}) => `From “${text}…” on it was read as a text of its own, which neither title nor body announces; please check`,
  ),
  'number-gap': entry<{label: string; missing?: string; passed?: string; above?: string}>(
    'warning',
    ({label, missing, passed, above}) =>
      `序号“${label}”与前一序号不连续，请核对是否缺项${missing ? `：缺“${missing}”${passed ? `，应在“${passed}”处，该处按正文读取` : above ? `，应在“${above}”之后` : ''}` : ''}`,
    ({label, missing, passed, above}) =>
      `The number “${label}” does not follow the one before it; is an item missing?${missing ? ` “${missing}” is not there${passed ? `; where it should be, “${passed}” was read as text` : above ? `, expected behind “${above}”` : ''}` : ''}`,
  ),
  'number-as-text': entry<{label: string; text: string}>(
    'info',
    ({label, text}) => `行首“${label}”（${text}）不成序列，按正文读取`,
    ({label, text}) => `“${label}” at the start of a line (${text}) is of no series and was read as text`,
  ),
  'number-repeat': entry<{label: string}>('warning', ({label}) => `序号“${label}”重复或重新起编，请核对`, ({label}) => `The number “${label}” is repeated or begins again`),
  'possible-clause': entry<{text: string}>('info', ({text}) => `“${text}”可能是责任分工，未按责任分工读取`, ({text}) => `“${text}” may be a responsibility clause and was not taken for one`),
  'impossible-date': entry<{text: string}>(
    'warning',
    ({text}) => `没有“${text}”这一天，没有换算，请核对`,
    ({text}) => `“${text}” is no day of the calendar and was not resolved`,
  ),
  'unclosed-bracket': entry<{text: string}>('warning', ({text}) => `“${firstLine(text)}…”的括号只有一半，按到段末为止来读；请补上另一半`, ({text}) => `The bracket of “${firstLine(text)}…” has no partner; it was read to the end of the paragraph`),
  // the finished document
  'invalid-document': entry<{pointer: string; zh: string; en: string}>(
    'error',
    ({pointer, zh}) => `结果不合文档结构（${pointer}）：${zh}；这是本工具的错误，请附上原文报告`,
    ({pointer, en}) => `The result does not fit the schema (${pointer}): ${en}; this is a fault of gongwen, please report it with the text`,
  ),
}

export type MessageId = keyof typeof catalogue
