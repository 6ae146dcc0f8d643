import type {Archive} from '../archive.ts'
import type {ReadContext} from '../context.ts'
import {parseXml} from '../xml.ts'

/** A part that another part refers to. */
export interface Relationship {
  /** The end of the relationship type's address: `styles`, `numbering`, `header` … */
  type: string
  /** Name of the part in the archive. */
  target: string
}

/**
 * The parts that a part refers to; '' stands for the package itself. External targets (links) are left out: nothing
 * outside the archive is followed.
 *
 * @example readRelationships(archive, 'word/document.xml', context) // [{type: 'styles', target: 'word/styles.xml'}, …]
 */
export function readRelationships(archive: Archive, name: string, context: ReadContext): Relationship[] {
  const slash = name.lastIndexOf('/')
  const folder = name.slice(0, slash + 1)
  const part = archive.part(`${folder}_rels/${name.slice(slash + 1)}.rels`)
  const found: Relationship[] = []
  if (!part) return found
  const open = (_: string, attributes: Record<string, string>) => {
    const {Type: type, Target: target, TargetMode: mode} = attributes
    if (!type || !target || mode === 'External') return
    const path = resolvePart(folder, target)
    context.spend('definitions')
    if (path !== undefined) found.push({type: type.slice(type.lastIndexOf('/') + 1), target: path})
  }
  parseXml(part, {open}, context)
  return found
}

/** `word/` + `../media/a.xml` → `media/a.xml`; `undefined` when it leaves the archive. */
function resolvePart(folder: string, target: string): string | undefined {
  const path: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split(/[/\\]/)) {
    if (step === '' || step === '.') continue
    if (step === '..') {
      if (path.pop() === undefined) return undefined
    } else path.push(step)
  }
  return path.join('/')
}
