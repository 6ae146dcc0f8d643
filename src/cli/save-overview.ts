import path from 'node:path'
import type {Language} from '../messages/report.ts'
import {type Entry, toEntry} from '../render/overview/index.ts'
import {overviewOf} from '../write/pages/index.ts'
import {sealComment, sealed} from './files/seal.ts'
import type {ReadDocument} from './to-pieces.ts'

/** Collects what an overview tells of pages in a folder. */
export interface OverviewOf {
  /** Notes a page that was written. */
  add(page: ReadDocument, file: string): void
  /** Where the overview goes: `index.html`, where no page has that name. */
  file(): string
  pieces(language: Language): AsyncIterable<string>
}

/** Makes what collects the overview of a folder. Of each notice a line of the overview is kept. */
export function createOverview(folder: string): OverviewOf {
  const entries: Entry[] = []
  const files = new Set<string>()
  return {
    add({document, reading}, file) {
      files.add(file)
      const href = path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')
      if (reading) entries.push(toEntry(document, reading, href))
    },
    file: () => ['index.html', '总览.html', '公文总览.html'].map((name) => path.join(folder, name)).find((name) => !files.has(name))!,
    pieces: (language) => sealed([overviewOf(entries, language), sealComment('html')!]),
  }
}
