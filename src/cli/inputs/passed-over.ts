import path from 'node:path'
import type {Run} from '../program/run.ts'
import type {Passed} from './passed.ts'

/**
 * What was met in folders and not read. It is counted by kind, for there may be hundreds of thousands; which ones they are is
 * kept only where somebody asks.
 */
export interface PassedOver {
  add(passed: Passed): void
  /** Takes out one of those that are kept: it turns out to be something else. */
  remove(path: string): void
  /**
   * How many of each kind, in the order met: by ending in small letters (`.xlsx`, `''` for none), or by the reason for what is
   * no file. What the configuration leaves out is not counted: that is wanted.
   */
  readonly kinds: ReadonlyMap<string, number>
  /** Those that are kept, by their full path. */
  readonly kept: ReadonlyMap<string, Passed>
}

/**
 * Makes the count of what is passed over. Those that `--verbose` tells and `--report` records are kept.
 *
 * @param mayBeOther which are kept besides, as they may have to be removed
 */
export function createPassedOver(
  {loudness, records}: Pick<Run, 'loudness' | 'records'>,
  mayBeOther: (path: string) => boolean = () => false,
): PassedOver {
  const kinds = new Map<string, number>()
  const kept = new Map<string, Passed>()
  const count = (passed: Passed, by: number) => {
    if (passed.reason === 'ignored') return
    const kind = kindOf(passed)
    const number = (kinds.get(kind) ?? 0) + by
    if (number) kinds.set(kind, number)
    else kinds.delete(kind)
  }
  return {
    kinds,
    kept,
    add(passed) {
      count(passed, 1)
      if (loudness === 'verbose' || records || mayBeOther(passed.path)) kept.set(passed.path, passed)
    },
    remove(file) {
      const passed = kept.get(file)
      if (!passed) return
      kept.delete(file)
      count(passed, -1)
    },
  }
}

const kindOf = ({name, reason}: Passed): string =>
  reason === 'folder-link' || reason === 'device' ? reason : path.extname(name).toLowerCase()
