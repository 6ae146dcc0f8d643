import {latin1} from '../../platform/node/latin1.ts'
import {readHead} from './read-head.ts'

/** Is a file in a folder a page that `--format html`, or the desk, has put there? What cannot be read is none, and is told by whoever reads it. */
export function isOwnPage(file: string | Buffer): boolean {
  const head = readHead(file)
  return head !== undefined && isPage(latin1(head))
}

/** Does a text begin as a page of ours does? */
export const isPage = (head: string): boolean =>
  /^<!doctype html>\r?\n<html lang="/.test(head) && head.includes('<meta name="generator" content="gongwen">')
