import path from 'node:path'
import {type Draft, draftBodies, isCollectiveName, type MetBody} from '../../bodies/index.ts'
import {oneLine} from '../../messages/one-line.ts'
import {printable} from '../../messages/printable.ts'
import {namesIn} from '../../tasks/index.ts'
import type {CommandSpec} from '../command.ts'
import {UsageError} from '../failure.ts'
import {finish, printFailure} from '../print-messages.ts'
import type {ReadingFlags} from '../read-input.ts'
import type {Run} from '../run.ts'
import {readingOptions} from '../shared-options.ts'
import {describeFaults, loadBodies} from '../tasks/load-bodies.ts'
import {findTaskInputs, readTasks} from '../tasks/read-tasks.ts'

interface BodiesFlags {
  output?: string
}

/** Drafts a list of the bodies that notices name, or checks one. */
export const bodies: CommandSpec<BodiesFlags & ReadingFlags> = {
  summary: {zh: '起草或检查单位名录', en: 'draft or check a list of bodies'},
  argument: {
    form: '[files...]',
    usage: {zh: 'init|check [文件...]', en: 'init|check [files...]'},
    zh: 'init：从公文起草；check：检查名录',
    en: 'init drafts one from notices; check checks a list',
  },
  options: {output: {flags: '-o, --output <file>', zh: '写到文件', en: 'write to a file'}, ...readingOptions},
  examples: [
    ['gongwen bodies init 来文/ -o bodies.yaml', '从来文起草单位名录', 'draft a list from the notices of a folder'],
    ['gongwen bodies check bodies.yaml', '检查单位名录', 'check a list'],
  ],
  async run([action, ...files], flags, run) {
    const {language} = run
    if (action === 'init') return init(files, flags, run)
    if (action === 'check') return check(files, run)
    throw new UsageError(
      language === 'zh' ? `没有“bodies ${action ?? ''}”这个用法` : `There is no “bodies ${action ?? ''}”`,
      language === 'zh'
        ? '可用 gongwen bodies init 来文/ 或 gongwen bodies check bodies.yaml'
        : 'Use gongwen bodies init or gongwen bodies check',
    )
  },
}

async function init(files: readonly string[], {output, ...flags}: BodiesFlags & ReadingFlags, run: Run): Promise<number> {
  const {io, language} = run
  const zh = language === 'zh'
  if (files.length === 0) {
    throw new UsageError(
      zh ? '没有说公文在哪里' : 'Where are the notices?',
      zh ? '例：gongwen bodies init 来文/ -o bodies.yaml' : 'Example: gongwen bodies init notices/ -o bodies.yaml',
    )
  }
  const {inputs} = await findTaskInputs(files, io)
  const counts = new Map<string, number>()
  for await (const tasks of readTasks(inputs, flags, run))
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
  return finish(run)
}

async function check(files: readonly string[], {io, language}: Run): Promise<number> {
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
