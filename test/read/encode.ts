/** Text → bytes in any encoding that TextDecoder knows, by inverting the decoder once. Node has no such encoder. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return Uint8Array.from(encoding === 'utf-16be' ? bytes.swap16() : bytes)
  }
  const table = tableOf(encoding)
  return Uint8Array.from([...text].flatMap((character) => table.get(character) ?? unknown(character, encoding)))
}

const tables = new Map<string, Map<string, number[]>>()

function unknown(character: string, encoding: string): never {
  throw new Error(`${character} is not in ${encoding}`)
}

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding, {fatal: true})
  const table = new Map<string, number[]>()
  const add = (bytes: number[]) => {
    try {
      const character = decoder.decode(Uint8Array.from(bytes))
      if ([...character].length === 1 && !table.has(character)) table.set(character, bytes)
    } catch {
      // not a character of this encoding
    }
  }
  for (let a = 0; a < 0x80; a++) add([a])
  for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) add([a, b])
  if (encoding === 'gb18030') {
    for (let b = 0x30; b <= 0x39; b++)
      for (let c = 0x81; c <= 0xfe; c++) for (let d = 0x30; d <= 0x39; d++) for (const a of [0x81, 0x82, 0x95]) add([a, b, c, d])
  }
  tables.set(encoding, table)
  return table
}
