import type {Language} from '../messages/report.ts'
import type {Io} from './io.ts'
import {openReader} from './reader/open-reader.ts'
import type {Reader} from './reader/reader.ts'
import type {Loudness, Tally} from './reporter.ts'

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

/** The values of the options that bound the reading of each file. */
export interface LimitFlags {
  /** Seconds. */
  timeout?: number
  /** MiB. */
  maxMemory?: number
}

/** A run with nothing counted yet. Colour: `--color`, `NO_COLOR`, `FORCE_COLOR`, else whether it is a terminal. */
export function createRun({io, language}: Invocation, {quiet, verbose, color, maxMemory}: CommonFlags & LimitFlags): Run {
  const {NO_COLOR, FORCE_COLOR, TERM} = io.env
  const automatic = () => (FORCE_COLOR ? FORCE_COLOR !== '0' : !NO_COLOR && io.stderr.isTTY && TERM !== 'dumb')
  return {
    io,
    language,
    loudness: quiet ? 'quiet' : verbose ? 'verbose' : 'normal',
    color: () => color ?? automatic(),
    tally: {error: 0, warning: 0, info: 0},
    reader: openReader(io.reader, maxMemory ?? defaultMaxMemory, language),
  }
}
