/**
 * A table that is made when it is first asked for: patterns that few notices need are no part of every start.
 *
 *     const rows = once(() => [new RegExp('…')])
 */
export function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}
