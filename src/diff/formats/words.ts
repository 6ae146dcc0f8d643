import type {Language} from '../../messages/report.ts'
import type {Change} from '../change.ts'
import type {Finding} from '../superior/compare-with-superior.ts'

type Both = Record<Language, string>

export const changeWords: Record<Change['change'], Both> = {
  added: {zh: '新增', en: 'added'},
  removed: {zh: '删去', en: 'removed'},
  moved: {zh: '移动', en: 'moved'},
  changed: {zh: '修改', en: 'changed'},
}

export const whatWords: Record<Change['what'], Both> = {
  title: {zh: '标题', en: 'title'},
  number: {zh: '发文字号', en: 'document number'},
  issuers: {zh: '发文机关', en: 'issuers'},
  addressees: {zh: '主送机关', en: 'addressees'},
  signature: {zh: '署名', en: 'signature'},
  date: {zh: '成文日期', en: 'date'},
  copyTo: {zh: '抄送', en: 'copies to'},
  attachmentList: {zh: '附件说明', en: 'list of attachments'},
  attachment: {zh: '附件', en: 'attachment'},
  heading: {zh: '小标题', en: 'heading'},
  requirement: {zh: '内容', en: 'text'},
  paragraph: {zh: '段落', en: 'paragraph'},
  row: {zh: '表格行', en: 'row'},
}

export const findingWords: Record<Finding['finding'], Both> = {
  dropped: {zh: '遗漏', en: 'dropped'},
  later: {zh: '时限推迟', en: 'later'},
  undated: {zh: '没有时限', en: 'without a date'},
  lead: {zh: '牵头有变', en: 'lead changed'},
  'unknown-body': {zh: '单位不明', en: 'unknown body'},
}
