import {chooseEdits, type Edit} from '../lint/index.ts'
import {type CheckedNotice, checkNotice} from './check-notice.ts'
import type {CheckOptions} from './check-options.ts'
import {createRewriter} from './create-rewriter.ts'
import type {Diagnostic} from './diagnostic.ts'
import {hasLanded} from './has-landed.ts'
import {sameReading} from './same-reading.ts'

/** A notice as it is after its fixes. */
export interface FixedNotice {
  /** With what is left to be said. */
  notice: CheckedNotice
  /** The new file; absent when nothing was changed. */
  bytes?: Uint8Array
  /** The text before: the file's own, or what is read of a Word file. */
  before: string
  /** How many edits were made. */
  count: number
}

/** Fixes may uncover others (a colon behind a bracket), and rules are tried one by one where they do not agree; but not for ever. */
const mostRounds = 40

/**
 * Makes the safe edits of a text, Markdown or Word notice until there are none left. After each round the file is read
 * anew: a rule whose edits change what the notice says, beyond what the rule is about, is not followed.
 *
 * @throws ReadError when it cannot be read
 */
export async function fixNotice(bytes: Uint8Array, options: CheckOptions): Promise<FixedNotice> {
  const original = await checkNotice(bytes, options)
  const out: FixedNotice = {notice: original, before: original.source, count: 0}
  const rewrite = await createRewriter(bytes, original)
  if (!rewrite) return out
  /** Makes the edits of these diagnostics, all or none; says whether they were made. */
  const follow = async (diagnostics: readonly Diagnostic[]): Promise<boolean> => {
    const edits = chooseEdits(diagnostics)
    const changed = rewrite(out.bytes ?? bytes, out.notice, edits)
    const notice = changed && (await checkNotice(changed, options))
    if (!notice || !isSafe(out.notice, notice, diagnostics, edits)) return false
    Object.assign(out, {bytes: changed, notice, count: out.count + edits.length})
    return true
  }
  const refused = new Set<string>()
  for (let round = 0; round < mostRounds; round++) {
    const wanted = out.notice.diagnostics.filter(({fix, ruleId}) => fix && !refused.has(ruleId))
    if (!wanted.length) break
    if (await follow(wanted)) continue
    // Rule by rule: after one was followed, the places of the others have moved, and they have their turn in the next round.
    const [{ruleId}] = wanted
    if (!(await follow(wanted.filter((each) => each.ruleId === ruleId)))) refused.add(ruleId)
  }
  return out
}

const isSafe = (before: CheckedNotice, after: CheckedNotice, followed: readonly Diagnostic[], edits: readonly Edit[]) =>
  sameReading(before.document, after.document, followed) && hasLanded(before, after, edits)
