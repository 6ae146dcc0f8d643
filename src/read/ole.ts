import type {Lines, Source} from '../syntax/lines.ts'
import {openCompound} from './compound.ts'
import type {ReadContext} from './context.ts'

/** Reads what is packed as an OLE compound file: binary Word (.doc, and .wps as WPS writes it since 2005); the rest is named and refused. */
export async function readOle(bytes: Uint8Array, source: Source, context: ReadContext): Promise<Lines> {
  const compound = openCompound(bytes, context)
  const {names} = compound
  if (names.includes('EncryptedPackage')) throw context.fail('encrypted', 'Office')
  if (names.includes('WordDocument')) return (await import('./doc/index.ts')).readDoc(compound, source, context)
  if (names.includes('Workbook') || names.includes('Book')) throw context.fail('unsupported', 'xls')
  if (names.includes('PowerPoint Document')) throw context.fail('unsupported', 'ppt')
  throw context.fail('unsupported', 'OLE')
}
