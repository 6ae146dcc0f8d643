import type {CorrectFlags} from '../corrections/run-correct.ts'
import type {CommandSpec} from '../program/command.ts'
import {readingOptions} from '../program/shared-options.ts'

/** Keeps what people put right in documents by hand, so that the next reading of their notices has it. */
export const correct: CommandSpec<CorrectFlags> = {
  summary: {zh: '把手工改过的文档记成更正，以后读这份公文自动采用', en: 'keep what was put right in a document by hand for later readings'},
  argument: {
    usage: {zh: '[文件...]', en: '[files...]'},
    zh: '改过的文档（yaml、json）',
    en: 'documents that were put right (yaml, json)',
  },
  options: {
    output: {
      flags: '-o, --output <file>',
      zh: '更正写到此文件（默认写在公文旁边：<公文>.corrections.yaml）；- 为标准输出',
      en: 'write the corrections to this file (default: <notice>.corrections.yaml, beside the notice); - is standard output',
    },
    source: {
      flags: '--source <folder>',
      zh: '公文所在的文件夹（默认在文档旁边）',
      en: 'the folder of the notices (default: beside the documents)',
    },
    by: {flags: '--by <name>', zh: '更正的人', en: 'who puts it right'},
    reason: {flags: '--reason <text>', zh: '为何更正', en: 'why it is put right'},
    encoding: readingOptions.encoding,
    ocr: readingOptions.ocr,
    timeout: readingOptions.timeout,
    maxMemory: readingOptions.maxMemory,
  },
  examples: [
    ['gongwen correct 通知.yaml --by 王敏', '记下手工改过之处，写在公文旁边', 'keep what was changed by hand, beside the notice'],
    ['gongwen correct 通知.yaml -o -', '只看改了什么', 'just show what was changed'],
  ],
  async run(paths, flags, run) {
    const {runCorrect} = await import('../corrections/run-correct.ts')
    return runCorrect(paths, flags, run)
  },
}
