import type {CommandSpec} from '../program/command.ts'
import {type RenderFlags, renderOptions} from '../render/options.ts'

/** Documents as notices that an office can send. */
export const render: CommandSpec<RenderFlags> = {
  summary: {zh: '把文档排成公文（Word 按 GB/T 9704-2012）', en: 'make notices of documents (Word by GB/T 9704-2012)'},
  argument: {
    usage: {zh: '[文件...]', en: '[files...]'},
    zh: '文档（yaml、json、ndjson）或公文、文件夹、通配模式；- 为标准输入',
    en: 'documents (yaml, json, ndjson) or notices, folders, patterns; - is standard input',
  },
  options: renderOptions,
  reads: true,
  examples: [
    ['gongwen render 通知.yaml -o 通知.docx', '排成一份 Word 公文', 'make a Word document'],
    ['gongwen render 通知.yaml -o 通知.xml', '写成 Akoma Ntoso 3.0（XML）', 'make Akoma Ntoso 3.0 (XML)'],
    ['gongwen render 来文.pdf', '把一份公文印成纯文本', 'print a notice as plain text'],
    ['gongwen render 文档/ -o 发文/ --format docx', '把一批文档排成公文', 'make notices of many documents'],
  ],
  async run(paths, flags, run) {
    const {runRender} = await import('../render/run-render.ts')
    return runRender(paths, flags, run)
  },
}
