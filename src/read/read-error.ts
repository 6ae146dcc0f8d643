import {oneLine} from '../messages/one-line.ts'
import type {Language} from '../messages/report.ts'

/** Why an input could not be read. */
export type ReadErrorCode =
  | 'empty'
  | 'not-text'
  | 'too-large'
  | 'encrypted'
  | 'image-only'
  | 'ocr-missing'
  | 'ocr-unsure'
  | 'no-text'
  | 'damaged'
  | 'unsupported'
  | 'timeout'
  | 'out-of-memory'
  | 'unknown-encoding'

/** The formats of notices, as people call them. */
export const readableFormats: readonly string[] = ['txt', 'md', 'html', 'docx', 'doc', 'wps', 'pdf', 'ofd', 'Akoma Ntoso']

/** How text recognition is installed. */
export const ocrInstall = 'npm install tesseract.js@7 @tesseract.js-data/chi_sim'

/** What went wrong and the way out, in both languages; `{detail}` is filled in by the reader. */
const words: Record<ReadErrorCode, Record<Language, [problem: string, wayOut: string]>> = {
  empty: {
    zh: ['文件是空的', '请检查是否选错了文件'],
    en: ['The file is empty', 'Check that this is the right file'],
  },
  'not-text': {
    zh: ['文件不是文本，也不是认得的格式', `可读 ${readableFormats.join('、')}；请用原程序打开后另存为其中一种`],
    en: [
      'The file is neither text nor a known format',
      `Open it in its own program and save it as one that can be read: ${readableFormats.join(', ')}`,
    ],
  },
  'too-large': {
    zh: ['文件太大，超出读取上限', '请拆分文件，或另存为纯文本再读'],
    en: ['The file is beyond the reading limits', 'Split it, or save it as plain text'],
  },
  encrypted: {
    zh: ['文件已加密', '请用密码打开后另存一份不加密的，再读'],
    en: ['The file is encrypted', 'Open it with its password and save a copy without one'],
  },
  'image-only': {
    zh: ['文件只有图像，没有文字', '请先做文字识别，存成带文字层的 PDF 或文本再读'],
    en: ['The file holds only images, no text', 'Have its text recognised, and read the PDF with a text layer or the text'],
  },
  'ocr-missing': {
    zh: ['没有安装文字识别（OCR）所需的包', `请先安装：${ocrInstall}（gongwen 是全局安装的，则加 -g）`],
    en: [
      'The packages for text recognition (OCR) are not installed',
      `Install them: ${ocrInstall} (with -g where gongwen is installed globally)`,
    ],
  },
  'ocr-unsure': {
    zh: ['图像识别不出可靠的文字，未采用', '请用不低于 150 dpi、端正清楚的扫描件，或请发文单位提供有文字层的文件'],
    en: [
      'Text recognition made nothing reliable of the images, and its result was not used',
      'Scan upright and clear at 150 dpi or more, or ask the sender for a file with text',
    ],
  },
  'no-text': {
    zh: ['文件里没有可读的文字', '请用原程序打开，确认有正文，另存为 docx 或 txt 再读'],
    en: ['The file holds no readable text', 'Open it in its own program, check that it has text, and save it as docx or txt'],
  },
  damaged: {
    zh: ['文件已损坏，无法读取', '请用原程序打开并重新保存，或向发送方另要一份'],
    en: ['The file is damaged', 'Open it in its own program and save it again, or ask the sender for another copy'],
  },
  unsupported: {
    zh: ['不支持这种格式', '请另存为 docx、pdf 或 txt 再读'],
    en: ['This format is not supported', 'Save it as docx, pdf or txt'],
  },
  timeout: {
    zh: ['读取超时', '请另存为纯文本再读'],
    en: ['Reading took too long', 'Save the file as plain text'],
  },
  'out-of-memory': {
    zh: ['读取所需的内存超出上限', '请拆分文件，或另存为纯文本再读'],
    en: ['Reading needs more memory than it may take', 'Split the file, or save it as plain text'],
  },
  'unknown-encoding': {
    zh: ['不认得这个编码名称', '可用 utf-8、gb18030、gbk、big5、utf-16le、utf-16be'],
    en: ['Unknown encoding', 'Use utf-8, gb18030, gbk, big5, utf-16le or utf-16be'],
  },
}

/** Every code, for whoever lists them. */
export const readErrorCodes = Object.keys(words) as readonly ReadErrorCode[]

/** Names of parts come from the file. */
const longestDetail = 80

/**
 * A file that cannot be read, as opposed to one whose content is odd (that is a message). The only
 * error that `read` throws. `wayOut` says what a user can do.
 *
 * @example new ReadError('encrypted', 'zh', 'PDF').message // '文件已加密（PDF）。请用密码打开后另存一份不加密的，再读'
 */
export class ReadError extends Error {
  readonly code: ReadErrorCode
  readonly wayOut: string
  /** What exactly (a format, a limit, a part of the file by its name); not translated, fit for a line. */
  readonly detail?: string

  constructor(code: ReadErrorCode, language: Language = 'zh', detail?: string) {
    const [problem, wayOut] = words[code][language]
    const [open, close, stop] = language === 'zh' ? ['（', '）', '。'] : [' (', ')', '. ']
    const what = detail && oneLine(detail.slice(0, longestDetail))
    super(`${problem}${what ? open + what + close : ''}${stop}${wayOut}`)
    this.name = 'ReadError'
    this.code = code
    this.wayOut = wayOut
    if (what) this.detail = what
  }
}
