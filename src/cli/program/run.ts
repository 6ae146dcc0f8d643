import type {Language} from '../../messages/report.ts'
import {openReader} from '../reader/open-reader.ts'
import type {Reader} from '../reader/reader.ts'
import type {Records} from '../reading/open-records.ts'
import type {Loudness, Tally, Verdicts} from '../say/reporter.ts'
import type {Io} from './io.ts'

/** What is known before the command line is parsed. */
export interface Invocation {
  io: Io
  language: Language
}

/** What every command works with. */
export interface Run extends Invocation {
  loudness: Loudness
  /** Colour on standard error. */
  color(): boolean
  tally: Tally
  /** How sure the readings are. */
  verdicts: Verdicts
  /** Several inputs were asked for: of a sure reading nothing is said. */
  several: boolean
  /** What becomes of each input, where `--report` asks for it. */
  records?: Records
  /** Nothing more is to be begun: somebody has interrupted the run. */
  isInterrupted: boolean
  /** Reads the files; whoever makes the run closes it. */
  reader: Reader
}

/** MiB that the reading of a file may take where nothing else is said. */
export const defaultMaxMemory = 1024

/** The values of the options that every command has. */
export interface CommonFlags {
  quiet?: boolean
  verbose?: boolean
  color?: boolean
}

/** The value of the option that has what became of each input written to a file. */
export interface RecordFlags {
  report?: string
}

/** The values of the options that bound the reading of each file. */
export interface LimitFlags {
  /** Seconds. */
  timeout?: number
  /** MiB. */
  maxMemory?: number
}

/** The value of the option that says how many files are read at a time. */
export interface JobsFlags {
  jobs?: number
}

/** A run with nothing counted yet. Colour: `--color`, `NO_COLOR`, `FORCE_COLOR`, else whether it is a terminal. */
export async function createRun(
  {io, language}: Invocation,
  {quiet, verbose, color, maxMemory, report, jobs}: CommonFlags & LimitFlags & RecordFlags & JobsFlags,
): Promise<Run> {
  const {NO_COLOR, FORCE_COLOR, TERM} = io.env
  const automatic = () => (FORCE_COLOR ? FORCE_COLOR !== '0' : !NO_COLOR && io.stderr.isTTY && TERM !== 'dumb')
  return {
    io,
    language,
    loudness: quiet ? 'quiet' : verbose ? 'verbose' : 'normal',
    color: () => color ?? automatic(),
    tally: {error: 0, warning: 0, info: 0},
    verdicts: {sure: 0, check: 0, doubtful: 0},
    several: false,
    isInterrupted: false,
    ...(report !== undefined && {records: (await import('../reading/open-records.ts')).openRecords()}),
    reader: openReader({program: io.reader, maxMemory: maxMemory ?? defaultMaxMemory, jobs, language}),
  }
}
