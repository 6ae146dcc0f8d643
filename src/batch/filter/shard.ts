/** One of several parts that work is divided into, counted from 1. */
export interface Shard {
  part: number
  of: number
}

/** What somebody typed: `toShard('2/8')` → `{part: 2, of: 8}`; undefined for anything else. */
export function toShard(typed: string): Shard | undefined {
  const [, part, of] = (/^(\d{1,6})\/(\d{1,6})$/.exec(typed) ?? []).map(Number)
  return part >= 1 && part <= of ? {part, of} : undefined
}

/** Does a line, counted from 0, belong to a part? They are dealt out in turn. */
export const isIn = ({part, of}: Shard, index: number): boolean => index % of === part - 1
