/**
 * Text as bytes of an encoding that can be read but that the platform cannot write, by turning its decoder
 * round. Undefined when the text holds a character that two bytes do not write there.
 *
 *     encodeText('公文', 'gb18030') // Uint8Array [0xb9, 0xab, 0xce, 0xc4]
 */
export function encodeText(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new DataView(new ArrayBuffer(text.length * 2))
    for (let at = 0; at < text.length; at++) bytes.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
    return new Uint8Array(bytes.buffer)
  }
  const table = invert(encoding)
  const out: number[] = []
  for (const character of text) {
    const code = table.get(character)
    if (code === undefined) return undefined
    if (code > 0xff) out.push(code >> 8)
    out.push(code & 0xff)
  }
  return Uint8Array.from(out)
}

/** Each character that one byte or two write, with these. */
function invert(encoding: string): Map<string, number> {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, number>()
  for (let low = 0; low < 0x80; low++) table.set(String.fromCharCode(low), low)
  for (let high = 0x81; high < 0xff; high++) {
    for (let low = 0x40; low < 0xff; low++) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) table.set(character, high * 256 + low)
    }
  }
  return table
}
