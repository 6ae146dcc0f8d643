import type {Check} from '../check.ts'

/** A clause that stands behind the last unit within its unit: whether it is that one's or the whole unit's is not said. */
export const clauseBehindChildren: Check = {
  name: 'clause-behind-children',
  words: {
    zh: (about) => `责任条款“${about}”管的是最后一项还是全部各项，要看上下文`,
    en: (about) => `Whether the clause “${about}” governs the last item or all of them is not said`,
  },
  *find({blocks, positions, text}) {
    for (const {kind, pointer, start, end, value} of blocks) {
      const above = kind === 'clause' && /^(.*\/sections\/\d+)\/responsibilities\/\d+$/.exec(pointer)?.[1]
      const child = above && positions[`${above}/sections/0`]
      // on the line of the last item
      if (child && child[0] < start && !/[\n\r]\s{0,12}$/.test(text.slice(Math.max(0, start - 13), start)))
        yield {start, end, about: value.slice(0, 30)}
    }
  },
}
