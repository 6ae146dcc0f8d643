import {increasing} from '../match/increasing.ts'
import type {Block} from './blocks-of.ts'

/**
 * The blocks that stand under another heading than they did, or in another order among their neighbours. What a new heading was put over,
 * where the old one is gone, has not moved.
 */
export function movedBlocks(now: readonly Block[], origins: ReadonlyMap<Block, Block>, orderOf: (before: Block) => number): Set<Block> {
  const became = new Map([...origins].map(([is, block]) => [block, is]))
  const moved = new Set<Block>()
  const staying = new Map<Block | undefined, Block[]>()
  for (const block of now) {
    const origin = origins.get(block)
    if (!origin) continue
    const under = origin.parent && became.get(origin.parent)
    const isReheaded = origin.parent !== undefined && under === undefined && block.parent !== undefined && !origins.has(block.parent)
    if (under !== block.parent && !isReheaded) moved.add(block)
    else if (staying.has(block.parent)) staying.get(block.parent)!.push(block)
    else staying.set(block.parent, [block])
  }
  for (const blocks of staying.values()) {
    const kept = increasing(blocks.map((block) => orderOf(origins.get(block)!)))
    for (const [index, block] of blocks.entries()) if (!kept.has(index)) moved.add(block)
  }
  return moved
}
