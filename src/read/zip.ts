import type {Lines, Source} from '../syntax/lines.ts'
import {openArchive} from './archive.ts'
import type {ReadContext} from './context.ts'

/** Reads what is packed as ZIP: .docx and .docm, OFD; the rest is named and refused. */
export async function readZip(bytes: Uint8Array, source: Source, context: ReadContext): Promise<Lines> {
  const archive = openArchive(bytes, context)
  const holds = (pattern: RegExp) => archive.names.some((name) => pattern.test(name))
  if (holds(/^OFD\.xml$/i)) return (await import('./ofd/index.ts')).readOfd(archive, source, context)
  if (holds(/^\[Content_Types\]\.xml$/i)) {
    if (holds(/^xl\//)) throw context.fail('unsupported', 'xlsx')
    if (holds(/^ppt\//)) throw context.fail('unsupported', 'pptx')
    return (await import('./docx/index.ts')).readDocx(archive, source, context)
  }
  if (holds(/^word\/document\.xml$/)) return (await import('./docx/index.ts')).readDocx(archive, source, context)
  throw context.fail('unsupported', holds(/^mimetype$/) ? 'OpenDocument' : 'ZIP')
}
