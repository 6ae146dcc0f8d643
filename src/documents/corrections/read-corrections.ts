import {loadYaml} from '../load-yaml.ts'
import type {Corrections} from './correction.ts'
import {fits} from './fits.generated.js'

/** A file is none of corrections; `place` says where: `@` and an offset in its text, or a JSON pointer. */
export class CorrectionsError extends Error {
  readonly place: string

  constructor(message: 'syntax' | 'shape', place: string) {
    super(message)
    this.name = 'CorrectionsError'
    this.place = place
  }
}

/**
 * Reads a file of corrections, in YAML or JSON.
 *
 * @throws CorrectionsError
 */
export function readCorrections(text: string): Corrections {
  const loaded = loadYaml(text.replace(/^\ufeff/, ''))
  if ('problem' in loaded) throw new CorrectionsError('syntax', `@${loaded.problem.start}`)
  const [value] = loaded.values
  if (!fits(value)) throw new CorrectionsError('shape', misfit(value))
  return value as Corrections
}

/** The change that is none, or the field of the file. */
function misfit(value: unknown): string {
  const {changes, corrections} = (value ?? {}) as Partial<Record<keyof Corrections, unknown>>
  if (corrections !== '1') return '/corrections'
  if (!Array.isArray(changes)) return '/changes'
  const index = changes.findIndex((change) => !fits({corrections, changes: [change]}))
  return index < 0 ? '/' : `/changes/${index}`
}
