import type {RegisterWriter} from './writer.ts'

/** The tasks for programs, in one list. */
export const json: RegisterWriter<'json'> = {
  name: 'json',
  endings: ['.json'],
  write: async ({rows}) =>
    `${JSON.stringify(
      rows.map(({task}) => task),
      undefined,
      2,
    )}\n`,
}

/** The tasks for programs, one a line. */
export const ndjson: RegisterWriter<'ndjson'> = {
  name: 'ndjson',
  endings: ['.ndjson', '.jsonl'],
  write: async ({rows}) => rows.map(({task}) => `${JSON.stringify(task)}\n`).join(''),
}
