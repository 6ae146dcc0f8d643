import {describe, expect, it} from 'vitest'
import {skeletonKinds} from '../../src/render/index.ts'
import {openDesk} from '../support/desk.ts'
import {run} from '../support/terminal.ts'

const {at, put, read, check} = openDesk()
const gongwen = (...argv: string[]) => run(argv, {cwd: at()})

const draft = `gongwen: "1"
kind: 通知
title: 云岭市水务局关于做好汛期值守的通知
addressees:
  - name: 各县（市、区）水务局
preamble:
  - 为做好汛期工作，现将有关事项通知如下：
sections:
  - heading: 加强值守
    requirements:
      - text: 各单位要安排专人值守，每日记录。
    sections:
      - requirements:
          - text: 值班室电话要保持畅通，不得无人接听。
      - requirements:
          - text: 遇有险情要立即上报，不得迟报漏报。
  - heading: 补齐物资
    requirements:
      - text: 逐库盘点登记，缺什么补什么。
closing:
  - 特此通知。
signature:
  authorities: [云岭市水务局]
  dateText: 2025年4月3日
`
const page = `云岭市水务局关于做好汛期值守的通知

各县（市、区）水务局：
　　为做好汛期工作，现将有关事项通知如下：
　　一、加强值守
　　各单位要安排专人值守，每日记录。
　　（一）值班室电话要保持畅通，不得无人接听。
　　（二）遇有险情要立即上报，不得迟报漏报。
　　二、补齐物资
　　逐库盘点登记，缺什么补什么。
　　特此通知。

云岭市水务局
2025年4月3日
`

describe('gongwen render', () => {
  it('prints a draft as text, numbered', async () => {
    put('通知.yaml', draft)
    expect(await gongwen('render', '通知.yaml')).toEqual({code: 0, stdout: page, stderr: ''})
  })

  it('writes what the ending says, which reads back the same', async () => {
    put('通知.yaml', draft)
    for (const ending of ['txt', 'md', 'docx', 'html', 'xml']) {
      expect(await gongwen('render', '通知.yaml', '-o', `out.${ending}`)).toEqual({code: 0, stdout: '', stderr: ''})
      const {stdout} = await gongwen(`out.${ending}`, '--format', 'json', '-q')
      expect(JSON.parse(stdout)).toMatchObject({
        title: '云岭市水务局关于做好汛期值守的通知',
        kind: '通知',
        issuers: ['云岭市水务局'],
        closing: ['特此通知。'],
        duties: [{text: '各单位要安排专人值守，每日记录。'}],
      })
    }
  })

  it('writes Akoma Ntoso that marks who has to do what, also of a draft, and leaves what was read as it is', async () => {
    put('通知.yaml', draft)
    const {stdout} = await gongwen('render', '通知.yaml', '-f', 'xml')
    expect(stdout).toContain('<organization refersTo="#org_3" gw:assignment="1" gw:collective="true">各单位</organization>')
    put('少.yaml', `${draft}source: {format: txt}\n`)
    expect((await gongwen('render', '少.yaml', '-f', 'xml')).stdout).not.toContain('gw:assignment')
  })

  it('is found in folders, where other XML is passed over', async () => {
    put('通知.yaml', draft)
    put('来文/构建.xml', '<project/>')
    await gongwen('render', '通知.yaml', '-o', '来文/通知.xml')
    const {code, stdout} = await gongwen('来文/', '-f', 'ndjson', '-q')
    expect([
      code,
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).source.name),
    ]).toEqual([0, ['通知.xml']])
    expect(await gongwen('来文/构建.xml')).toMatchObject({code: 1, stderr: expect.stringContaining('unsupported')})
  })

  it('makes a notice of another notice', async () => {
    put('来文.txt', page)
    const {code, stdout} = await gongwen('render', '来文.txt', '-f', 'md', '-q')
    expect(code).toBe(0)
    expect(stdout).toContain('# 云岭市水务局关于做好汛期值守的通知\n\n各县（市、区）水务局：\n')
    expect(stdout).toContain('\n## 二、补齐物资\n')
  })

  it('does many into a folder', async () => {
    put('文档/甲.yaml', draft)
    put('文档/乙.yaml', `${draft}---\n${draft}`)
    expect(await gongwen('render', '文档/', '-o', '发文/', '-f', 'txt', '-q')).toMatchObject({code: 0})
    for (const name of ['甲', '乙', '乙.2']) expect(read(`发文/${name}.txt`)).toBe(page)
  })

  it('leaves a file that is there, unless it is to be replaced', async () => {
    put('通知.yaml', draft)
    put('out.txt', '别人的')
    const {code, stderr} = await gongwen('render', '通知.yaml', '-o', 'out.txt')
    expect(code).toBe(1)
    expect(stderr).toContain('这里已有文件，没有覆盖')
    expect(read('out.txt')).toBe('别人的')
    expect(await gongwen('render', '通知.yaml', '-o', 'out.txt', '--overwrite')).toMatchObject({code: 0})
    expect(read('out.txt')).toBe(page)
  })

  it('refuses what has no format, several into one file, and what is no document', async () => {
    put('通知.yaml', draft)
    put('坏.yaml', 'gongwen: "1"\nsections: 三\n')
    expect(await gongwen('render', '通知.yaml', '-o', 'out.pdf')).toMatchObject({code: 2})
    expect((await gongwen('render', '通知.yaml', '坏.yaml', '-o', 'out.txt')).stderr).toContain('几份公文不能写进一个文件')
    const {code, stderr} = await gongwen('render', '坏.yaml')
    expect(code).toBe(1)
    expect(stderr).toContain('gongwen check')
  })

  it('tells where a page reads back differently', async () => {
    put('通知.yaml', draft.replace('      - text: 逐库盘点登记，缺什么补什么。', '      - text: 逐库盘点。缺什么补什么。'))
    const {code, stderr} = await gongwen('render', '通知.yaml')
    expect(code).toBe(0)
    expect(stderr).toContain('写出的文稿读回来与文档不同：')
    expect(stderr).toContain('reads-otherwise')
  })

  it('takes the mark of the office from the configuration', async () => {
    put('通知.yaml', draft)
    put('gongwen.config.yaml', 'page:\n  mark: 云岭市水务局文件\n')
    expect((await gongwen('render', '通知.yaml', '-q')).stdout).toMatch(/^云岭市水务局文件\n\n发〔　　〕　号\n\n云岭市水务局关于/)
    expect((await gongwen('render', '通知.yaml', '-q', '--no-config')).stdout).toBe(page)
    put('gongwen.config.yaml', 'page:\n  fonts: {titel: 宋体}\n')
    expect(await gongwen('render', '通知.yaml')).toMatchObject({code: 2})
  })
})

