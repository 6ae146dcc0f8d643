import type {Language} from '../../messages/report.ts'
import type {CommandSpec} from '../program/command.ts'
import {frame} from '../program/help.ts'
import {commonOptions, readingOptions} from '../program/shared-options.ts'
import {commandLine, type LineOption} from './command-line.ts'

declare const __VERSION__: string

/** Text as troff takes it to the letter; Chinese words, which no blank parts, may be broken behind their marks. */
const troff = (text: string) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
    .replace(/[，、；：。）]/g, '$&\\:')

/** The manual page, as `man` reads it. */
export function manPage(specs: ReadonlyArray<readonly [name: string, spec: CommandSpec]>, language: Language): string {
  const zh = language === 'zh'
  const {description, exit, examples: title} = frame[language]
  const commands = commandLine(specs, language)
  const shared = new Set([...Object.values(commonOptions), ...Object.values(readingOptions)].map(({flags}) => flags))
  const rows = (options: readonly LineOption[]) =>
    options.map(({flags, words}) => `.TP\n\\fB${troff(flags)}\\fR\n${troff(words)}\n`).join('')
  const sections = commands.map(({name, summary, usage, options}, index) => {
    const [, {examples}] = specs[index]
    const lines = examples.map(([line, chinese, english]) => `${troff(line)}\n.br\n    ${troff(zh ? chinese : english)}\n.br\n`).join('')
    return `.SS gongwen ${troff([name, usage].filter(Boolean).join(' '))}\n${troff(summary)}\n${rows(options.filter(({flags}) => !shared.has(flags)))}.PP\n${troff(title)}\n.br\n.nf\n${lines}.fi\n`
  })
  const common = commands[0].options.filter(({flags}) => shared.has(flags))
  return `.TH GONGWEN 1 "" "gongwen ${__VERSION__}"
.SH ${zh ? '名称' : 'NAME'}
gongwen \\- ${troff(description)}
.SH ${zh ? '用法' : 'SYNOPSIS'}
\\fBgongwen\\fR ${troff(frame[language].program)}
.SH ${zh ? '命令' : 'COMMANDS'}
${sections.join('')}.SH ${zh ? '共同的选项' : 'COMMON OPTIONS'}
${rows(common)}.SH ${zh ? '退出码' : 'EXIT STATUS'}
${troff(exit)}
`
}
