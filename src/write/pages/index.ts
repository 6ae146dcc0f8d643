import type {Gongwen} from '../../model/index.ts'
import type {Reading} from '../../render/page/index.ts'
import {pageWords, toPage} from '../../render/page/index.ts'
import {type Frame, frameOf} from './document-to-html.ts'
import {noticeToHtml} from './notice-to-html.ts'

/** Without the text of the notice there is nothing to show beside its document. */
const unread: Reading = {lines: {text: '', lines: []}, positions: {}}

/** A page with one notice. */
export function pageOf(document: Gongwen, reading: Reading = unread): string {
  const {language = 'zh'} = reading
  const {open, close} = frameOf(document.title ?? document.source?.name ?? pageWords[language].noTitle, language)
  return open + articleOf(document, reading) + close
}

/** A notice among others on a page. */
export const articleOf = (document: Gongwen, reading: Reading = unread, id = ''): string =>
  noticeToHtml(toPage(document, reading, reading.language ?? 'zh'), id).markup

/** What stands around several notices. */
export const emptyFrame = ({language = 'zh'}: Reading = unread): Frame => frameOf(language === 'zh' ? '公文' : 'Notices', language)
export {overviewOf} from './overview-to-html.ts'
