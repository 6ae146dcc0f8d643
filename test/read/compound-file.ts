const sectorSize = 512
const entrySize = 128
const end = 0xfffffffe
const free = 0xffffffff
const ofTable = 0xfffffffd

/** Packs streams into an OLE compound file, without sectors for short streams. */
export function packCompound(streams: Record<string, Uint8Array>): Buffer {
  const names = Object.keys(streams)
  const sectorsOf = (length: number) => Math.max(1, Math.ceil(length / sectorSize))
  const directorySectors = sectorsOf((names.length + 1) * entrySize)
  const content = names.reduce((sum, name) => sum + sectorsOf(streams[name].length), directorySectors)
  let tables = 1
  while (tables * (sectorSize / 4) < content + tables) tables++
  const file = Buffer.alloc((content + tables + 1) * sectorSize)
  const table = Buffer.alloc(tables * sectorSize, 0xff)
  let next = 0
  // takes sectors one after another, and links them
  const take = (count: number, link: number | undefined = undefined): number => {
    const first = next
    for (let i = 0; i < count; i++, next++) table.writeUInt32LE(link ?? (i === count - 1 ? end : next + 1), next * 4)
    return first
  }
  const place = (sector: number) => (sector + 1) * sectorSize

  const tableAt = take(tables, ofTable)
  const directoryAt = take(directorySectors)
  const entry = (index: number, name: string, kind: number, start: number, length: number) => {
    const at = place(directoryAt) + index * entrySize
    file.write(name, at, 'utf16le')
    file.writeUInt16LE(name.length * 2 + 2, at + 64)
    file[at + 66] = kind
    file.writeUInt32LE(start, at + 116)
    file.writeUInt32LE(length, at + 120)
  }
  entry(0, 'Root Entry', 5, end, 0)
  names.forEach((name, index) => {
    const start = take(sectorsOf(streams[name].length))
    file.set(streams[name], place(start))
    entry(index + 1, name, 2, start, streams[name].length)
  })
  file.set(table, place(tableAt))
  file.write('d0cf11e0a1b11ae1', 0, 'hex')
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(directoryAt, 48)
  file.writeUInt32LE(0, 56)
  file.writeUInt32LE(end, 60)
  file.writeUInt32LE(end, 68)
  for (let i = 0; i < 109; i++) file.writeUInt32LE(i < tables ? tableAt + i : free, 76 + i * 4)
  return file
}
