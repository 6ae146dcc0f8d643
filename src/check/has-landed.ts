import {applyEdits, type Edit} from '../lint/index.ts'
import type {CheckedNotice} from './check-notice.ts'

/** Did the text that is read change by just these edits? A mark of Markdown might have been made or broken. */
export function hasLanded(before: CheckedNotice, after: CheckedNotice, edits: readonly Edit[]): boolean {
  if (before.source === before.lines.text) return after.lines.text === applyEdits(before.lines.text, edits)
  const growth = edits.reduce((sum, {start, end, text}) => sum + text.length - (end - start), 0)
  return after.lines.text.length - before.lines.text.length === growth
}
