import {type Format, formats} from '../../write/index.ts'
import type {OutputFlags} from '../output/plan-outputs.ts'
import type {Extras} from '../output/with-extras.ts'
import type {CommandSpec, OptionSpecs} from '../program/command.ts'
import type {ParseFlags} from '../program/parse-flags.ts'
import {jobsOption, noticeFiles, recordOption} from '../program/shared-options.ts'
import {runParse} from '../reading/run-parse.ts'

/** What each format is good for. */
const purpose: Record<Format, {zh: string; en: string}> = {
  yaml: {zh: '便于阅读', en: 'for people'},
  json: {zh: '便于程序处理', en: 'for programs'},
  ndjson: {zh: '每份一行', en: 'one a line'},
  html: {zh: '网页，与原文对照', en: 'a page beside the notice'},
}

const outputOptions: OptionSpecs<OutputFlags & {resume?: boolean; array?: boolean}> = {
  format: {
    flags: '-f, --format <format>',
    choices: formats,
    zh: `输出格式：${formats.map((name) => `${name} ${purpose[name].zh}`).join('，')}；默认第一种，或按 -o 的结尾`,
    en: `${formats.map((name) => `${name} ${purpose[name].en}`).join(', ')}; by default the first, or what the ending of -o says`,
  },
  output: {
    flags: '-o, --output <path>',
    zh: '写到文件；写到文件夹时保持原有的目录层次',
    en: 'write to a file; in a folder the input tree is mirrored',
  },
  overwrite: {
    flags: '--overwrite',
    zh: '写成后改动过的文件也覆盖',
    en: 'also replace files that were changed since they were written',
  },
  resume: {
    flags: '--resume',
    zh: '接着做：输出文件夹里已有、原文和选项都没有变的不再读',
    en: 'go on: what the output folder has of the same notice, made in the same way, is not read again',
  },
  array: {flags: '--array', zh: 'JSON 总是数组，只有一份也是', en: 'JSON is always an array, of one document too'},
}

const extraOptions: OptionSpecs<Extras> = {
  positions: {
    flags: '--positions [unit]',
    alone: 'utf16',
    choices: ['utf16', 'codepoint'],
    zh: '另附各部分在原文中的起止位置，按 utf16（默认）或 codepoint 计数；原文见 inspect --text',
    en: 'add the range of each part in the text, in utf16 units (default) or codepoint; inspect --text prints that text',
  },
  certainty: {
    flags: '--certainty',
    zh: '另附整体和各部分的把握：有疑问的各处及理由',
    en: 'add how sure the whole and each part is, with the places in doubt and why',
  },
  effective: {
    flags: '--effective',
    zh: '另附每个单元、每项要求实际由谁负责（连同上级条款和声明）',
    en: 'add who answers for each unit and requirement, by clauses above it and declarations too',
  },
}

/**
 * The main job: reads the notices that are named and writes their documents. One that cannot be read is reported and the
 * others are still done.
 */
export const parse: CommandSpec<ParseFlags> = {
  summary: {zh: '读公文，输出文档（主要功能，可省略不写）', en: 'read notices and print their documents (the main job, may be left out)'},
  argument: noticeFiles,
  options: {...outputOptions, ...extraOptions, ...jobsOption, ...recordOption},
  reads: true,
  examples: [
    ['gongwen parse 通知.docx -o 通知.json', '读一份，写成 JSON', 'read one into a JSON file'],
    ['gongwen parse 来文/ -o 结果/ --report 结果.json', '读一批，另记每个文件的结果', 'read many, and keep what became of each'],
    [
      'gongwen parse 档案/ -o 结果/ --jobs 4 --resume',
      '读一批大的，四个一起读，断了接着做',
      'read an archive, four at a time, and go on where it was left',
    ],
  ],
  run: runParse,
}
