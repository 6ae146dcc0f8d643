import type {LineCommand} from './command-line.ts'

/** A text in single quotes; a colon would part a name from its words. */
const item = (name: string, words: string) => `'${`${name.replaceAll(':', '\\:')}:${words}`.replaceAll("'", "'\\''")}'`

/** The completion of zsh: a file `_gongwen` on `$fpath`, or `source <(gongwen completion zsh)`. */
export function zsh(commands: readonly LineCommand[]): string {
  const names = commands.map(({name}) => name)
  const values = commands.flatMap(({name, options}) =>
    options
      .filter(({value}) => value === 'required')
      .map(
        ({long, short, choices}) =>
          `    (${[long, short]
            .filter(Boolean)
            .map((each) => `${name}:${each}`)
            .join('|')}) ${choices.length ? `compadd -- ${choices.join(' ')}` : '_files'}; return ;;`,
      ),
  )
  const options = commands.map(
    ({name, options}) => `      (${name}) items=(${options.map(({long, words}) => item(long, words)).join(' ')}) ;;`,
  )
  const args = commands
    .filter(({choices}) => choices.length)
    .map(({name, choices}) => `    (${name}) compadd -- ${choices.join(' ')}; return ;;`)
  return `#compdef gongwen
# zsh completion of gongwen: source <(gongwen completion zsh)
_gongwen() {
  local command= word
  local -a items
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in (${names.join('|')}) command=$word; break ;; esac
  done
  case "\${command:-parse}:\${words[CURRENT-1]}" in
${values.join('\n')}
  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    case \${command:-parse} in
${options.join('\n')}
    esac
    _describe option items
    return
  fi
  case $command in
${args.join('\n')}
    ('') items=(${commands.map(({name, summary}) => item(name, summary)).join(' ')}); _describe command items ;;
  esac
  _files
}
compdef _gongwen gongwen
`
}
