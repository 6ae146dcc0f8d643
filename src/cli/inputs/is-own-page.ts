import {closeSync, openSync, readSync} from 'node:fs'

/** Bytes at the beginning of a page in which it says what made it. */
const looked = 1024

/** Is a file in a folder a page that `--format html`, or the desk, has put there? What cannot be read is none, and is told by whoever reads it. */
export function isOwnPage(file: string | Buffer): boolean {
  try {
    const handle = openSync(file, 'r')
    try {
      const room = Buffer.alloc(looked)
      return isPage(room.toString('latin1', 0, readSync(handle, room, 0, looked, 0)))
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
}

/** Does a text begin as a page of ours does? */
export const isPage = (head: string): boolean =>
  /^<!doctype html>\r?\n<html lang="/.test(head) && head.includes('<meta name="generator" content="gongwen">')
