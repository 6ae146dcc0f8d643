import type {LineCommand} from './command-line.ts'

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`
const list = (values: readonly string[]) => `@(${values.map(quote).join(', ')})`

/** The completion of PowerShell: `gongwen completion powershell | Out-String | Invoke-Expression`. */
export function powershell(commands: readonly LineCommand[]): string {
  const rows = commands.map(({name, options, choices}) => {
    const values = options.filter((option) => option.choices.length && option.value === 'required')
    return `    ${quote(name)} = @{
      Options = ${list(options.map(({long}) => long))}
      Values = @{ ${values.map((option) => `${quote(option.long)} = ${list(option.choices)}`).join('; ')} }
      Arguments = ${list(choices)}
    }`
  })
  return `# PowerShell completion of gongwen: gongwen completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName gongwen -ScriptBlock {
  param($word, $ast, $position)
  $commands = @{
${rows.join('\n')}
  }
  $typed = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($word -and $typed.Count -gt 0) { $typed = @($typed | Select-Object -SkipLast 1) }
  $name = $typed | Where-Object { $commands.ContainsKey($_) } | Select-Object -First 1
  $command = if ($name) { $commands[$name] } else { $commands['parse'] }
  $before = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $offered = if ($command.Values.ContainsKey($before)) { $command.Values[$before] }
    elseif ($word.StartsWith('-')) { $command.Options }
    elseif (-not $name) { $commands.Keys + 'help' }
    else { $command.Arguments }
  $offered | Where-Object { $_.StartsWith($word) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}
