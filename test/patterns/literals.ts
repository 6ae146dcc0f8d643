import {readFileSync} from 'node:fs'
import {parseSync, Visitor} from 'rolldown/utils'

/** A pattern, and where in the sources it stands: `{source: 'a+b', flags: 'g', at: 'parse/title.ts:12'}` */
export interface Pattern {
  source: string
  flags: string
  at: string
}

/** What a source file says of patterns: those it writes out, and the lines on which it has others made. */
export interface Written {
  literals: Pattern[]
  /** `parse/calendar.ts:14`, of each call of RegExp. */
  constructions: string[]
}

/** The patterns in a file, by its syntax tree. `name` is what they are to be said to stand in. */
export function literalsIn(path: string, name: string): Written {
  const text = readFileSync(path, 'utf8')
  const {program, errors} = parseSync(path, text)
  if (errors.length) throw new Error(`${name}: ${errors[0].message}`)
  const at = (offset: number) => `${name}:${text.slice(0, offset).split('\n').length}`
  const written: Written = {literals: [], constructions: []}
  const construct = (node: {callee: object; start: number}) => {
    if ('name' in node.callee && node.callee.name === 'RegExp') written.constructions.push(at(node.start))
  }
  new Visitor({
    Literal(node) {
      if ('regex' in node) written.literals.push({source: node.regex.pattern, flags: node.regex.flags, at: at(node.start)})
    },
    NewExpression: construct,
    CallExpression: construct,
  }).visit(program)
  return written
}
