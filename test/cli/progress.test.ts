import {expect, it} from 'vitest'
import {createProgress} from '../../src/cli/reading/progress.ts'

const clear = '\r\u001b[K'

/** What is written when so many are done at such times, in seconds. */
async function shown(steps: Array<[seconds: number, done: number]>, total: number, isTTY = true): Promise<string> {
  let now = 0
  let written = ''
  const stderr = {isTTY, write: async (text: string | Uint8Array) => void (written += text)}
  const progress = createProgress(total, {io: {stderr}}, () => now * 1000)
  for (const [seconds, done] of steps) {
    now = seconds
    await progress.show(done)
  }
  return written
}

it('tells how many a second, and how long the rest takes', async () => {
  expect(
    await shown(
      [
        [0, 0],
        [10, 1000],
        [20, 1500],
      ],
      20000,
    ),
  ).toBe(`${clear}0/20000${clear}1000/20000  100/s  3:10${clear}1500/20000  75/s  4:07`)
  expect(
    await shown(
      [
        [0, 0],
        [20, 10],
      ],
      10000,
    ),
  ).toContain('10/10000  0.5/s  5:33:00')
})

it('goes by the last half minute', async () => {
  expect(
    await shown(
      [
        [0, 0],
        [5, 1000],
        [40, 1070],
        [60, 1090],
      ],
      2000,
    ),
  ).toContain('1090/2000  1.0/s  15:10')
})

it('is not written more than ten times a second, but for the last', async () => {
  expect(
    await shown(
      [
        [0, 0],
        [0.01, 1],
        [0.05, 5],
        [0.06, 20],
      ],
      20,
    ),
  ).toBe(`${clear}0/20${clear}20/20`)
})

it('is for a terminal and for many', async () => {
  expect(await shown([[0, 0]], 20000, false)).toBe('')
  expect(await shown([[0, 0]], 10)).toBe('')
})
