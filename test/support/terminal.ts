import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {type Io, main} from '../../src/cli/index.ts'

/** What one run of the command gave. */
export interface Run {
  code: number
  stdout: string
  stderr: string
}

/** How a run's surroundings differ from a pipe in an empty environment. */
export interface Surroundings {
  cwd?: string
  stdin?: string | Uint8Array
  env?: Record<string, string>
  /** Standard error is a terminal. */
  tty?: boolean
  /** Standard output is a terminal. */
  toTerminal?: boolean
  /** Nothing is piped in. */
  noStdin?: boolean
  /** The program of the process that reads apart; without it all is read in this one. */
  reader?: string
}

/** Runs the command in this process. `await run(['--version'])` → `{code: 0, stdout: '0.1.0\n', stderr: ''}` */
export async function run(
  argv: string[],
  {cwd = process.cwd(), stdin = '', env = {}, tty = false, toTerminal = false, noStdin = false, reader}: Surroundings = {},
): Promise<Run> {
  const out: Run = {code: 0, stdout: '', stderr: ''}
  const io: Io = {
    readStdin: async () => (typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    async *readChunks() {
      yield typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin
    },
    stdinIsTTY: noStdin,
    stdout: {
      isTTY: toTerminal,
      write: async (text) => {
        out.stdout += asText(text)
      },
    },
    stderr: {
      isTTY: tty,
      write: async (text) => {
        out.stderr += asText(text)
      },
    },
    cwd,
    env,
    ...(reader !== undefined && {reader}),
  }
  out.code = await main(argv, io)
  return out
}

const asText = (piece: string | Uint8Array) => (typeof piece === 'string' ? piece : new TextDecoder().decode(piece))

/** A fresh folder, and what removes it. */
export function temporaryFolder(): {folder: string; remove: () => void} {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongwen-test-'))
  return {folder, remove: () => rmSync(folder, {recursive: true, force: true})}
}
