/** What became of one of several things that were done side by side. */
export type Done<Item, Value> = {item: Item} & ({value: Value} | {error: unknown})

/**
 * Does something with each of many things, so many at once, and hands out what came of it in the order of the things: one that
 * takes long holds up what is handed out, but not the work on those behind it. Of the things no more are taken than are at work, and
 * none before it is asked for the first.
 *
 *     for await (const done of inOrder(['甲.txt', '乙.txt'], 2, read)) 'value' in done ? keep(done.value) : tell(done.error)
 *
 * @param ahead how many are at work, counted from the one that is handed out next
 */
export async function* inOrder<Item, Value>(
  items: Iterable<Item> | AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Value>,
): AsyncGenerator<Done<Item, Value>> {
  const atWork: Array<Promise<Done<Item, Value>>> = []
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]()
  let isOver = false
  try {
    for (;;) {
      while (!isOver && atWork.length < ahead) {
        const next = await source.next()
        if (next.done) isOver = true
        else atWork.push(settle(next.value, work))
      }
      const first = atWork.shift()
      if (!first) return
      yield await first
    }
  } finally {
    if (!isOver) await source.return?.()
  }
}

const settle = <Item, Value>(item: Item, work: (item: Item) => Promise<Value>): Promise<Done<Item, Value>> =>
  work(item).then(
    (value) => ({item, value}),
    (error: unknown) => ({item, error}),
  )
