import {existsSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {loadYaml} from '../../src/documents/index.ts'
import type {Gongwen} from '../../src/model/index.ts'
import {good, openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read, check} = openDesk()
const gongwen = (argv: string[]) => run(argv, {cwd: at()})
const document = (text: string) => (loadYaml(text) as {values: Gongwen[]}).values[0]

/** A notice, its document, and that put right by hand: the section office is in the lead. */
async function prepare(): Promise<void> {
  put('通知.txt', good)
  await gongwen(['通知.txt', '-o', '通知.yaml'])
  put('通知.yaml', read('通知.yaml').replace('role: responsible\n            label: 责任科室', 'role: lead\n            label: 责任科室'))
}

describe('gongwen correct', () => {
  it('keeps what was changed by hand beside the notice, and readings have it from then on', async () => {
    await prepare()
    expect((await check(['通知.yaml'])).code).toBe(1)
    const {code, stderr} = await gongwen(['correct', '通知.yaml', '--by', '王敏', '--reason', '会议定'])
    expect({code, stderr}).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('通知.yaml：1 处更正，已写入 通知.txt.corrections.yaml'),
    })
    expect(read('通知.txt.corrections.yaml')).toContain(
      'path: [responsibilities, （责任科室：工程科）, assignments, 责任科室, role]\n    was: responsible\n    is: lead\n    reason: 会议定\n    by: 王敏\n',
    )
    const again = await gongwen(['通知.txt', '-v'])
    expect(document(again.stdout).sections[0].responsibilities?.[0].assignments?.[0].role).toBe('lead')
    expect(document(again.stdout).corrected).toEqual([
      {pointer: '/sections/0/responsibilities/0/assignments/0/role', change: 'set', was: 'responsible', reason: '会议定', by: '王敏'},
    ])
    expect(again.stderr).toContain('按更正文件改了读法：1 处')
    expect((await check(['通知.yaml'])).code).toBe(0)
    expect((await check(['通知.yaml', '--no-corrections'])).code).toBe(1)
    expect((await gongwen(['通知.txt', '--no-corrections'])).stdout).not.toContain('corrected')
    const tasks = JSON.parse((await gongwen(['tasks', '通知.txt', '--format', 'json'])).stdout) as Array<{lead: string[]}>
    expect(tasks[0].lead).toEqual(['工程科'])
    const filtered = await run(['filter', '--tasks'], {cwd: at(), stdin: '{"id": 1, "path": "通知.txt"}'})
    expect(JSON.parse(filtered.stdout).tasks[0].lead).toEqual(['工程科'])
  })

  it('is still applied when the notice was edited elsewhere, and told when it no longer fits', async () => {
    await prepare()
    await gongwen(['correct', '通知.yaml'])
    put('通知.txt', good.replace('一、加强值守。', '一、提高认识。各单位要高度重视。\n二、加强汛期值守。').replace('二、及时', '三、及时'))
    const edited = await gongwen(['通知.txt'])
    expect(edited.stderr).not.toContain('correction')
    expect(document(edited.stdout).sections[1].responsibilities?.[0].assignments?.[0].role).toBe('lead')
    put('通知.txt', good.replace('（责任科室：工程科）', ''))
    const gone = await gongwen(['通知.txt'])
    expect(gone.stderr).toContain('更正不再适用，没有采用，请核对：1“加强值守 各单位要安排专人值守。”的 responsibilities')
    expect(gone.code).toBe(0)
  })

  it('keeps who said why when it is called again, and what no longer fits', async () => {
    await prepare()
    await gongwen(['correct', '通知.yaml', '--by', '王敏'])
    const misfit = '  - id: "9"\n    words: 另一节\n    change: set\n    path: [heading]\n    was: 另一节\n'
    put('通知.txt.corrections.yaml', read('通知.txt.corrections.yaml') + misfit)
    put('通知.yaml', read('通知.yaml').replace('heading: 及时报告', 'heading: 及时上报'))
    const {stderr} = await gongwen(['correct', '通知.yaml', '--by', '李强'])
    expect(stderr).toContain('2“及时报告 遇有险情要立即上报。”的 heading：“及时报告”改为“及时上报”')
    expect(stderr).toContain('更正不再适用，没有采用，请核对：9“另一节”的 heading')
    const kept = read('通知.txt.corrections.yaml')
    expect(kept.match(/by: .*/g)).toEqual(['by: 王敏', 'by: 李强'])
    expect(kept).toContain('words: 另一节')
  })

  it('writes nothing where nothing was changed, and to standard output with -o -', async () => {
    put('通知.txt', good)
    await gongwen(['通知.txt', '-o', '通知.yaml'])
    expect((await gongwen(['correct', '通知.yaml'])).stderr).toContain('没有更正')
    expect(existsSync(at('通知.txt.corrections.yaml'))).toBe(false)
    expect((await gongwen(['correct', '通知.yaml', '-o', '-'])).stdout).toContain('changes: []')
  })

  it('says what is wrong with what it is given', async () => {
    await prepare()
    expect((await gongwen(['correct'])).code).toBe(2)
    expect((await gongwen(['correct', '没有.yaml'])).code).toBe(1)
    put('通知.txt', good.replace('专人', '两人'))
    expect((await gongwen(['correct', '通知.yaml'])).stderr).toContain('notice-changed')
    put('通知.txt', good)
    put('通知.txt.corrections.yaml', 'corrections: "1"\nchanges: 5\n')
    expect((await gongwen(['correct', '通知.yaml'])).stderr).toContain('not-corrections')
    const reading = await gongwen(['通知.txt'])
    expect(reading.code).toBe(1)
    expect(reading.stderr).toContain('更正文件读不出，没有采用')
    expect(document(reading.stdout).sections).toHaveLength(2)
    expect((await check(['通知.yaml'])).stdout).toContain('corrections-unreadable')
  })

  it('leaves corrections in folders alone, and scores the program without them', async () => {
    await prepare()
    await gongwen(['correct', '通知.yaml'])
    expect((await gongwen(['tasks', '.', '--format', 'json'])).stderr).not.toContain('corrections')
    const {stdout} = await gongwen(['score', '通知.yaml', '--differences'])
    expect(stdout).toContain('parties  - 一 lead：工程科')
  })
})
