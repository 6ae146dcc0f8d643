import {oneLine} from '../../messages/one-line.ts'
import type {Run} from '../program/run.ts'
import {UsageError} from '../say/failure.ts'
import {describeFaults, loadBodies} from '../tasks/load-bodies.ts'

/** Tells what is wrong in lists of bodies. → exit code: 1 where something is */
export async function checkBodies(files: readonly string[], {io, language}: Run): Promise<number> {
  const zh = language === 'zh'
  if (files.length === 0) {
    throw new UsageError(
      zh ? '没有说名录在哪里' : 'Where is the list?',
      zh ? '例：gongwen bodies check bodies.yaml' : 'Example: gongwen bodies check bodies.yaml',
    )
  }
  let faults = 0
  for (const file of files) {
    const found = describeFaults(await loadBodies(file, io.cwd, language), language)
    faults += found.length
    for (const each of found) await io.stdout.write(`${oneLine(file)}${zh ? '：' : ': '}${each}\n`)
  }
  if (faults === 0) await io.stdout.write(zh ? '没有发现问题\n' : 'Nothing wrong was found\n')
  return faults > 0 ? 1 : 0
}
