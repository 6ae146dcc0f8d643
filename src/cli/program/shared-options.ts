import type {ReadingFlags} from '../reading/read-input.ts'
import type {ArgumentSpec, OptionSpecs} from './command.ts'
import {type CommonFlags, defaultMaxMemory, type JobsFlags, type RecordFlags} from './run.ts'

/** The argument of commands that read notices. */
export const noticeFiles: ArgumentSpec = {
  usage: {zh: '[文件...]', en: '[files...]'},
  zh: '文件、文件夹、通配模式；- 为标准输入',
  en: 'files, folders, patterns; - is standard input',
}

/** The options of every command. The language is chosen before the command line is parsed. */
export const commonOptions: OptionSpecs<CommonFlags & {lang?: string}> = {
  lang: {
    flags: '--lang <language>',
    choices: ['zh', 'en'],
    zh: '提示和帮助的语言：zh 或 en',
    en: 'language of messages and help: zh or en',
  },
  color: {
    flags: '--color',
    zh: '报告用颜色（--no-color 不用）',
    en: 'colour the report (--no-color does not)',
    negated: {zh: '报告不用颜色', en: 'do not colour the report', hidden: true},
  },
  quiet: {flags: '-q, --quiet', zh: '只报错误', en: 'report only errors'},
  verbose: {flags: '-v, --verbose', zh: '也显示提示', en: 'report notes too'},
}

/** The option of commands that tell programs what became of each input. */
export const recordOption: OptionSpecs<RecordFlags> = {
  report: {
    flags: '--report <file>',
    zh: '另把每个文件的结果、把握、消息、用时写成 JSON（gongwen schema report）',
    en: 'write what became of each file, how sure it is, its messages and time as JSON (gongwen schema report)',
  },
}

/** The option of commands that can read several files at a time. */
export const jobsOption: OptionSpecs<JobsFlags> = {
  jobs: {
    flags: '--jobs <number>',
    parse: (typed) => (/^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : undefined),
    expected: {zh: '1 到 999 的整数', en: 'a whole number from 1 to 999'},
    zh: '同时读几个文件，每个在自己的进程里（如 CPU 的核数）',
    en: 'read so many files at a time, each in a process of its own (such as the number of cores)',
  },
}

/** The option of commands that take no other corrections than those beside notices. */
export const noCorrectionsOption: OptionSpecs<{corrections?: boolean}> = {
  corrections: {
    flags: '--no-corrections',
    zh: '不按公文旁边的更正文件更正读法',
    en: 'do not put readings right by the corrections beside notices',
  },
}

/** MiB that a process needs to read anything. */
const leastMemory = 128

/** The options of every command that reads notices. */
export const readingOptions: OptionSpecs<ReadingFlags> = {
  filesFrom: {
    flags: '--files-from <file>',
    zh: '从清单取文件名，每行一个或以 NUL 分隔；- 为标准输入',
    en: 'take file names from a list, one a line or parted by NUL; - is standard input',
  },
  stdinFilename: {flags: '--stdin-filename <name>', zh: '标准输入的文件名', en: 'the name that standard input goes by'},
  encoding: {flags: '--encoding <name>', zh: '指定字符编码，如 gb18030', en: 'the character encoding, such as gb18030'},
  ocr: {
    flags: '--ocr',
    zh: '识别扫描页的文字（须另装 tesseract.js）',
    en: 'recognise the text of scanned pages (needs tesseract.js, installed apart)',
  },
  corrections: {
    flags: '--corrections <file>',
    zh: '按此文件更正读法（默认按公文旁边的 <公文>.corrections.yaml；--no-corrections 不更正）',
    en: 'put the reading right by this file (default: <notice>.corrections.yaml beside it; --no-corrections does not)',
    negated: {zh: '不更正读法', en: 'do not put the reading right', hidden: true},
  },
  secondLook: {
    flags: '--no-second-look',
    zh: '判断把握时不换排版再读（快些）',
    en: 'do not read again with other line breaks to tell how sure the reading is (faster)',
  },
  timeout: {
    flags: '--timeout <seconds>',
    parse: (typed) => (Number(typed) > 0 ? Number(typed) : undefined),
    expected: {zh: '大于 0 的秒数', en: 'seconds above 0'},
    zh: '每个文件最多读几秒（默认 60）',
    en: 'seconds that one file may take (default 60)',
  },
  maxMemory: {
    flags: '--max-memory <MiB>',
    parse: (typed) => (/^\d{1,6}$/.test(typed) && Number(typed) >= leastMemory ? Number(typed) : undefined),
    expected: {zh: `不小于 ${leastMemory} 的整数（MiB）`, en: `a whole number of MiB from ${leastMemory}`},
    zh: `读每个文件最多用多少内存（MiB，默认 ${defaultMaxMemory}）`,
    en: `MiB of memory that one file may take (default ${defaultMaxMemory})`,
  },
}
