import type {CheckFlags, ChoiceFlags, ReportFlags} from '../check/check-flags.ts'
import type {FormatterName} from '../formatters/index.ts'
import type {CommandSpec, OptionSpecs} from '../program/command.ts'
import {jobsOption, noticeFiles, recordOption} from '../program/shared-options.ts'

const reportOptions: OptionSpecs<ReportFlags> = {
  format: {
    flags: '-f, --format <format>',
    choices: ['stylish', 'compact', 'json', 'sarif', 'junit', 'gitlab', 'github', 'markdown'] satisfies FormatterName[],
    zh: '报告形式：stylish、compact、json、sarif、junit、gitlab、github、markdown（默认 stylish）',
    en: 'stylish, compact, json, sarif, junit, gitlab, github or markdown (default stylish)',
  },
  outputFile: {flags: '-o, --output-file <file>', zh: '报告写到文件', en: 'write the report to a file'},
  fix: {flags: '--fix', zh: '能稳妥改正的就地改正（txt、md、docx）', en: 'put right in place what is safe (txt, md, docx)'},
  fixDryRun: {flags: '--fix-dry-run', zh: '不写文件，输出改动（unified diff）', en: 'write nothing, print a unified diff'},
  maxWarnings: {
    flags: '--max-warnings <count>',
    parse: (typed) => (/^\d+$/.test(typed) ? Number(typed) : undefined),
    expected: {zh: '不小于 0 的整数', en: 'a whole number from 0'},
    zh: '警告多于此数时退出码为 1',
    en: 'exit with 1 when there are more warnings',
  },
  ambiguousWide: {flags: '--ambiguous-wide', zh: '终端把“”…—①显示为两列宽', en: 'the terminal draws “”…—① two columns wide'},
}

const choiceOptions: OptionSpecs<ChoiceFlags> = {
  config: {
    flags: '-c, --config <file>',
    zh: '配置文件（默认从文件所在处向上找 gongwen.config.yaml 或 .json）',
    en: 'configuration (default: gongwen.config.yaml or .json, upwards from each file)',
    negated: {zh: '不用配置文件', en: 'use no configuration file'},
  },
  preset: {
    flags: '--preset <preset>',
    choices: ['recommended', 'strict', 'archive'],
    zh: '规则集：recommended、strict、archive',
    en: 'recommended, strict or archive',
  },
  rule: {
    flags: '--rule <rule[=severity]>',
    parse: (typed, before: string[] = []) => [...before, typed],
    zh: '打开或设定一条规则，可多次，如 --rule long-title=off',
    en: 'turn on or set a rule, repeatable, such as --rule long-title=off',
  },
  printConfig: {flags: '--print-config', zh: '输出对这个文件生效的配置', en: 'print the configuration that holds for the file'},
  source: {
    flags: '--source <folder>',
    zh: '结构化文档的原文所在的文件夹',
    en: 'the folder with the notices of structured documents',
  },
  allowMissingSource: {
    flags: '--allow-missing-source',
    zh: '找不到原文的结构化文档只提示，不算错误',
    en: 'a document whose notice is not found is a note, and no error',
  },
  skipForeign: {
    flags: '--skip-foreign',
    zh: '点名的 YAML、JSON 不是 gongwen 的文档时略过，不算错误',
    en: 'pass over YAML and JSON that is named and is no document of gongwen',
  },
  baseline: {flags: '--baseline <file>', zh: '基线文件：其中已有的问题不再计数', en: 'findings in this file do not count'},
  updateBaseline: {flags: '--update-baseline', zh: '把现有问题写入基线', en: 'write the present findings to the baseline'},
  cache: {
    flags: '--cache [file]',
    zh: '未变的文件用上次的结果（默认存于用户的缓存文件夹）',
    en: 'use earlier results of unchanged files (default: in the user’s cache folder)',
  },
  changed: {
    flags: '--changed [commit]',
    zh: '只查与某次提交（默认 HEAD）不同的文件',
    en: 'only files that differ from a commit (default HEAD)',
  },
}

/**
 * Checks notices and structured documents, and puts right what can be put right safely. The report is what the command is
 * for and goes to standard output.
 */
export const check: CommandSpec<CheckFlags> = {
  summary: {
    zh: '检查公文的格式、结构、标点，核对结构化文档和原文',
    en: 'check the form of notices, and structured documents against schema and source',
  },
  argument: {
    ...noticeFiles,
    zh: '公文、结构化文档、文件夹、通配模式；- 为标准输入',
    en: 'notices, structured documents, folders, patterns; - is standard input',
  },
  options: {...reportOptions, ...jobsOption, ...recordOption, ...choiceOptions},
  reads: true,
  examples: [
    ['gongwen check 通知.docx', '检查一份公文', 'check a notice'],
    ['gongwen check 发文/ --fix', '检查整个文件夹，能改的改好', 'check a folder, put right what can be'],
    ['gongwen check 发文/ --fix-dry-run', '只看会改什么', 'see what would be put right'],
    ["gongwen check '台账/*.yaml' --source 来文/", '核对结构化文档和原文', 'compare documents with their notices'],
    ['gongwen check . --format sarif -o 结果.sarif', '给代码扫描平台', 'for code scanning'],
    ['gongwen check . --changed origin/main', '只查改动的文件', 'only files that have changed'],
  ],
  async run(paths, flags, run) {
    const {runCheck} = await import('../check/run-check.ts')
    return runCheck(paths, flags, run)
  },
}
