import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {read} from '../src/read/index.ts'
import {encode} from './read/encode.ts'

const notice =
  '江海省水利厅关于做好2026年汛期安全检查工作的通知\n各市水利局，厅机关各处室：\n　　一、强化监测预警。各单位要加强值班值守，及时报告险情。\n'
const traditional = '青河縣衛生局關於加強傳染病預防工作的通知\n各鄉鎮公所：\n　　請各單位於本月底前完成檢查，並將結果報送本局。\n'

async function decoded(bytes: Uint8Array, options = {}) {
  const file = new VFile()
  const lines = await read(bytes, options, file)
  return {text: lines.text, encoding: lines.source.encoding, messages: file.messages.map((message) => message.ruleId)}
}

describe('encodings', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'])('%s, without a byte order mark', async (encoding) => {
    expect(await decoded(encode(notice, encoding))).toEqual({
      text: notice,
      encoding,
      messages: encoding === 'utf-8' ? [] : ['encoding-guessed'],
    })
  })
  it('big5, without a mark there can be', async () => {
    expect(await decoded(encode(traditional, 'big5'))).toEqual({text: traditional, encoding: 'big5', messages: ['encoding-guessed']})
  })
  it.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
    ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ])('%s, by its byte order mark', async (encoding, mark) => {
    expect(await decoded(Uint8Array.of(...mark, ...encode(notice, encoding)))).toEqual({text: notice, encoding, messages: []})
  })
  it('tells short pieces', async () => {
    for (const piece of ['通知', '通知。', '附件', '各单位：', '关于印发方案的通知', '一、', '抄送：市政府'])
      for (const encoding of ['utf-8', 'gb18030'])
        expect(await decoded(encode(piece, encoding)), piece + encoding).toMatchObject({text: piece, encoding})
  })
  it('reads four-byte characters under the name gbk', async () => {
    const text = '䶮㙟𠮷先生'
    expect(await decoded(encode(text, 'gb18030'), {encoding: 'gbk'})).toEqual({text, encoding: 'gb18030', messages: []})
  })
  it('takes the word of the user, and says where bytes are lost', async () => {
    expect((await decoded(encode(notice, 'gb18030'), {encoding: 'GBK'})).messages).toEqual([])
    const {text, messages} = await decoded(encode(notice, 'gb18030'), {encoding: 'utf-8'})
    expect(text).toContain('\ufffd')
    expect(messages).toEqual(['damaged-characters'])
    await expect(decoded(encode(notice, 'utf-8'), {encoding: 'klingon'})).rejects.toMatchObject({code: 'unknown-encoding'})
  })
  it('reads on where single bytes are damaged, and reports it', async () => {
    for (const encoding of ['utf-8', 'gb18030']) {
      const bytes = encode(notice.repeat(3), encoding)
      bytes[60] = 0xff
      const {encoding: found, messages} = await decoded(bytes)
      expect(found).toBe(encoding)
      expect(messages).toEqual(['encoding-guessed', 'damaged-characters'])
    }
  })
  it('tolerates a character cut at the end', async () => {
    expect(await decoded(encode(notice, 'utf-8').subarray(0, 100))).toMatchObject({encoding: 'utf-8'})
  })
})
