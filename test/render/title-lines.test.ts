import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {textWidth} from '../../src/render/text-width.ts'
import {titleLines, titleWidth} from '../../src/render/title-lines.ts'
import {runs} from '../support/runs.ts'

describe('the lines of a title', () => {
  it.each([
    ['云岭市水务局关于值班的通知', ['云岭市水务局关于值班的通知']],
    [
      '云岭市人民政府办公室关于印发云岭市城市内涝治理三年行动方案的通知',
      ['云岭市人民政府办公室关于印发', '云岭市城市内涝治理三年行动方案的通知'],
    ],
    [
      '云岭市人民政府关于提请审议《云岭市湿地保护条例（草案）》的议案',
      ['云岭市人民政府关于提请审议', '《云岭市湿地保护条例（草案）》的议案'],
    ],
  ])('%s', (title, lines) => expect(titleLines(title)).toEqual(lines))

  it(
    'hold all of it, and none is wider than the page',
    () =>
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(...'云岭市水务局关于做好2025年《防汛》（试行）、和的通知办法'), {minLength: 1, maxLength: 260}),
          (characters) => {
            const title = characters.join('')
            const lines = titleLines(title)
            expect(lines.join('')).toBe(title)
            for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(titleWidth)
          },
        ),
        runs,
      ),
    60_000,
  )
})
