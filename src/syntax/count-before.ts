/**
 * How many of a list's items come before a place: those for which `isBefore` holds, all of which stand ahead of the others. The list is
 * halved again and again, so that it takes the logarithm of its length.
 *
 *     countBefore([2, 3, 5, 7], (prime) => prime < 5) // 2, also the index of the first that is not before
 */
export function countBefore<Item>(list: ArrayLike<Item>, isBefore: (item: Item) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(list[middle])) low = middle + 1
    else high = middle
  }
  return low
}
