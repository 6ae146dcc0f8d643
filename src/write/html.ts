import type {Writer} from './writer.ts'

/** What makes pages is large, and loaded for the first one. */
const load = () => import('./pages/index.ts')

/** A page that shows the notice beside what was recognised in it; several are below each other on one page. */
export const html: Writer<'html'> = {
  name: 'html',
  endings: ['.html'],
  write: async (document, facts) => (await load()).pageOf(document, facts),
  stream() {
    let count = 0
    let close = ''
    return {
      async next(document, facts) {
        const {articleOf, emptyFrame} = await load()
        const frame = emptyFrame(facts)
        const open = count === 0 ? frame.open : ''
        close = frame.close
        return open + articleOf(document, facts, `n${count++}`)
      },
      end: () => close,
    }
  },
}
