import type {Diagnostic} from './diagnostic.ts'

/** `<!-- gongwen-disable a b -->`, `-enable`, `-disable-next-line`, `-disable-file`; without names all rules. */
const comment = /<!--\s*gongwen-(disable-file|disable-next-line|disable|enable)\b((?:(?!<!--)[^>]){0,400}?)-->/g

/**
 * What comments in a Markdown file or a web page say should not be said. Undefined when there are none.
 *
 *     <!-- gongwen-disable-next-line number-dot -->
 *     1、这里照旧。
 */
export function createSuppression(source: string): ((diagnostic: Diagnostic) => boolean) | undefined {
  if (!source.includes('<!--')) return undefined
  const ranges: Array<{from: number; to: number; rule?: string}> = []
  const open = new Map<string, number>()
  let line = 1
  let counted = 0
  const close = (rule: string, to: number) => {
    const from = open.get(rule)
    open.delete(rule)
    if (from !== undefined) ranges.push({from, to, ...(rule && {rule})})
  }
  for (const {0: whole, 1: what, 2: names, index} of source.matchAll(comment)) {
    for (; counted < index + whole.length; counted++) if (source[counted] === '\n') line++
    const rules = names
      .trim()
      .replace(/^--.*/s, '')
      .split(/[\s,]+/)
      .filter(Boolean)
    for (const rule of rules.length ? rules : ['']) {
      if (what === 'disable-file') ranges.push({from: 0, to: Number.POSITIVE_INFINITY, ...(rule && {rule})})
      else if (what === 'disable-next-line') ranges.push({from: line + 1, to: line + 1, ...(rule && {rule})})
      else if (what === 'disable') open.set(rule, line)
      else if (rule) close(rule, line)
      else for (const each of [...open.keys()]) close(each, line)
    }
  }
  for (const rule of [...open.keys()]) close(rule, Number.POSITIVE_INFINITY)
  if (!ranges.length) return undefined
  return ({ruleId, line: at = 0}) => ranges.some(({from, to, rule}) => at >= from && at <= to && (!rule || rule === ruleId))
}
