import {expect} from 'vitest'

/** Fails with the faults themselves as the message, the first ten of them. `none(tilingFaults(root, text))` */
export function none(faults: string[]) {
  if (faults.length) expect.fail(faults.slice(0, 10).join('\n'))
}
