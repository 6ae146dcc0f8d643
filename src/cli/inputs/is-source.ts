import {statOf} from '../files/stat-of.ts'
import type {Inputs} from './inputs.ts'

/** Makes the test whether a path leads to the file of an input, under whatever name. */
export function createIsSource(inputs: Inputs): (target: string) => boolean {
  let sources: Set<string | undefined> | undefined
  return (target) => {
    const identity = identityOf(target)
    if (identity === undefined) return false
    if (!sources) {
      sources = new Set()
      for (const {path: file} of inputs) if (file) sources.add(identityOf(file))
    }
    return sources.has(identity)
  }
}

function identityOf(file: string): string | undefined {
  const found = statOf(file)
  return found?.isFile() ? `${found.dev}:${found.ino}` : undefined
}
