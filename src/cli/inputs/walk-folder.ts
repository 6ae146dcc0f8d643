import {readdirSync} from 'node:fs'
import path from 'node:path'
import {lookAt} from '../files/look-at.ts'
import type {Input, PassedOver} from './input.ts'

/** Hidden files, lock files of office programs, temporary files, and what systems leave in folders: nobody wants to hear of them. */
const silent = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)|~$|\.(?:tmp|temp|part|crdownload|swp)$/i

/** Is a file of this name passed over without a word? `isSilent('~$通知.docx')` → true */
export const isSilent = (name: string): boolean => silent.test(name)

/**
 * All wanted files below a folder, in a stable order, and what else lies there. A folder inside that cannot be looked into
 * is an input with its error. Synchronous, as nothing else is to be done meanwhile: `fs/promises` costs 2 ms to load.
 *
 * @throws what the file system says of the folder itself
 */
export function walkFolder(folder: string, shown: string, wanted: RegExp): {found: Input[]; passedOver: PassedOver[]} {
  const found: Input[] = []
  const passedOver: PassedOver[] = []
  const visit = (below: string) => {
    const entries = readdirSync(path.join(folder, below), {withFileTypes: true})
    entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    for (const entry of entries) {
      if (isSilent(entry.name) || entry.name === 'node_modules') continue
      const relative = below ? path.join(below, entry.name) : entry.name
      const full = path.join(folder, relative)
      const name = path.join(shown, relative)
      if (entry.isDirectory()) {
        try {
          visit(relative)
        } catch (error) {
          found.push({name, relative, error, folder})
        }
        continue
      }
      const target = entry.isFile() ? undefined : lookAt(full)
      if (target?.isDirectory()) passedOver.push({name, path: full, reason: 'folder-link'})
      else if (target && !target.isFile()) passedOver.push({name, path: full, reason: 'device'})
      else if (wanted.test(entry.name)) found.push({name, path: full, relative, folder})
      else passedOver.push({name, path: full, reason: 'other-format'})
    }
  }
  visit('')
  return {found, passedOver}
}

/** Is it a pipe, a socket or a device, whose end never comes unless somebody sees to it? One that is named is read all the same. */
export function isDevice(file: string): boolean {
  const found = lookAt(file)
  return found !== undefined && !found.isFile() && !found.isDirectory()
}
