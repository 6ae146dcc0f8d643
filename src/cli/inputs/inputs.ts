import {createSeen} from './create-seen.ts'
import type {Input} from './input.ts'

/**
 * Inputs in their order. Each is made when its turn comes, every time anew, and those of a folder are found anew: an archive
 * may hold tens of millions of files, whose names alone would fill the memory.
 */
export interface Inputs extends Iterable<Input> {
  readonly count: number
  /** @param isWanted is asked once or more about each, and has to say the same each time */
  filter(isWanted: (input: Input) => boolean): Inputs
}

/** What one argument, or a list, has led to. */
export type Found = Iterable<Input> & {readonly count: number}

/** Names that are known, and what makes an input of each. */
export function createFound(names: readonly string[], toInput: (name: string) => Input): Found {
  return {
    count: names.length,
    *[Symbol.iterator]() {
      for (const name of names) yield toInput(name)
    },
  }
}

/**
 * Puts what several arguments have led to one behind the other; a file that was found already does not come again.
 *
 *     [...createInputs([one({name: 'a.txt', relative: 'a.txt'})])] // [{name: 'a.txt', relative: 'a.txt'}]
 *
 * @param mayRepeat whether a file can have been found twice; of one folder or pattern it cannot
 */
export const createInputs = (all: readonly Found[], mayRepeat = all.length > 1): Inputs => gather(mayRepeat ? narrow(all, isNew) : all)

function gather(all: readonly Found[]): Inputs {
  return {
    count: all.reduce((sum, {count}) => sum + count, 0),
    *[Symbol.iterator]() {
      for (const found of all) yield* found
    },
    filter: (isWanted) => gather(narrow(all, () => isWanted)),
  }
}

/** The inputs that pass a test, which is begun anew each time that they are gone through. */
function narrow(all: readonly Found[], createTest: () => (input: Input) => boolean): Found[] {
  const wanted = {
    *[Symbol.iterator]() {
      const isWanted = createTest()
      for (const found of all) for (const input of found) if (isWanted(input)) yield input
    },
  }
  let count = 0
  for (const _ of wanted) count++
  return [{...wanted, count}]
}

/** What tells an input from the others: its file, or its name where there is none. */
export const idOf = ({path, name}: Input): string => path ?? `\0${name}`

/** Makes the test whether an input has not come before. */
function isNew(): (input: Input) => boolean {
  const isNewName = createSeen()
  return (input) => isNewName(idOf(input))
}
