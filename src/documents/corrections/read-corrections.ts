import {loadYaml} from '../load-yaml.ts'
import type {Corrections} from './correction.ts'
import {validate} from './corrections-validator.generated.js'

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
  if (!validate(value)) throw new CorrectionsError('shape', deepest(validate.errors ?? []))
  return value as Corrections
}

/** The most telling place: of the kinds of change that one could be, most differ at once. */
const deepest = (errors: ReadonlyArray<{instancePath: string}>) =>
  errors.map(({instancePath}) => instancePath).sort((one, other) => other.split('/').length - one.split('/').length)[0] ?? ''
