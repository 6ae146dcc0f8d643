import type {Plugin} from 'unified'
import type {ReadContext} from '../context.ts'

/** As many places are looked at between two looks at the clock. */
const places = 16

/**
 * A plugin that ends the parser at the time limit. It adds a construct that never matches: the parser tries it wherever it has tried
 * all others, and each time it asks for the time.
 */
export const limitTime: Plugin<[ReadContext]> = function (context) {
  const data = this.data() as {micromarkExtensions?: unknown[]}
  const never = {
    name: 'timeLimit',
    tokenize(_: unknown, __: unknown, nok: unknown) {
      context.check(places)
      return nok
    },
  }
  const everywhere = {null: [never]}
  data.micromarkExtensions ??= []
  data.micromarkExtensions.push({document: everywhere, flow: everywhere, text: everywhere, string: everywhere})
}
