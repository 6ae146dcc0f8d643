import {applyEdits, chooseEdits, type Edit, type Finding} from '../../lint/index.ts'
import type {Language} from '../../messages/report.ts'
import {byteOrderMark} from '../../read/encoding.ts'
import type {ReadingOptions} from '../read-input.ts'
import {encode} from './encode.ts'
import {type Notice, readNotice, textual} from './read-notice.ts'
import {sameReading} from './same-reading.ts'
import type {Settings} from './settings.ts'

/** What fixing a notice gave. */
export interface Fixed {
  /** The new file; absent when nothing was changed. */
  bytes?: Uint8Array
  before: string
  after: string
  /** The notice as it is now, with what is left to be said. */
  notice: Notice
  count: number
}

/** Fixes may uncover others (a colon behind a bracket), but not for ever. */
const rounds = 8

/**
 * Makes the safe rewrites of a text or Markdown notice until there are none left. After each round
 * the file is read anew: a rule whose rewrites change what the notice says, beyond what the rule is
 * about, is not followed.
 */
export async function fixNotice(
  bytes: Uint8Array,
  name: string | undefined,
  settings: Settings,
  reading: ReadingOptions,
  language: Language,
): Promise<Fixed> {
  let notice = await readNotice(bytes, name, settings, reading, language)
  const before = notice.source
  const {format, encoding = 'utf-8'} = notice.lines.source
  const nothing: Fixed = {before, after: before, notice, count: 0}
  if (!textual.test(format) || format === 'html') return nothing
  const mark = bytes.subarray(0, byteOrderMark(bytes)?.[1] ?? 0)
  const toBytes = (text: string) => {
    const body = encode(text, encoding)
    return body && Buffer.concat([mark, body])
  }
  // Where the old text does not come back to the letter, the new one would be damaged too.
  if (!toBytes(before)?.equals(bytes)) return nothing
  let count = 0
  const refused = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    const wanted = notice.findings.filter(({fix, ruleId}) => fix && !refused.has(ruleId))
    if (!wanted.length) break
    const next = await tryAll(
      wanted,
      notice,
      async (text) => {
        const out = toBytes(text)
        return out && readNotice(out, name, settings, reading, language)
      },
      settings,
    )
    for (const id of next.refused) refused.add(id)
    if (next.notice) notice = next.notice
    count += next.count
    if (!next.count && !next.refused.length) break
  }
  if (!count) return {...nothing, notice}
  return {bytes: toBytes(notice.source)!, before, after: notice.source, notice, count}
}

/** All rewrites at once; where that changes the reading, rule by rule. */
async function tryAll(wanted: Finding[], notice: Notice, read: (text: string) => Promise<Notice | undefined>, settings: Settings) {
  const attempt = async (from: Notice, findings: Finding[]) => {
    const edits = chooseEdits(findings)
    const next = await read(applyEdits(from.source, edits))
    return next && sameReading(from, next, findings, settings) && landed(from, next, edits) ? {next, count: edits.length} : undefined
  }
  const together = await attempt(notice, wanted)
  if (together) return {notice: together.next, count: together.count, refused: [] as string[]}
  const [first] = wanted
  const ofRule = wanted.filter(({ruleId}) => ruleId === first.ruleId)
  const alone = await attempt(notice, ofRule)
  // The places of the others have moved: they have their turn in the next round.
  return alone ? {notice: alone.next, count: alone.count, refused: []} : {notice: undefined, count: 0, refused: [first.ruleId]}
}

/** Did the text that is read change by just these edits? A mark of Markdown might have been made or broken. */
function landed(from: Notice, next: Notice, edits: Edit[]): boolean {
  if (from.source === from.lines.text) return true
  const grown = edits.reduce((sum, {start, end, text}) => sum + text.length - (end - start), 0)
  return next.lines.text.length - from.lines.text.length === grown
}
