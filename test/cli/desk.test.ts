import {describe, expect, it} from 'vitest'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

// `dist/desk.html` is what is written: `npm test` builds first.

describe('gongwen desk', () => {
  const {at, put, read} = openDesk()
  const desk = (...argv: string[]) => run(['desk', ...argv], {cwd: at()})

  it('writes one page, and writes it again', async () => {
    expect(await desk('-o', '台.html')).toEqual({code: 0, stdout: '', stderr: '已写 台.html\n'})
    expect(read('台.html')).toContain("connect-src 'none'")
    expect((await desk('-o', '台.html')).code).toBe(0)
    expect((await desk('-q')).stderr).toBe('')
    expect(read('公文台.html')).toBe(read('台.html'))
  })

  it('leaves alone what is no desk, or was changed', async () => {
    put('台.html', '<h1>我的</h1>')
    expect(await desk('-o', '台.html')).toMatchObject({code: 1, stderr: expect.stringContaining('没有覆盖')})
    expect((await desk('-o', '台.html', '--overwrite')).code).toBe(0)
    put('台.html', read('台.html').replace('公文台', '我的台'))
    expect((await desk('-o', '台.html')).code).toBe(1)
  })

  it('speaks the language that is asked for', async () => {
    await desk('-o', 'desk.html', '--lang', 'en')
    expect(read('desk.html')).toContain('<html lang="zh-CN" data-language="en">')
  })
})
