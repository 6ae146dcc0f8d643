import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, it} from 'vitest'

/** Files that a file loads with itself: static imports that are not of types only. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, names, target] of readFileSync(file, 'utf8').matchAll(/^import (?!type )(.*) from '([^']+)'$/gm)) {
    if (
      names.startsWith('{') &&
      names
        .slice(1, -1)
        .split(',')
        .every((name) => name.trim().startsWith('type '))
    )
      continue
    if (target.startsWith('.')) loadedBy(path.join(path.dirname(file), target), seen)
    else seen.add(target)
  }
  return seen
}

it('reading plain text loads no other reader, and no package but the one whose files take the messages', () => {
  // the words of messages and the types of lines are everybody's; a package that they load would still be listed
  const loaded = [...loadedBy('src/read/index.ts')].filter((name) => !/^src\/(?:messages|syntax)\//.test(name))
  expect(loaded.sort()).toEqual([
    'node:buffer',
    'node:crypto',
    'src/read/blank-width.ts',
    'src/read/context.ts',
    'src/read/encoding.ts',
    'src/read/index.ts',
    'src/read/read-error.ts',
    'src/read/sniff.ts',
    'src/read/text.ts',
    'vfile',
  ])
})

it('reading a text layer loads nothing of text recognition', () => {
  for (const file of ['src/read/pdf/index.ts', 'src/read/ofd/index.ts'])
    expect([...loadedBy(file)].filter((name) => name.startsWith('src/read/ocr/') || /image-size|tesseract/.test(name))).toEqual([])
})

it('nothing but the file that opens it loads the engine, which need not be there', () => {
  expect([...loadedBy('src/read/ocr/read-image.ts')].filter((name) => /tesseract/.test(name))).toEqual([])
})
