import {toShard} from '../../batch/filter/shard.ts'
import type {FilterFlags} from '../filter/run-filter.ts'
import type {CommandSpec} from '../program/command.ts'
import {jobsOption, noCorrectionsOption, readingOptions} from '../program/shared-options.ts'

const {timeout, maxMemory, encoding, ocr, secondLook} = readingOptions

/** Answers lines of NDJSON, a notice each, with lines of NDJSON: what engines that divide work call. */
export const filter: CommandSpec<FilterFlags> = {
  summary: {zh: '逐行读 NDJSON，一行一份公文，一行一个结果', en: 'read NDJSON, a notice a line, and write a result a line'},
  options: {
    tasks: {flags: '--tasks', zh: '输出任务，不输出文档', en: 'write tasks in place of documents'},
    documents: {flags: '--documents', zh: '和 --tasks 一起：文档也输出', en: 'with --tasks: write the documents too'},
    shard: {
      flags: '--shard <i/n>',
      parse: toShard,
      expected: {zh: '如 2/8', en: 'such as 2/8'},
      zh: '只做第 i、i+n、i+2n…行',
      en: 'do just the lines i, i+n, i+2n …',
    },
    maxBytes: {
      flags: '--max-bytes <bytes>',
      parse: (typed) => (/^[1-9]\d{0,9}$/.test(typed) ? Number(typed) : undefined),
      expected: {zh: '大于 0 的整数', en: 'a whole number above 0'},
      zh: '一行、一份公文最多多少字节，超过的不读',
      en: 'bytes that a line or a notice may have; what is larger is not read',
    },
    ...jobsOption,
    timeout,
    maxMemory,
    encoding,
    ocr,
    ...noCorrectionsOption,
    secondLook,
  },
  examples: [
    [
      'gongwen filter < 来文.ndjson > 文档.ndjson',
      '每行 {"id","text"}、{"id","path"} 或 {"id","base64"}',
      'each line {"id","text"}, {"id","path"} or {"id","base64"}',
    ],
    ['gongwen filter --tasks --shard 2/8 < 来文.ndjson', '任务，八份中的第二份', 'tasks, the second of eight parts'],
  ],
  async run(_, flags, run) {
    return (await import('../filter/run-filter.ts')).runFilter(flags, run)
  },
}
