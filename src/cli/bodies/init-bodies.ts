import path from 'node:path'
import {type Draft, draftBodies, isCollectiveName, type MetBody} from '../../bodies/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import {printable} from '../../messages/printable.ts'
import {namesIn} from '../../tasks/index.ts'
import {statOf} from '../files/stat-of.ts'
import {createPassedOver} from '../inputs/passed-over.ts'
import type {Run} from '../program/run.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import {findKnownInputs} from '../reading/read-known.ts'
import {UsageError} from '../say/failure.ts'
import {finish, printFailure} from '../say/print-messages.ts'
import {readTasks} from '../tasks/read-tasks.ts'

export interface BodiesFlags {
  output?: string
}

/** Drafts a list of the bodies that the tasks of notices name, and tells which names may be one body. → exit code */
export async function initBodies(files: readonly string[], {output, ...flags}: BodiesFlags & ReadingFlags, run: Run): Promise<number> {
  const {io, language} = run
  const zh = language === 'zh'
  if (files.length === 0) {
    throw new UsageError(
      zh ? '没有说公文在哪里' : 'Where are the notices?',
      zh ? '例：gongwen bodies init 来文/ -o bodies.yaml' : 'Example: gongwen bodies init notices/ -o bodies.yaml',
    )
  }
  const passedOver = createPassedOver(run)
  const {inputs, several} = await findKnownInputs(files, flags, passedOver, run)
  run.several = several
  if (output !== undefined) assertNewFile(output, run)
  const counts = new Map<string, number>()
  for await (const tasks of readTasks(inputs, flags, passedOver, run))
    for (const name of tasks.flatMap((task) => namesIn(task))) counts.set(name, (counts.get(name) ?? 0) + 1)
  const met = [...counts].map(([name, count]): MetBody => ({name, count, collective: isCollectiveName(name)}))
  const draft = draftBodies(met)
  const text = await toYaml(draft, zh)
  if (output === undefined) await io.stdout.write(io.stdout.isTTY ? printable(text) : text)
  else {
    try {
      await (await import('../files/file-writer.ts')).createFileWriter()(path.resolve(io.cwd, output), [text])
    } catch (error) {
      await printFailure(output, error, run)
    }
  }
  for (const {
    names: [one, other],
    why,
  } of draft.nearMisses)
    await io.stderr.write(`${oneLine(nearMiss(one, other, why, zh))}\n`)
  return finish(run, passedOver)
}

/**
 * A list that is there was gone on with by a person.
 *
 * @throws UsageError
 */
function assertNewFile(output: string, {io, language}: Run): void {
  if (!statOf(path.resolve(io.cwd, output))?.isFile()) return
  throw new UsageError(
    language === 'zh' ? `已有“${output}”，没有覆盖` : `“${output}” is there already, and is not replaced`,
    language === 'zh' ? '请用 -o 指定别的文件' : 'Give another file with -o',
  )
}

/** The list as YAML that a person goes on with: how often a body is named stands beside it. */
async function toYaml({bodies, collectives}: Draft, zh: boolean): Promise<string> {
  const {Document} = await import('yaml')
  const document = new Document({
    bodies: bodies.map(({count: _, ...body}) => body),
    ...(collectives.length > 0 && {collectives}),
  })
  const list = document.get('bodies') as {items: Array<{commentBefore?: string}>}
  for (const [at, {count}] of bodies.entries()) list.items[at].commentBefore = zh ? ` ${count} 项任务` : ` ${count} tasks`
  document.commentBefore = zh
    ? ' 单位名录，由 gongwen bodies init 起草。name 为规范名称，aliases 为其他写法，parent 为上级单位；\n collectives 为统称，members 填它所含的单位。'
    : ' Bodies, drafted by gongwen bodies init: name is the listed name, aliases are other spellings, parent is the body above;\n collectives stand for their members.'
  return document.toString({lineWidth: 0})
}

function nearMiss(one: string, other: string, why: 'alike' | 'elided', zh: boolean): string {
  if (zh) return why === 'alike' ? `“${one}”和“${other}”只差一个字，是不是同一个单位？` : `“${other}”可能是“${one}”省去了前面的字，请核对`
  return why === 'alike'
    ? `“${one}” and “${other}” differ in one character: one body?`
    : `“${other}” may be “${one}” without what it begins with`
}
