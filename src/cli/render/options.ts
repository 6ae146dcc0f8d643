import {type NoticeFormat, noticeWriters} from '../../write/notice/index.ts'
import type {OutputFlags} from '../output/plan-outputs.ts'
import type {OptionSpecs} from '../program/command.ts'

/** The values of the options of `gongwen render`. */
export interface RenderFlags extends OutputFlags<NoticeFormat> {
  template?: string
  /** The configuration; `false` for none. */
  config?: string | false
}

const names = noticeWriters.map(({name}) => name)

/** The options of `gongwen render`, in the order of help. */
export const renderOptions: OptionSpecs<RenderFlags> = {
  format: {
    flags: '-f, --format <format>',
    choices: names,
    zh: `输出格式：${names.join('、')}（Akoma Ntoso）；默认第一种，或按 -o 的结尾`,
    en: `${names.join(', ')} (Akoma Ntoso); by default the first, or what the ending of -o says`,
  },
  output: {
    flags: '-o, --output <path>',
    zh: '写到文件；写到文件夹时保持原有的目录层次',
    en: 'write to a file; in a folder the input tree is mirrored',
  },
  overwrite: {flags: '--overwrite', zh: '已有的文件也覆盖', en: 'replace files that are there'},
  template: {
    flags: '--template <file>',
    zh: '按书签、内容控件的名称填进本单位的 Word 模板：标题、主送机关、正文、署名、成文日期等',
    en: 'fill in a Word file of your office, by the names of its bookmarks or content controls (title, addressees, body, authorities, date and so on)',
  },
  config: {
    flags: '-c, --config <file>',
    zh: '配置文件，其中 page 为式样（默认从当前文件夹向上找 gongwen.config.yaml 或 .json）',
    en: 'configuration, page in it is the style (default: gongwen.config.yaml or .json, upwards from the current folder)',
    negated: {zh: '不用配置文件', en: 'use no configuration file'},
  },
}
