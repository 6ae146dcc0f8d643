import type {LineCommand} from './command-line.ts'

/** The completion of bash: `source <(gongwen completion bash)`. */
export function bash(commands: readonly LineCommand[]): string {
  const names = commands.map(({name}) => name)
  const values = commands.flatMap(({name, options}) =>
    options
      .filter(({choices, value}) => choices.length && value === 'required')
      .map(
        ({long, short, choices}) =>
          `    ${[long, short]
            .filter(Boolean)
            .map((each) => `${name}:${each}`)
            .join('|')}) words="${choices.join(' ')}" ;;`,
      ),
  )
  const needValue = commands.flatMap(({name, options}) =>
    options
      .filter(({choices, value}) => !choices.length && value === 'required')
      .flatMap(({long, short}) => [long, short].filter(Boolean).map((each) => `${name}:${each}`)),
  )
  const options = commands.map(
    ({name, options}) =>
      `    ${name}) words="${options.flatMap(({long, short, value, choices}) => [long, ...(short ? [short] : []), ...(value === 'optional' ? choices.map((choice) => `${long}=${choice}`) : [])]).join(' ')}" ;;`,
  )
  const args = commands.filter(({choices}) => choices.length).map(({name, choices}) => `    ${name}) words="${choices.join(' ')}" ;;`)
  return `# bash completion of gongwen: source <(gongwen completion bash)
_gongwen() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= word words=
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case "\${command:-parse}:$prev" in
${values.join('\n')}
    ${needValue.join('|')}) return ;;
  esac
  if [[ -z $words && $cur == -* ]]; then
    case \${command:-parse} in
${options.join('\n')}
    esac
  elif [[ -z $words ]]; then
    case $command in
${args.join('\n')}
    '') words="${names.join(' ')} help" ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -o bashdefault -F _gongwen gongwen
`
}
