import type {Words} from '../../messages/words.ts'
import {ocrInstall} from '../../read/read-error.ts'

const overwrite: Words = {
  zh: '要覆盖请加 --overwrite，要留着请用 -o 写到别处',
  en: 'Add --overwrite to replace it, or give another name with -o',
}
const source: Words = {zh: '原文所在的文件夹用 --source 指明', en: 'Give the folder of its notice with --source'}
const recognise: Words = {zh: '可用 --ocr 做文字识别', en: 'With --ocr its text is recognised'}

/** Which option is a way out of what, by the id of what is said. The rest of the program, which others call too, knows no options. */
const ways: Record<string, Words> = {
  'encoding-guessed': {zh: '可用 --encoding 指定编码', en: 'Another is given with --encoding'},
  'picture-above-text': recognise,
  'pages-without-text': recognise,
  'image-only': {zh: `${recognise.zh}（须先安装：${ocrInstall}）`, en: `${recognise.en} (once installed: ${ocrInstall})`},
  timeout: {zh: '可加长 --timeout', en: 'Or raise --timeout'},
  'out-of-memory': {zh: '可加大 --max-memory', en: 'Or raise --max-memory'},
  'source-not-found': source,
  'source-changed': source,
  'in-the-way': overwrite,
  'changed-since': overwrite,
  'not-ours': overwrite,
}

/** The words of a message, with the option that is a way out. `withWayOut('timeout', '读取超时。…', 'zh')` → `'读取超时。…。可加长 --timeout'` */
export function withWayOut(id: string | undefined, words: string, language: 'zh' | 'en'): string {
  const way = id !== undefined && Object.hasOwn(ways, id) ? ways[id] : undefined
  return way ? `${words}${language === 'zh' ? '。' : '. '}${way[language]}` : words
}
