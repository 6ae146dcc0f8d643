import type {Bodies} from './bodies.ts'
import {validate} from './bodies-validator.generated.js'

/** What is wrong with a file that should list bodies, and where: a JSON pointer, or an offset in its text. */
export class BodiesError extends Error {
  readonly place: string

  constructor(message: string, place: string) {
    super(message)
    this.name = 'BodiesError'
    this.place = place
  }
}

/**
 * Reads a list of bodies in YAML or JSON.
 *
 * @throws BodiesError where it is not such a list
 */
export async function readBodies(text: string): Promise<Bodies> {
  const {loadYaml} = await import('../documents/index.ts')
  const loaded = loadYaml(text)
  if ('problem' in loaded) throw new BodiesError('syntax', `@${loaded.problem.start}`)
  const [value] = loaded.values
  if (!validate(value)) throw new BodiesError('shape', validate.errors?.[0]?.instancePath ?? '')
  return value as Bodies
}
