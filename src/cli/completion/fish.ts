import type {LineCommand} from './command-line.ts'

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`

/** The completion of fish: `gongwen completion fish | source`. */
export function fish(commands: readonly LineCommand[]): string {
  const others = commands.map(({name}) => name).filter((name) => name !== 'parse')
  // Without the name of a command it is parse.
  const when = (name: string) =>
    quote(name === 'parse' ? `not __fish_seen_subcommand_from ${others.join(' ')}` : `__fish_seen_subcommand_from ${name}`)
  const first = quote(`not __fish_seen_subcommand_from parse ${others.join(' ')}`)
  const lines = commands.flatMap(({name, summary, options, choices}) => [
    `complete -c gongwen -n ${first} -a ${name} -d ${quote(summary)}`,
    ...(choices.length ? [`complete -c gongwen -n ${when(name)} -f -a ${quote(choices.join(' '))}`] : []),
    ...options.map(({long, short, words, value, choices: own}) => {
      const takes = value !== 'required' ? '' : own.length ? ` -x -a ${quote(own.join(' '))}` : ' -r'
      return `complete -c gongwen -n ${when(name)} -l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ''}${takes} -d ${quote(words)}`
    }),
  ])
  return `# fish completion of gongwen: gongwen completion fish | source\n${lines.join('\n')}\n`
}
