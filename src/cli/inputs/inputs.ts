import type {Input} from './input.ts'

/**
 * Inputs in their order. Each is made when its turn comes, every time anew: a folder may hold hundreds of thousands of files,
 * of which only the names are kept.
 */
export interface Inputs extends Iterable<Input> {
  readonly count: number
  filter(isWanted: (input: Input) => boolean): Inputs
}

/** What one argument, or a list, has led to: names, and what makes an input of each. */
export interface Found {
  names: readonly string[]
  toInput(name: string): Input
}

/**
 * Puts what several arguments have led to one behind the other; a file that was found already does not come again.
 *
 *     [...createInputs([{names: ['a.txt'], toInput: (name) => ({name, relative: name})}])] // [{name: 'a.txt', relative: 'a.txt'}]
 *
 * @param mayRepeat whether a file can have been found twice; of one folder or pattern it cannot
 */
export function createInputs(all: readonly Found[], mayRepeat = all.length > 1): Inputs {
  return gather(mayRepeat ? narrow(all, isNew()) : all)
}

function gather(all: readonly Found[]): Inputs {
  return {
    count: all.reduce((sum, {names}) => sum + names.length, 0),
    *[Symbol.iterator]() {
      for (const {names, toInput} of all) for (const name of names) yield toInput(name)
    },
    filter: (isWanted) => gather(narrow(all, isWanted)),
  }
}

const narrow = (all: readonly Found[], isWanted: (input: Input) => boolean): Found[] =>
  all.map(({names, toInput}) => ({names: names.filter((name) => isWanted(toInput(name))), toInput}))

/** What tells an input from the others: its file, or its name where there is none. */
export const idOf = ({path, name}: Input): string => path ?? `\0${name}`

/** Makes the test whether an input has not come before. */
function isNew(): (input: Input) => boolean {
  const seen = new Set<string>()
  return (input) => {
    const id = idOf(input)
    return !seen.has(id) && Boolean(seen.add(id))
  }
}
