import type {BodiesFlags} from '../bodies/init-bodies.ts'
import type {CommandSpec} from '../program/command.ts'
import {readingOptions} from '../program/shared-options.ts'
import type {ReadingFlags} from '../reading/read-input.ts'
import {UsageError} from '../say/failure.ts'

/** Drafts a list of the bodies that notices name, or checks one. */
export const bodies: CommandSpec<BodiesFlags & ReadingFlags> = {
  summary: {zh: '起草或检查单位名录', en: 'draft or check a list of bodies'},
  argument: {
    usage: {zh: '[init|check 文件...]', en: '[init|check files...]'},
    zh: 'init：从公文起草；check：检查名录',
    en: 'init drafts one from notices; check checks a list',
  },
  options: {output: {flags: '-o, --output <file>', zh: '写到文件', en: 'write to a file'}, ...readingOptions},
  examples: [
    ['gongwen bodies init 来文/ -o bodies.yaml', '从来文起草单位名录', 'draft a list from the notices of a folder'],
    ['gongwen bodies check bodies.yaml', '检查单位名录', 'check a list'],
  ],
  async run([action, ...files], flags, run) {
    const zh = run.language === 'zh'
    if (action === 'init') return (await import('../bodies/init-bodies.ts')).initBodies(files, flags, run)
    if (action === 'check') return (await import('../bodies/check-bodies.ts')).checkBodies(files, run)
    throw new UsageError(
      action === undefined
        ? zh
          ? '要起草还是检查名录？'
          : 'Draft a list or check one?'
        : zh
          ? `没有“bodies ${action}”这个用法`
          : `There is no “bodies ${action}”`,
      zh ? '可用 gongwen bodies init 来文/ 或 gongwen bodies check bodies.yaml' : 'Use gongwen bodies init or gongwen bodies check',
    )
  },
}
