import {createHash, randomBytes} from 'node:crypto'
import {readlinkSync, rmSync} from 'node:fs'
import {type FileHandle, lstat, open, readdir, rm} from 'node:fs/promises'
import {hostname} from 'node:os'
import path from 'node:path'
import process from 'node:process'

/** A file that becomes another, or goes away. */
export interface TemporaryFile {
  path: string
  handle: FileHandle
  /** From here on it is an end of the process that leaves it: it was removed, or has its final name. */
  forget(): void
}

/** Signals that end a process and can be heard. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What removes a file when the process is asked to end. */
const removers = new WeakSet<object>()

/** `.gongwen-<where>-<process>-<random>.tmp` */
const ours = /^\.gongwen-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{12}\.tmp$/

/**
 * Makes a temporary file in a folder, with permissions as `open` takes them. When the process is asked to end, or ends, the
 * file is removed.
 */
export async function createTemporary(folder: string, mode: number): Promise<TemporaryFile> {
  const file = path.join(folder, `.gongwen-${here()}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`)
  const remove = () => rmSync(file, {force: true})
  const onSignal = (signal: NodeJS.Signals) => {
    // Whoever else hears it ends in good order: what is being written is written first.
    if (process.listeners(signal).some((listener) => !removers.has(listener))) return
    remove()
    forget()
    // With nobody left who hears it, the signal does what it always does.
    process.kill(process.pid, signal)
  }
  const forget = () => {
    process.off('exit', remove)
    for (const signal of signals) process.off(signal, onSignal)
  }
  removers.add(onSignal)
  process.on('exit', remove)
  for (const signal of signals) process.on(signal, onSignal)
  try {
    return {path: file, handle: await open(file, 'wx', mode), forget}
  } catch (error) {
    forget()
    throw error
  }
}

/** Removes what a process of ours that was killed has left in a folder: files of this user, whose process is gone. */
export async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const [, where, id] = ours.exec(name) ?? []
    if (where !== here() || isRunning(Number(id))) continue
    const file = path.join(folder, name)
    const found = await lstat(file).catch(() => undefined)
    if (found?.isFile() && (!process.getuid || found.uid === process.getuid())) await rm(file, {force: true}).catch(() => {})
  }
}

/** Numbers of processes mean something on one machine only, and in one container. */
function here(): string {
  let space = ''
  try {
    space = readlinkSync('/proc/self/ns/pid')
  } catch {
    // Only Linux has several.
  }
  return createHash('sha256').update(`${hostname()}\0${space}`).digest('hex').slice(0, 8)
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
