import type {Language} from '../../messages/report.ts'

/** What the command line itself says, in both languages; what a command says stands with the command. */
const zh = {
  version: '显示版本',
  help: '显示帮助',
  error: '错误：',
  seeHelp: '用 gongwen --help 查看用法',
  noInput: '没有说要读哪个文件',
  unknownOption: (name: string) => `没有 ${name} 这个选项`,
  needsArgument: (name: string) => `选项 ${name} 后面缺少内容`,
  missingArgument: (name: string) => `缺少参数 <${name}>`,
  badValue: (name: string, value: string, wanted: string) =>
    `选项 ${name} 不能是“${value}”，应为${/^[a-z]/.test(wanted) ? ' ' : ''}${wanted}`,
  unknownCommand: (name: string) => `没有“${name}”这个命令，也没有这个文件`,
  wrongUse: '命令的写法不对',
  tooMany: '参数太多',
  maybe: (name: string) => `是不是 ${name}？`,
}

const en: typeof zh = {
  version: 'print the version',
  help: 'print this help',
  error: 'error: ',
  seeHelp: 'See gongwen --help',
  noInput: 'No file was named',
  unknownOption: (name) => `unknown option ${name}`,
  needsArgument: (name) => `option ${name} needs a value`,
  missingArgument: (name) => `missing argument <${name}>`,
  badValue: (name, value, wanted) => `option ${name} cannot be “${value}”, expected ${wanted}`,
  unknownCommand: (name) => `there is no command “${name}”, and no such file`,
  wrongUse: 'wrong use',
  tooMany: 'too many arguments',
  maybe: (name) => `Did you mean ${name}?`,
}

export const words: Record<Language, typeof zh> = {zh, en}
