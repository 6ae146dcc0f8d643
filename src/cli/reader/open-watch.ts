import {nextTick} from 'node:process'
import {Script} from 'node:vm'
import type {Within} from '../../read-through.ts'
import {now} from '../now.ts'

/** Where the script finds what it is to run: a script sees nothing but what is global. */
const place = Symbol.for('gongwen work')
const script = new Script("globalThis[Symbol.for('gongwen work')]()")

/** A piece of work that waits for its turn. */
interface Piece {
  /** Milliseconds that it may take. */
  left(): number
  /** Does it and tells whoever waits what came of it. */
  run(): void
  /** Tells whoever waits that it was ended, and leaves no time to what belongs with it. */
  end(error: unknown): void
}

/**
 * Opens a watch over work that never waits, which ends a piece of it that takes too long, also inside a regular expression. What is asked
 * for at the same time is done under one watch, one piece after the other, for to begin one takes a thread and with that a tenth of a
 * millisecond; a small notice is read in four.
 *
 *     const watch = openWatch()
 *     await watch(1000)(() => /^(a+)+$/.test('a'.repeat(40) + 'b')) // throws
 *
 * @returns what gives each of several pieces that belong together their time, which is for all of them
 * @throws what `isOverTime` knows
 */
export function openWatch(): (milliseconds: number) => Within {
  let waiting: Piece[] = []

  function flush(): void {
    const pieces = waiting
    waiting = []
    for (let at = 0; at < pieces.length; ) {
      const limit = Math.max(
        1,
        Math.ceil(pieces.slice(at).reduce((least, piece) => Math.min(least, piece.left()), Number.POSITIVE_INFINITY)),
      )
      // None may take the time of those behind it.
      const until = now() + limit / 2
      const first = at
      try {
        watched(limit, () => {
          do pieces[at++].run()
          while (at < pieces.length && now() < until)
        })
      } catch (error) {
        // the piece that was being done: nothing that it catches ends it; where the machine stood still and none had begun, all have their time
        if (at > first) pieces[at - 1].end(error)
      }
    }
  }

  return (milliseconds) => {
    let left = milliseconds
    return <Value>(work: () => Value) =>
      new Promise<Value>((resolve, reject) => {
        const run = () => {
          const began = now()
          try {
            resolve(work())
          } catch (error) {
            reject(error)
          }
          left -= now() - began
        }
        const end = (error: unknown) => {
          left = 0
          reject(error)
        }
        // Once all that can be asked for now has been.
        if (waiting.push({left: () => left, run, end}) === 1) nextTick(flush)
      })
  }
}

function watched(timeout: number, work: () => void): void {
  const room = globalThis as {[place]?: () => void}
  room[place] = work
  try {
    script.runInThisContext({timeout})
  } finally {
    delete room[place]
  }
}

/** Is an error the end of the time? */
export const isOverTime = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
