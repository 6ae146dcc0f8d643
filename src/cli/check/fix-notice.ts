import {applyEdits, chooseEdits, type Edit, type Finding} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import {byteOrderMark} from '../../read/encoding.ts'
import type {ReadingOptions} from '../read-input.ts'
import {encode} from './encode.ts'
import {fixable, type Notice, readNotice} from './read-notice.ts'
import {sameReading} from './same-reading.ts'
import type {Settings} from './settings.ts'

/** What fixing a notice gave. */
export interface Fixed {
  /** The new file; absent when nothing was changed. */
  bytes?: Uint8Array
  /** The text before and after: the file's own, or what is read of a Word file. */
  before: string
  after: string
  /** The notice as it is now, with what is left to be said. */
  notice: Notice
  count: number
}

/** A notice and the file it was read from. */
interface State {
  bytes: Uint8Array
  notice: Notice
}

/** The file with edits made; undefined where that cannot be done. */
type Rewrite = (state: State, edits: Edit[]) => Promise<Uint8Array | undefined>

/** Fixes may uncover others (a colon behind a bracket), and rules are tried one by one where they do not agree; but not for ever. */
const rounds = 40

/**
 * Makes the safe rewrites of a text, Markdown or Word notice until there are none left. After each
 * round the file is read anew: a rule whose rewrites change what the notice says, beyond what the rule
 * is about, is not followed.
 */
export async function fixNotice(
  bytes: Uint8Array,
  name: string | undefined,
  settings: Settings,
  reading: ReadingOptions,
  language: Language,
): Promise<Fixed> {
  let state: State = {bytes, notice: await readNotice(bytes, name, settings, reading, language)}
  const before = state.notice.source
  const rewrite = await rewriterOf(state)
  let count = 0
  const refused = new Set<string>()
  for (let round = 0; rewrite && round < rounds; round++) {
    const wanted = state.notice.findings.filter(({fix, ruleId}) => fix && !refused.has(ruleId))
    if (!wanted.length) break
    const attempt = async (findings: Finding[]) => {
      const edits = chooseEdits(findings)
      const out = await rewrite(state, edits)
      const next = out && (await readNotice(out, name, settings, reading, language))
      if (!next || !sameReading(state.notice, next, findings, settings) || !landed(state.notice, next, edits)) return false
      state = {bytes: out, notice: next}
      count += edits.length
      return true
    }
    if (await attempt(wanted)) continue
    // Rule by rule: after one was followed, the places of the others have moved, and they have their turn in the next round.
    const [{ruleId}] = wanted
    if (!(await attempt(wanted.filter((finding) => finding.ruleId === ruleId)))) refused.add(ruleId)
  }
  const {notice} = state
  return {before, after: notice.source, notice, count, ...(count && {bytes: state.bytes})}
}

async function rewriterOf({bytes, notice}: State): Promise<Rewrite | undefined> {
  const {format, encoding = 'utf-8'} = notice.lines.source
  if (!fixable.test(format)) return undefined
  if (/^doc/.test(format)) {
    const {rewriteDocx} = await import('./rewrite-docx.ts')
    return async (state, edits) => rewriteDocx(state.bytes, state.notice.lines, edits)
  }
  const mark = bytes.subarray(0, byteOrderMark(bytes)?.[1] ?? 0)
  const toBytes = (text: string) => {
    const body = encode(text, encoding)
    return body && Buffer.concat([mark, body])
  }
  // Where the old text does not come back to the letter, the new one would be damaged too.
  if (!toBytes(notice.source)?.equals(bytes)) return undefined
  return async (state, edits) => toBytes(applyEdits(state.notice.source, edits))
}

/** Did the text that is read change by just these edits? A mark of Markdown might have been made or broken. */
function landed(from: Notice, next: Notice, edits: Edit[]): boolean {
  if (from.source === from.lines.text) return next.lines.text === applyEdits(from.lines.text, edits)
  const grown = edits.reduce((sum, {start, end, text}) => sum + text.length - (end - start), 0)
  return next.lines.text.length - from.lines.text.length === grown
}
