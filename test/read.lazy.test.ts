import {expect, it} from 'vitest'
import {loadedBy} from './support/loaded-by.ts'

it('reading plain text loads no other reader, and no package but the one whose files take the messages', () => {
  // the words of messages and the types of lines are everybody's; a package that they load would still be listed
  const loaded = [...loadedBy('src/read/index.ts')].filter((name) => !/^src\/(?:messages|syntax|platform)\//.test(name))
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
