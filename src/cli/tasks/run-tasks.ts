import path from 'node:path'
import {toRegister} from '../../register/index.ts'
import type {Task} from '../../tasks/index.ts'
import {statOf} from '../files/stat-of.ts'
import type {Inputs} from '../inputs/inputs.ts'
import {createIsSource} from '../inputs/is-source.ts'
import {createPassedOver} from '../inputs/passed-over.ts'
import type {Run} from '../program/run.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import {findKnownInputs} from '../reading/read-known.ts'
import {assertReportPlace, writeRunReport} from '../reading/write-run-report.ts'
import {UsageError} from '../say/failure.ts'
import {finish} from '../say/print-messages.ts'
import {chooseLayout} from './choose-layout.ts'
import {chooseTasks, todayOf} from './choose-tasks.ts'
import {bringUpToDate, chooseWriter, deliver} from './deliver.ts'
import type {TasksFlags} from './options.ts'

/** Does what `gongwen tasks` is to do. → exit code: 1 where something could not be read or written */
export async function runTasks(paths: readonly string[], flags: TasksFlags & ReadingFlags, run: Run): Promise<number> {
  const {io, language} = run
  const zh = language === 'zh'
  const {output, update, report} = flags
  if (output !== undefined && update !== undefined) {
    throw new UsageError(
      zh ? '-o 和 --update 只能用一个' : 'Use either -o or --update',
      zh ? '--update 更新已有的台账，-o 另写一份' : '--update brings a register up to date, -o writes a new one',
    )
  }
  const writer = chooseWriter(flags, zh)
  const layout = await chooseLayout(flags, run)
  const today = todayOf(io.env)
  const target = output ?? update
  const place = target === undefined ? undefined : path.resolve(io.cwd, target)
  const passedOver = createPassedOver(run, (file) => file === place)
  const found = await findKnownInputs(paths, flags, passedOver, run)
  run.several = found.several
  // The register lies among the notices because it was written there before.
  if (place !== undefined) passedOver.remove(place)
  assertPlace(flags, found.inputs, run)
  assertReportPlace(report, found.inputs, run)
  const {wanted, rest} = await chooseTasks(found.inputs, flags, today, passedOver, run)
  const register = toRegister(wanted, {...layout, rest, byParty: flags.by === 'party', today})
  if (update === undefined) await deliver(register, writer, output, run)
  else await bringUpToDate(register, update, run)
  if (run.loudness !== 'quiet' && (target !== undefined || found.several)) await io.stderr.write(totals(wanted, zh))
  const code = await finish(run, passedOver)
  if (report !== undefined) await writeRunReport(report, 'tasks', code, passedOver, run)
  return code
}

/**
 * A register that was written before may hold what people have typed since, so that it is replaced only where that is said.
 *
 * @throws UsageError
 */
function assertPlace({output, update, overwrite}: TasksFlags, inputs: Inputs, {io, language}: Run): void {
  const zh = language === 'zh'
  const target = output ?? update
  if (target === undefined) return
  const full = path.resolve(io.cwd, target)
  if (createIsSource(inputs)(full)) {
    throw new UsageError(
      zh ? `输出会覆盖输入文件：${target}` : `The output would overwrite an input: ${target}`,
      zh ? '请换个位置' : 'Give another place',
    )
  }
  if (output === undefined || overwrite || !statOf(full)?.isFile()) return
  throw new UsageError(
    zh ? `已有“${output}”，没有覆盖` : `“${output}” is there already, and is not replaced`,
    zh ? '更新台账请用 --update，要覆盖请加 --overwrite' : 'To bring a register up to date use --update, to replace it add --overwrite',
  )
}

function totals(rows: readonly Task[], zh: boolean): string {
  const withoutBody = rows.filter(({basis}) => basis === undefined).length
  const withoutTime = rows.filter(({deadlineText}) => deadlineText === undefined).length
  return zh
    ? `${rows.length} 项任务，其中 ${withoutBody} 项没有责任单位，${withoutTime} 项没有时限\n`
    : `${rows.length} tasks, ${withoutBody} without a body, ${withoutTime} without a deadline\n`
}
