import type {Sink} from './io.ts'

/** Shows on a terminal how far a long run is. */
export interface Progress {
  /** Writes the number of the input that is being done, from 0, over what stands there. */
  show(index: number): Promise<void>
  /** Takes it away, before anything else is written. */
  clear(): Promise<void>
}

/** Fewer inputs are done before anybody could read it. */
const fewest = 10

/**
 * The progress of so many inputs; in a pipe, and where there are few, it writes nothing.
 *
 * @param every only each so-manieth input is shown: for work where one takes next to no time
 */
export function createProgress(total: number, stderr: Sink, every = 1): Progress {
  const visible = total > fewest && stderr.isTTY
  return {
    async show(index) {
      if (visible && index % every === 0) await stderr.write(`\r\u001b[K${index + 1}/${total}`)
    },
    async clear() {
      if (visible) await stderr.write('\r\u001b[K')
    },
  }
}
