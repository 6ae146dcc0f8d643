import {stat} from 'node:fs/promises'
import type {Input} from './input.ts'

/** Makes the test whether a path leads to the file of an input, under whatever name. */
export function createIsSource(inputs: readonly Input[]): (target: string) => Promise<boolean> {
  const identityOf = async (file: string) => {
    const found = await stat(file).catch(() => undefined)
    return found?.isFile() ? `${found.dev}:${found.ino}` : undefined
  }
  const names = new Set(inputs.map(({path: name}) => name))
  let sources: Promise<Set<string | undefined>> | undefined
  return async (target) => {
    const identity = await identityOf(target)
    if (identity === undefined) return false
    if (names.has(target)) return true
    sources ??= Promise.all([...names].map((name) => name && identityOf(name))).then((all) => new Set(all))
    return (await sources).has(identity)
  }
}
