import type {Formatter} from './formatter.ts'

export type {FormatOptions, Formatter} from './formatter.ts'

/** The forms of a report, by name; each is loaded when it is asked for. */
export const formatters = {
  stylish: async () => (await import('./stylish.ts')).stylish,
  compact: async () => (await import('./compact.ts')).compact,
  json: async () => (await import('./json.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  junit: async () => (await import('./junit.ts')).junit,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  github: async () => (await import('./github.ts')).github,
  markdown: async () => (await import('./markdown.ts')).markdown,
} satisfies Record<string, () => Promise<Formatter>>

export type FormatterName = keyof typeof formatters
