import {fileURLToPath} from 'node:url'
import type {Pattern} from './literals.ts'

const here = fileURLToPath(import.meta.url)

/**
 * The patterns that are made with RegExp by code below `folder` while `run` runs. Modules that are to be watched must be loaded by it: a
 * loaded one has made its patterns. Which code it was is told from the stack.
 */
export async function constructedWhile(run: () => Promise<void>, folder: string): Promise<Pattern[]> {
  const found: Pattern[] = []
  const note = (made: RegExp) => {
    // the first place outside this file: who called RegExp
    const caller = new Error().stack?.split('\n').find((line, index) => index > 0 && !line.includes(here))
    const place = caller?.slice(caller.indexOf(folder) + folder.length).match(/^([^:]+:\d+)/)?.[1]
    if (caller?.includes(folder) && place) found.push({source: made.source, flags: made.flags, at: place})
    return made
  }
  const real = globalThis.RegExp
  globalThis.RegExp = new Proxy(real, {
    construct: (target, args) => note(Reflect.construct(target, args)),
    apply: (target, self, args) => note(Reflect.apply(target, self, args)),
  })
  try {
    await run()
  } finally {
    globalThis.RegExp = real
  }
  return found
}
