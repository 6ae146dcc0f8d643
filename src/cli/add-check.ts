import {type Command, InvalidArgumentError, Option} from 'commander'
import {type CheckWords, checkWords} from './check-words.ts'
import type {CheckOptions} from './commands/check.ts'
import type {RulesOptions} from './commands/rules.ts'
import type {FormatterName} from './formatters/index.ts'
import type {CommonOptions, Run} from './run.ts'

/** What the frame of the command line lends to these commands. */
export interface Frame {
  language: 'zh' | 'en'
  done(code: number): void
  run(options: CommonOptions): Run
  /** The files that were named, or standard input. */
  inputs(files: string[]): string[]
  common(command: Command): Command
  reading(command: Command): Command
  examples(command: Command, lines: Array<[command: string, zh: string, en: string]>): void
}

const formats: FormatterName[] = ['stylish', 'compact', 'json', 'sarif', 'junit', 'github', 'markdown']

/** Adds `check`, `rules` and `explain` to the program. */
export function addCheck(program: Command, frame: Frame): void {
  const text = checkWords[frame.language]
  const check = program.command('check').description(text.check).usage(text.usage).argument('[files...]', text.files)
  configuring(reporting(check, text), text)
  frame.reading(frame.common(check)).action(async (files: string[], options: CheckOptions & CommonOptions) => {
    const {checkCommand} = await import('./commands/check.ts')
    frame.done(await checkCommand(frame.inputs(files), options, frame.run(options)))
  })
  frame.examples(check, examples.check)

  const rules = program.command('rules').description(text.rules).usage(text.options)
  rules.addOption(new Option('-f, --format <format>', text.rulesFormat).choices(['text', 'json', 'markdown']))
  frame.common(rules).action(async (options: RulesOptions & CommonOptions) => {
    const {rulesCommand} = await import('./commands/rules.ts')
    frame.done(await rulesCommand(options, frame.run(options)))
  })
  frame.examples(rules, examples.rules)

  const explain = program.command('explain').description(text.explain).usage(text.explainUsage).argument('<rule>', text.rule)
  frame.common(explain).action(async (rule: string, options: CommonOptions) => {
    const {explainCommand} = await import('./commands/explain.ts')
    frame.done(await explainCommand(rule, frame.run(options)))
  })
  frame.examples(explain, examples.explain)
}

function reporting(command: Command, text: CheckWords): Command {
  return command
    .addOption(new Option('-f, --format <format>', text.format).choices(formats).default('stylish'))
    .option('-o, --output-file <file>', text.outputFile)
    .option('--fix', text.fix)
    .option('--fix-dry-run', text.fixDryRun)
    .addOption(new Option('--max-warnings <count>', text.maxWarnings).argParser(count))
    .option('--ambiguous-wide', text.ambiguousWide)
}

function configuring(command: Command, text: CheckWords): Command {
  return command
    .option('-c, --config <file>', text.config)
    .option('--no-config', text.noConfig)
    .addOption(new Option('--preset <preset>', text.preset).choices(['recommended', 'strict', 'archive']))
    .addOption(new Option('--rule <rule[=severity]>', text.oneRule).argParser((value: string, before: string[] = []) => [...before, value]))
    .option('--print-config', text.printConfig)
    .option('--source <folder>', text.source)
    .option('--baseline <file>', text.baseline)
    .option('--update-baseline', text.updateBaseline)
    .option('--cache [file]', text.cache)
    .option('--changed [commit]', text.changed)
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('count')
  return Number(value)
}

const examples: Record<'check' | 'rules' | 'explain', Array<[string, string, string]>> = {
  check: [
    ['gongwen check 通知.docx', '检查一份公文', 'check a notice'],
    ['gongwen check 发文/ --fix', '检查整个文件夹，能改的改好', 'check a folder, put right what can be'],
    ['gongwen check 发文/ --fix-dry-run', '只看会改什么', 'see what would be put right'],
    ["gongwen check '台账/*.yaml' --source 来文/", '核对结构化文档和原文', 'compare documents with their notices'],
    ['gongwen check . --format sarif -o 结果.sarif', '给代码扫描平台', 'for code scanning'],
    ['gongwen check . --changed origin/main', '只查改动的文件', 'only files that have changed'],
  ],
  rules: [['gongwen rules --format json', '全部规则', 'all rules']],
  explain: [['gongwen explain document-number-brackets', '一条规则的依据和例子', 'what a rule rests on, with examples']],
}
