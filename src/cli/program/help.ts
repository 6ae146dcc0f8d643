import type {Command} from 'commander'
import type {Language} from '../../messages/report.ts'
import {pad, widthOf} from '../../messages/width.ts'
import type {CommandSpec, Example} from './command.ts'

/** What help says around the words of the commands. */
export const frame = {
  zh: {
    description: '把公文（通知、意见、方案……）读成结构化文档，核对后输出 YAML 或 JSON。',
    titles: {'Usage:': '用法：', 'Arguments:': '参数：', 'Options:': '选项：', 'Commands:': '命令：'} as Record<string, string>,
    examples: '例：',
    exit: '退出码：0 正常，1 有错误或有文件没读成，2 用法不对。',
    options: '[选项]',
    program: '[选项] [命令] [文件...]',
  },
  en: {
    description: 'Reads Chinese official notices (公文) into structured, schema-checked YAML or JSON.',
    titles: {} as Record<string, string>,
    examples: 'Examples:',
    exit: 'Exit codes: 0 fine, 1 errors found or a file failed, 2 wrong use.',
    options: '[options]',
    program: '[options] [command] [files...]',
  },
} satisfies Record<Language, unknown>

const examples: readonly Example[] = [
  ['gongwen 通知.docx', '读一份，输出 YAML', 'read one, print YAML'],
  ['gongwen 通知.txt --format json', '输出 JSON', 'print JSON'],
  ['gongwen 来文/ -o 结果/', '读整个文件夹，各写一个文件', 'read a folder, a file each'],
  ["gongwen '来文/**/*.pdf' -o 台账.ndjson", '读一批，写成一个文件', 'read many into one file'],
  ['cat 通知.txt | gongwen --stdin-filename 通知.txt', '从管道读', 'read from a pipe'],
]

/** Says how the help of the program, and of every command that is added to it from now on, looks. */
export function describeProgram(program: Command, language: Language): void {
  const {description, titles, program: usage} = frame[language]
  program.description(description).usage(usage)
  program.configureHelp({
    displayWidth: widthOf,
    // The choices stand in the words, in their language.
    optionDescription: ({description}) => description,
    subcommandTerm: (command) => command.name(),
    styleTitle: (title) => titles[title] ?? title,
    helpWidth: 100,
  })
  addExamples(program, examples, language)
}

/** Adds a command's usage, and examples and exit codes under its help. */
export function describeCommand(command: Command, {summary, argument, examples: own}: CommandSpec, language: Language): void {
  command.description(summary[language]).usage([frame[language].options, argument?.usage[language]].filter(Boolean).join(' '))
  addExamples(command, own, language)
}

function addExamples(command: Command, shown: readonly Example[], language: Language): void {
  const width = Math.max(...shown.map(([line]) => widthOf(line)))
  const rows = shown.map(([line, zh, en]) => `  ${pad(line, width)}   # ${language === 'zh' ? zh : en}`)
  command.addHelpText('after', `\n${frame[language].examples}\n${rows.join('\n')}\n\n${frame[language].exit}`)
}
