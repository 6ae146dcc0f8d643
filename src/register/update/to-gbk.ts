/**
 * A text in GBK, as spreadsheets of Chinese Windows save CSV; undefined where a character is not in it.
 *
 *     toGbk('台账') // Uint8Array [0xcc, 0xa8, 0xd5, 0xcb]
 */
export function toGbk(text: string): Uint8Array | undefined {
  const table = readTable()
  const bytes = new Uint8Array(text.length * 2)
  let size = 0
  for (const character of text) {
    const code = character.charCodeAt(0)
    const pair = table.get(character)
    if (code < 0x80) bytes[size++] = code
    else if (pair === undefined) return undefined
    else {
      bytes[size++] = pair >> 8
      bytes[size++] = pair & 0xff
    }
  }
  return bytes.subarray(0, size)
}

/** Both bytes of each character of GBK that takes two, as the platform's decoder has it: it has no encoder. */
function readTable(): Map<string, number> {
  const decoder = new TextDecoder('gb18030')
  const found = new Map<string, number>()
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const character = trail === 0x7f ? '\ufffd' : decoder.decode(Uint8Array.of(lead, trail))
      // private-use characters are where GBK has none
      if (!/^[\ufffd\ue000-\uf8ff]/.test(character) && !found.has(character)) found.set(character, lead * 0x100 + trail)
    }
  }
  return found
}
