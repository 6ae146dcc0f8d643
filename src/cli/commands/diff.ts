import type {DiffFlags} from '../diff/run-diff.ts'
import type {CommandSpec} from '../program/command.ts'
import {noCorrectionsOption, readingOptions} from '../program/shared-options.ts'

/** Compares two versions of a notice, or one with that of a superior. */
export const diff: CommandSpec<DiffFlags> = {
  summary: {
    zh: '比较两份公文：改了什么，或与上级文件相比漏了什么',
    en: 'compare two notices: what changed, or what a superior asked for and is missing',
  },
  argument: {
    usage: {zh: '[旧 新...]', en: '[old new...]'},
    zh: '两份公文或文档（yaml、json）；- 为标准输入；与上级比较时，上级的在前',
    en: 'two notices or documents (yaml, json); - is standard input; the superior’s comes first',
  },
  options: {
    format: {
      flags: '-f, --format <format>',
      choices: ['text', 'markdown', 'json', 'html'],
      zh: '输出格式：text 便于阅读（默认），markdown，json 便于程序处理，html 网页；或按 -o 的结尾',
      en: 'text for people (default), markdown, json for programs, html a page; or what the ending of -o says',
    },
    output: {flags: '-o, --output <file>', zh: '写到文件', en: 'write to a file'},
    against: {
      flags: '--against <whom>',
      choices: ['superior'],
      zh: 'superior 第一份是上级的：查漏掉的任务、推迟的时限、改换的牵头、不明的单位',
      en: 'superior: the first is a superior’s; find tasks that were dropped, later deadlines, changed leads, unknown bodies',
    },
    bodies: {
      flags: '--bodies <file>',
      zh: '单位名录（bodies.yaml）：名录之外的单位为不明',
      en: 'a list of bodies (bodies.yaml): others are unknown',
    },
    stdinFilename: readingOptions.stdinFilename,
    encoding: readingOptions.encoding,
    ocr: readingOptions.ocr,
    ...noCorrectionsOption,
    timeout: readingOptions.timeout,
    maxMemory: readingOptions.maxMemory,
  },
  examples: [
    ['gongwen diff 征求意见稿.docx 印发稿.docx', '两稿有什么不同', 'what changed between two versions'],
    ['gongwen diff 去年.docx 今年.docx -o 比较.html', '写成网页', 'as a page'],
    ['gongwen diff 省里.pdf 市里.docx --against superior', '上级的任务都落实了没有', 'is all that the superior asks for in it'],
  ],
  async run(paths, flags, run) {
    const {runDiff} = await import('../diff/run-diff.ts')
    return runDiff(paths, flags, run)
  },
}
