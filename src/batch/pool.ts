import {type Asked, createIsolated, type Isolated, type IsolatedOptions} from './isolated.ts'

/** Processes that do jobs side by side. */
export interface Pool {
  /**
   * Has a job done by whichever process is free next.
   *
   * @param most milliseconds that it may take
   * @throws what the job threw; ReadError `timeout`, `out-of-memory`, `damaged` where its process had to be ended
   */
  ask(job: unknown, most: number): Promise<unknown>
  /** Jobs that no process has begun with come to nothing; those that are being done are done. */
  stop(): void
  close(): void
}

/** A job that nobody did, because the pool was stopped before its turn came. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** Jobs that a process has got at a time: the next one lies there when one is done. */
const depth = 2

/**
 * A pool of processes (see `createIsolated`), each started when there is more to do than the others can.
 *
 * @param count how many at most
 */
export function createPool(count: number, options: IsolatedOptions): Pool {
  const processes: Isolated[] = []
  const waiting: Asked[] = []

  function add(): Isolated {
    const added = createIsolated({...options, onAnswer: handOut})
    processes.push(added)
    return added
  }

  /** Whoever has nothing to do, then somebody new, then whoever has least. */
  function next(): Isolated | undefined {
    const least = processes.reduce<Isolated | undefined>((best, each) => (best && best.waiting <= each.waiting ? best : each), undefined)
    if (least?.waiting === 0) return least
    if (processes.length < count) return add()
    return least && least.waiting < depth ? least : undefined
  }

  function handOut(): void {
    while (waiting.length) {
      const free = next()
      if (!free) return
      free.add(waiting.shift()!)
    }
  }

  return {
    ask: (job, most) =>
      new Promise((resolve, reject) => {
        waiting.push({job, most, resolve, reject})
        handOut()
      }),
    stop() {
      for (const {reject} of waiting.splice(0)) reject(new Stopped())
    },
    close() {
      for (const each of processes) each.close()
    },
  }
}
