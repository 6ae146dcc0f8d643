import fc from 'fast-check'
import {expect, it} from 'vitest'
import {inOrder} from '../../src/batch/in-order.ts'
import {runs} from '../support/runs.ts'

it('hands out what came of each in their order, whatever order they are done in', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({wait: fc.nat(5), fails: fc.boolean()}), {maxLength: 30}),
      fc.integer({min: 1, max: 8}),
      async (items, ahead) => {
        let atWork = 0
        let most = 0
        const work = async (item: (typeof items)[number]) => {
          most = Math.max(most, ++atWork)
          for (let turn = 0; turn < item.wait; turn++) await Promise.resolve()
          atWork--
          if (item.fails) throw item
          return item
        }
        const seen: unknown[] = []
        for await (const done of inOrder(items, ahead, work)) seen.push('value' in done ? done.value : done.error)
        expect(seen).toEqual(items)
        expect(most).toBeLessThanOrEqual(ahead)
      },
    ),
    runs,
  )
})

it('hands out what is done while it waits for the next thing', async () => {
  const asked: Array<() => void> = []
  async function* slowly() {
    for (const item of [1, 2, 3]) {
      yield item
      await new Promise<void>((resolve) => asked.push(resolve))
    }
  }
  const seen: number[] = []
  for await (const {item} of inOrder(slowly(), 8, async (item) => item)) {
    seen.push(item)
    // whoever sends them sends the next one when he has the answer
    asked.shift()?.()
  }
  expect(seen).toEqual([1, 2, 3])
})

it('takes no more than it is asked for, and closes its source when nobody asks any more', async () => {
  let taken = 0
  let isClosed = false
  function* endless() {
    try {
      for (;;) yield taken++
    } finally {
      isClosed = true
    }
  }
  for await (const {item} of inOrder(endless(), 3, async (item) => item)) if (item === 4) break
  expect(taken).toBeLessThanOrEqual(7)
  expect(isClosed).toBe(true)
})
