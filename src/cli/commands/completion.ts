import type {CommandSpec} from '../program/command.ts'
import {UsageError} from '../say/failure.ts'

/** The shells, each with what writes its completion. */
const shells = {
  bash: async () => (await import('../completion/bash.ts')).bash,
  zsh: async () => (await import('../completion/zsh.ts')).zsh,
  fish: async () => (await import('../completion/fish.ts')).fish,
  powershell: async () => (await import('../completion/powershell.ts')).powershell,
}

/** Prints the script by which a shell completes commands, options and their values. */
export const completion: CommandSpec = {
  summary: {zh: '输出命令行补全的脚本', en: 'print the script by which a shell completes the command line'},
  argument: {
    usage: {zh: '<shell>', en: '<shell>'},
    choices: Object.keys(shells),
    zh: '所用的命令行：bash、zsh、fish、powershell',
    en: 'bash, zsh, fish or powershell',
  },
  options: {},
  examples: [
    ['gongwen completion bash > ~/.local/share/bash-completion/completions/gongwen', 'bash 的补全', 'for bash'],
    ['gongwen completion fish | source', 'fish 的补全', 'for fish'],
  ],
  async run([shell], _, {io, language}, all) {
    if (!Object.hasOwn(shells, shell)) {
      throw new UsageError(
        language === 'zh' ? `没有“${shell}”的补全` : `There is no completion for “${shell}”`,
        language === 'zh' ? `可用的有 ${Object.keys(shells).join('、')}` : `There is ${Object.keys(shells).join(', ')}`,
      )
    }
    const {commandLine} = await import('../completion/command-line.ts')
    const write = await shells[shell as keyof typeof shells]()
    await io.stdout.write(write(commandLine(await all(), language)))
    return 0
  },
}