describe('gongwen init of a kind', () => {
  /** A skeleton filled in. */
  const filled = (text: string) =>
    text
      .replaceAll('××县××局', '青河县水务局')
      .replaceAll('市××局', '市水务局')
      .replaceAll('）××局', '）水务局')
      .replaceAll('市××委员会', '市卫生健康委员会')
      .replaceAll('××市', '云岭市')
      .replace(/×(?=发〔|函〔|通〔)/, '云水')
      .replace('×政议', '云政议')
      .replaceAll('××××××', '河道管护')
      .replaceAll('×××', '李四')

  it.each(skeletonKinds)(
    '%s is a document to be filled in, of which a notice is made that no rule has anything to say of',
    async (kind) => {
      expect(await gongwen('init', kind)).toMatchObject({code: 0, stderr: ''})
      put(`${kind}.yaml`, filled(read(`${kind}.yaml`)))
      for (const ending of ['txt', 'docx']) {
        expect(await gongwen('render', `${kind}.yaml`, '-o', `${kind}.${ending}`)).toEqual({code: 0, stdout: '', stderr: ''})
        const {stdout} = await check([`${kind}.${ending}`, '--format', 'json'])
        // that page numbers are no text is always said
        const findings = JSON.parse(stdout).files.flatMap((file: {findings: Array<{ruleId: string}>}) =>
          file.findings.map(({ruleId}) => ruleId),
        )
        expect(findings.filter((rule: string) => rule !== 'running-heads')).toEqual([])
      }
    },
  )

  it('has its comments in English too', async () => {
    expect(await gongwen('init', '函', '--lang', 'en')).toMatchObject({code: 0})
    expect(read('函.yaml')).toContain('put your own words for ×')
  })

  it('knows what it has, and leaves a file that is there', async () => {
    const {code, stderr} = await gongwen('init', '通之')
    expect(code).toBe(2)
    expect(stderr).toContain('可用：决议、决定')
    put('通知.yaml', '已填')
    expect(await gongwen('init', '函', '通知')).toMatchObject({code: 2})
    expect(read('通知.yaml')).toBe('已填')
  })
})
