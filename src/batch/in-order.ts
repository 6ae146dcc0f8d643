/** What became of one of several things that were done side by side. */
export type Done<Item, Value> = {item: Item} & ({value: Value} | {error: unknown})

/**
 * Does something with each of many things, so many at once, and hands out what came of it in the order of the things: one that
 * takes long holds up what is handed out, but not the work on those behind it. Of the things no more are taken than are at work, and
 * none before it is asked for the first; where they come slowly, what is done is handed out while the next is waited for.
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
  let isFilling = true
  let coming: Promise<IteratorResult<Item>> | undefined
  try {
    for (;;) {
      // Several at a time, for what is begun together can be done together.
      if (atWork.length >= ahead) isFilling = false
      else if (atWork.length <= ahead / 2) isFilling = true
      if (isFilling && !isOver) coming ??= Promise.resolve(source.next())
      if (!coming && atWork.length === 0) return
      const first = await Promise.race([...(coming ? [coming] : []), ...atWork.slice(0, 1)])
      if ('item' in first) {
        atWork.shift()
        yield first
        continue
      }
      coming = undefined
      if (first.done) isOver = true
      else atWork.push(settle(first.value, work))
    }
  } finally {
    const end = isOver ? undefined : source.return?.()
    // Whoever waits for a thing that perhaps never comes cannot be asked to stop waiting.
    if (coming) for (const left of [coming, Promise.resolve(end)]) left.catch(() => {})
    else await end
  }
}

const settle = <Item, Value>(item: Item, work: (item: Item) => Promise<Value>): Promise<Done<Item, Value>> =>
  work(item).then(
    (value) => ({item, value}),
    (error: unknown) => ({item, error}),
  )
