import type {Archive} from '../archive.ts'

/** Removes `.`, `..`, doubled and back slashes from a part's name; nothing leads out of the archive. */
export function resolveName(name: string): string {
  const path: string[] = []
  for (const step of name.split(/[/\\]/)) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/')
}

/** A part by its name, in whatever case the producer wrote it. */
export function findPart(archive: Archive, name: string): Uint8Array | undefined {
  const exact = archive.part(name)
  if (exact) return exact
  const other = archive.nameOf(name)
  return other === undefined ? undefined : archive.part(other)
}

/** A location as OFD writes it: absolute from the archive's root, or relative to the part that holds it. */
export const locate = (holder: string, location: string): string =>
  resolveName(/^[/\\]/.test(location) ? location : `${holder.slice(0, holder.lastIndexOf('/') + 1)}${location}`)
