import {describe, expect, it} from 'vitest'
import {type Gongwen, validate} from '../../src/index.ts'
import {run} from '../support/terminal.ts'

// 𠮷 is one character and two UTF-16 units.
const notice =
  '𠮷水县水务局关于值守的通知\r\n各科室：\r\n一、巡查。每日巡查。（河道科负责）\r\n二、报告。𠮷水站及时报告。\r\n𠮷水县水务局\r\n2025年5月6日\r\n'
const read = async (...argv: string[]): Promise<Gongwen> => JSON.parse((await run(['-f', 'json', ...argv], {stdin: notice})).stdout)
const text = async () => (await run(['inspect', '--text'], {stdin: notice})).stdout

describe('--positions', () => {
  it('is valid under the schema, in both units', async () => {
    for (const unit of ['--positions', '--positions=utf16', '--positions=codepoint']) {
      const document = await read(unit)
      expect(validate(document)).toEqual([])
      expect(document.positionUnit).toBe(unit.split('=')[1] ?? 'utf16')
    }
  })

  it('counts in the text that inspect --text prints', async () => {
    const printed = await text()
    for (const unit of ['utf16', 'codepoint']) {
      const {positions, signature} = await read(`--positions=${unit}`)
      const slice = ([start, end]: number[]) => (unit === 'utf16' ? printed.slice(start, end) : [...printed].slice(start, end).join(''))
      expect(slice(positions!['/title'])).toBe('𠮷水县水务局关于值守的通知')
      expect(slice(positions!['/sections/1/requirements/0'])).toBe('𠮷水站及时报告。')
      expect(slice(positions!['/signature/dateText'])).toBe(signature!.dateText)
    }
  })

  it('does not take the file behind it for a unit, and refuses one that there is none of', async () => {
    const {code, stdout} = await run(['--positions', 'fixtures/notices/flood-season/input.txt', '-f', 'json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout).positions['/title'][0]).toBe(0)
    expect(await run(['--positions=bytes', 'a'])).toMatchObject({code: 2, stderr: expect.stringContaining('utf16')})
  })
})

describe('--effective', () => {
  it('says who answers for each place, and whence', async () => {
    const document = await read('--effective')
    expect(validate(document)).toEqual([])
    expect(document.effective).toEqual({
      '/sections/0': document.sections[0].responsibilities,
      '/sections/0/requirements/0': [{...document.sections[0].responsibilities![0], inheritedFrom: '/sections/0'}],
      // a notice that names nobody in a unit orders its addressees
      '/sections/1/requirements/0': [
        {
          text: '各科室',
          assignments: [{role: 'responsible', parties: [{name: '各科室', collective: true}]}],
          saidBy: '/addressees',
        },
      ],
    })
  })

  it('is no part of what check compares with the notice', async () => {
    const {stdout} = await run(['--effective', '--positions'], {stdin: notice})
    expect((await run(['check', '--stdin-filename', 'a.yaml'], {stdin: stdout})).code).toBe(0)
  })
})

it('inspect --text prints one text only', async () => {
  expect(await run(['inspect', '--text', 'fixtures/notices'])).toMatchObject({code: 2, stderr: expect.stringContaining('一次只输出一份')})
  expect(await text()).toBe(notice)
})
