import {overlapTest} from '../lint/overlap-test.ts'
import type {Range} from '../syntax/range.ts'
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
  const ranges = new Map<string, Range[]>()
  const add = (rule: string, from: number, to: number) => {
    // Ranges of lines, whose end is the line behind them.
    const range = {start: from, end: to + 1}
    const known = ranges.get(rule)
    if (known) known.push(range)
    else ranges.set(rule, [range])
  }
  const open = new Map<string, number>()
  let line = 1
  let counted = 0
  const close = (rule: string, to: number) => {
    const from = open.get(rule)
    open.delete(rule)
    if (from !== undefined) add(rule, from, to)
  }
  for (const {0: whole, 1: what, 2: names, index} of source.matchAll(comment)) {
    for (; counted < index + whole.length; counted++) if (source[counted] === '\n') line++
    const rules = names
      .trim()
      .replace(/^--.*/s, '')
      .split(/[\s,]+/)
      .filter(Boolean)
    for (const rule of rules.length ? rules : [everyRule]) {
      if (what === 'disable-file') add(rule, 0, Number.POSITIVE_INFINITY)
      else if (what === 'disable-next-line') add(rule, line + 1, line + 1)
      else if (what === 'disable') open.set(rule, open.get(rule) ?? line)
      else if (rule !== everyRule) close(rule, line)
      else for (const each of [...open.keys()]) close(each, line)
    }
  }
  for (const rule of [...open.keys()]) close(rule, Number.POSITIVE_INFINITY)
  if (!ranges.size) return undefined
  const isIn = new Map([...ranges].map(([rule, list]) => [rule, overlapTest(list)]))
  return ({ruleId, line: at = 0}) => [everyRule, ruleId].some((rule) => isIn.get(rule)?.(at, at + 1))
}

/** What stands for all rules where rules are named. */
const everyRule = ''
