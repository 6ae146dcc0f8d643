import type {Language} from '../../messages/report.ts'
import type {PassReason} from './passed.ts'

/** Why something was not read, in words. */
export const passReasons: Record<PassReason, Record<Language, string>> = {
  'other-format': {zh: '不是能读的格式', en: 'a format that is not read'},
  foreign: {zh: '不是 gongwen 的文档', en: 'no document of gongwen'},
  ignored: {zh: '配置里写明不读', en: 'left out by the configuration'},
  page: {zh: '是 gongwen 写的网页', en: 'a page that gongwen wrote'},
  'folder-link': {zh: '是通到文件夹的链接', en: 'a link to a folder'},
  unchanged: {zh: '上次已做，没有变', en: 'done before, and unchanged'},
  device: {zh: '是管道或设备', en: 'a pipe or a device'},
}
