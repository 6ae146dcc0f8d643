import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {toFailure} from '../../src/cli/say/failure.ts'
import {type Loudness, plain, reportFile, reportTotals} from '../../src/cli/say/reporter.ts'
import {pad, widthOf} from '../../src/messages/width.ts'

/** A file with messages: place, severity, words, rule. */
function file(
  ...messages: Array<[line: number | undefined, column: number, fatal: boolean | undefined, reason: string, ruleId: string]>
): VFile {
  const out = new VFile()
  for (const [line, column, fatal, reason, ruleId] of messages) {
    const message = out.message(reason, {place: line ? {line, column} : undefined, ruleId, source: 'gongwen'})
    message.fatal = fatal
  }
  return out
}

const mixed = () =>
  file(
    [12, 3, false, '序号“三、”与前一序号不连续', 'number-gap'],
    [undefined, 1, undefined, '缺少署名', 'missing-signature'],
    [2, 10, true, 'A bad line', 'bad'],
  )

describe('reportFile', () => {
  it('lines its columns up, Chinese counted as two, in text order', () => {
    expect(reportFile('通知.txt', mixed(), 'verbose', 'zh', plain)).toBe(
      `通知.txt
  -     提示  缺少署名                    missing-signature
  2:10  错误  A bad line                  bad
  12:3  警告  序号“三、”与前一序号不连续  number-gap
`,
    )
  })

  it('speaks English', () => {
    expect(reportFile('a', file([1, 1, false, 'Odd', 'odd']), 'normal', 'en', plain)).toBe('a\n  1:1  warning  Odd  odd\n')
  })

  it.each<[Loudness, number]>([
    ['quiet', 1],
    ['normal', 2],
    ['verbose', 3],
  ])('shows at %s what belongs there', (loudness, rows) => {
    expect(reportFile('a', mixed(), loudness, 'zh', plain).trimEnd().split('\n')).toHaveLength(rows + 1)
  })

  it('says nothing when there is nothing', () => {
    expect(reportFile('a', file(), 'normal', 'zh', plain)).toBe('')
  })

  it('does not repeat one rule without end, unless asked', () => {
    const many = file(
      ...Array.from({length: 9}, (_, index): [number, number, false, string, string] => [index + 1, 1, false, '重复', 'number-repeat']),
    )
    expect(reportFile('a', many, 'normal', 'zh', plain)).toMatch(/5:1 .*\n {2}…另有 4 处 number-repeat（--verbose 全部显示）\n$/)
    expect(reportFile('a', many, 'normal', 'en', plain)).toContain('…and 4 more number-repeat (--verbose shows all)')
    expect(reportFile('a', many, 'verbose', 'zh', plain)).toContain('9:1')
  })

  it('does not let a hostile file steer the terminal or break its lines', () => {
    const shown = reportFile('坏\u001b[2J.txt', file([1, 1, true, '“\u001b]0;x\u0007\n\u202e字”', 'bad']), 'normal', 'zh', plain)
    expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
    expect(shown.trimEnd().split('\n')).toHaveLength(2)
  })

  it('does not push ids far right for one long message', () => {
    const shown = reportFile('a', file([1, 1, true, '长'.repeat(80), 'long'], [2, 1, true, '短', 'short']), 'normal', 'zh', plain)
    expect(widthOf(shown.split('\n')[2])).toBeLessThan(100)
  })
})

describe('reportTotals', () => {
  it('counts, and says how to see the rest', () => {
    expect(reportTotals({error: 1, warning: 2, info: 3}, 'normal', 'zh')).toBe('\n1 个错误，2 个警告；另有 3 条提示（--verbose 显示）\n')
    expect(reportTotals({error: 2, warning: 1, info: 1}, 'normal', 'en')).toBe('\n2 errors, 1 warning; 1 note more with --verbose\n')
    expect(reportTotals({error: 0, warning: 0, info: 2}, 'verbose', 'en')).toBe('\n2 notes\n')
    expect(reportTotals({error: 0, warning: 0, info: 2}, 'normal', 'zh')).toBe('')
    expect(reportTotals({error: 1, warning: 0, info: 0}, 'quiet', 'zh')).toBe('')
  })
})

describe('width', () => {
  it('counts columns', () => {
    expect(widthOf('缺少title，')).toBe(11)
    expect(widthOf('e\u0301')).toBe(1)
    expect(pad('警告', 7)).toBe('警告   ')
    expect(pad('警告', 2)).toBe('警告')
  })
})

describe('toFailure', () => {
  it.each([
    ['ENOENT', 'not-found'],
    ['EACCES', 'not-permitted'],
    ['EISDIR', 'is-folder'],
  ])('knows %s', (code, id) => {
    const error = Object.assign(new Error('x'), {code})
    expect(toFailure(error, 'zh')).toMatchObject({id, message: expect.stringMatching(/[\u4e00-\u9fff]/)})
    expect(toFailure(error, 'en').message).toMatch(/^[A-Z]/)
  })

  it('asks to report what it does not know, without a stack', () => {
    expect(toFailure(new TypeError('x is not a function'), 'zh')).toEqual({
      id: 'internal',
      message: '内部错误：x is not a function。请附上原文报告',
    })
    expect(toFailure(new Error('x'), 'en').message).toBe('Internal error: x. Please report it with the text')
  })
})
