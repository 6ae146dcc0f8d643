import type {CommandSpec} from '../program/command.ts'

/** The commands by name, in the order of help; each is loaded when it is called or help is asked for. A command that is not listed here does not exist. */
export const commands: Readonly<Record<string, () => Promise<CommandSpec>>> = {
  parse: async () => (await import('./parse.ts')).parse,
  tasks: async () => (await import('./tasks.ts')).tasks,
  render: async () => (await import('./render.ts')).render,
  filter: async () => (await import('./filter.ts')).filter,
  bodies: async () => (await import('./bodies.ts')).bodies,
  diff: async () => (await import('./diff.ts')).diff,
  correct: async () => (await import('./correct.ts')).correct,
  desk: async () => (await import('./desk.ts')).desk,
  inspect: async () => (await import('./inspect.ts')).inspect,
  schema: async () => (await import('./schema.ts')).schema,
  score: async () => (await import('./score.ts')).score,
  check: async () => (await import('./check.ts')).check,
  rules: async () => (await import('./rules.ts')).rules,
  explain: async () => (await import('./explain.ts')).explain,
  init: async () => (await import('./init.ts')).init,
  completion: async () => (await import('./completion.ts')).completion,
  man: async () => (await import('./man.ts')).man,
}
