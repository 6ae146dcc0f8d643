import {lstatSync, type Stats} from 'node:fs'
import path from 'node:path'
import {type Fingerprints, takeFingerprints} from '../../batch/fingerprints.ts'
import {statOf} from '../files/stat-of.ts'
import type {Input} from './input.ts'
import type {Inputs} from './inputs.ts'

/**
 * Makes the test whether a path leads to the file of an input, under whatever name. Of an archive with millions of files in folders nothing
 * is kept as long as the paths are of plain files, with one name each and an ending that none of those files has; of a list, eight bytes a name.
 */
export function createIsSource(inputs: Inputs): (target: string) => boolean {
  let named: {identities: Fingerprints; endings: Set<string>} | undefined
  let all: Fingerprints | undefined
  return (target) => {
    const found = statOf(target)
    if (!found?.isFile()) return false
    named ??= look(inputs)
    if (named.identities.has(identityOf(found))) return true
    const own = lstatSync(target, {throwIfNoEntry: false})
    if (own?.isFile() && own.nlink === 1 && !named.endings.has(endingOf(target))) return false
    all ??= takeFingerprints(
      identitiesOf(inputs, () => true),
      inputs.count,
    )
    return all.has(identityOf(found))
  }
}

/** The files that were named or stand behind links, and the endings of those that were met in folders. */
function look(inputs: Inputs): {identities: Fingerprints; endings: Set<string>} {
  const endings = new Set<string>()
  const isNamed = ({path: file, folder, isLink}: Input) => {
    if (folder === undefined || isLink) return true
    endings.add(endingOf(file!))
    return false
  }
  return {identities: takeFingerprints(identitiesOf(inputs, isNamed), inputs.count), endings}
}

function* identitiesOf(inputs: Inputs, isWanted: (input: Input) => boolean): Generator<string> {
  for (const input of inputs) {
    const found = input.path !== undefined && isWanted(input) ? statOf(input.path) : undefined
    if (found?.isFile()) yield identityOf(found)
  }
}

const endingOf = (file: string) => path.extname(file).toLowerCase()
const identityOf = ({dev, ino}: Stats) => `${dev}:${ino}`
