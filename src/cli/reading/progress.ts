import {now} from '../now.ts'
import type {Run} from '../program/run.ts'

/** Shows on a terminal how far a long run is. */
export interface Progress {
  /** Writes how many inputs are done, how many a second, and how long the rest will take, over what stands there. */
  show(done: number): Promise<void>
  /** Takes it away, before anything else is written. */
  clear(): Promise<void>
}

/** Fewer inputs are done before anybody could read it. */
const fewest = 10

/** Milliseconds: between two that are shown, of the time that the rate is of, and before there is one. */
const apart = 100
const window = 30_000
const settled = 1000

/**
 * The progress of so many inputs; in a pipe, and where there are few, it writes nothing.
 *
 *     1234/20000  310/s  1:01
 */
export function createProgress(total: number, {io: {stderr}}: {io: Pick<Run['io'], 'stderr'>}, time: () => number = now): Progress {
  const visible = total > fewest && stderr.isTTY
  /** When how many were done, of late. */
  const past: Array<{at: number; done: number}> = []
  let isShown = false
  return {
    async show(done) {
      if (!visible) return
      const at = time()
      const last = past.at(-1)
      if (last && at - last.at < apart && done < total) return
      past.push({at, done})
      while (at - past[0].at > window) past.shift()
      isShown = true
      await stderr.write(`\r\u001b[K${done}/${total}${pace(past[0], {at, done}, total)}`)
    },
    async clear() {
      if (isShown) await stderr.write('\r\u001b[K')
      isShown = false
    },
  }
}

/** How many a second, and the time that is left. */
function pace(from: {at: number; done: number}, to: {at: number; done: number}, total: number): string {
  const milliseconds = to.at - from.at
  const rate = ((to.done - from.done) / milliseconds) * 1000
  if (milliseconds < settled || !(rate > 0)) return ''
  return `  ${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s  ${clock((total - to.done) / rate)}`
}

/** `clock(3725)` → `'1:02:05'` */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const two = (value: number) => String(value).padStart(2, '0')
  return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
