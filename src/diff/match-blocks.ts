import {matchTexts} from '../match/match-texts.ts'
import type {Block} from './blocks-of.ts'
import {level} from './level.ts'

/** What may be one and the same in two versions: first pieces of a kind, then whatever is left. */
const rounds: ReadonlyArray<ReadonlyArray<Block['kind']>> = [
  ['attachment'],
  ['heading'],
  ['requirement', 'paragraph'],
  ['row'],
  ['heading', 'requirement', 'paragraph', 'row'],
]

/** Which block of the other document each block has become: found by its words, a heading also by what stands under it, whatever number it has. */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): Map<Block, Block> {
  const became = new Map<Block, Block>()
  const taken = new Set<Block>()
  const match = (block: Block, is: Block) => {
    became.set(block, is)
    taken.add(is)
  }
  for (const [index, kinds] of rounds.entries()) {
    // From below: what a heading is known by may be headings that are known by what stands under them.
    if (index === rounds.length - 1)
      for (let found = reworded(before, became, taken); found.length > 0; found = reworded(before, became, taken))
        for (const [block, is] of found) match(block, is)
    const known = before.filter((block) => kinds.includes(block.kind) && !became.has(block))
    const blocks = after.filter((block) => kinds.includes(block.kind) && !taken.has(block))
    for (const [at, row] of matchTexts(known.map(named), blocks.map(named))) match(known[row], blocks[at])
  }
  return became
}

/** Headings in other words over the same: most of what stands under one stands under the other. */
function reworded(before: readonly Block[], became: ReadonlyMap<Block, Block>, taken: ReadonlySet<Block>): Array<[Block, Block]> {
  const votes = new Map<Block, Map<Block, number>>()
  const sizes = new Map<Block, number>()
  for (const block of before) {
    const heading = block.parent
    if (!heading || became.has(heading)) continue
    sizes.set(heading, (sizes.get(heading) ?? 0) + 1)
    const now = became.get(block)?.parent
    if (!now || taken.has(now) || now.kind !== heading.kind) continue
    const own = votes.get(heading) ?? new Map<Block, number>()
    votes.set(heading, own.set(now, (own.get(now) ?? 0) + 1))
  }
  const found = new Map<Block, Block>()
  for (const [heading, own] of votes) {
    const [now, count] = [...own].sort(([, one], [, other]) => other - one)[0]
    if (count * 2 > sizes.get(heading)! && ![...found.values()].includes(now)) found.set(heading, now)
  }
  return [...found]
}

const named = ({id, text}: Block) => ({id, text: level(text)})
