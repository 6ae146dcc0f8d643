import {readFileSync} from 'node:fs'
import path from 'node:path'

/** The files, packages and parts of Node that a file loads with itself: static imports and what is passed on, but for types alone. */
export function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, names, target] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )(.*) from '([^']+)'$/gm)) {
    if (
      names.startsWith('{') &&
      names
        .slice(1, -1)
        .split(',')
        .every((name) => name.trim().startsWith('type '))
    )
      continue
    if (target.startsWith('.')) loadedBy(path.join(path.dirname(file), target), seen)
    else seen.add(target)
  }
  return seen
}
