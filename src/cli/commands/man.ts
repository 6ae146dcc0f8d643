import type {CommandSpec} from '../program/command.ts'

/** Prints the manual page, of the same words that help is made of. */
export const man: CommandSpec = {
  summary: {zh: '输出手册页（man）', en: 'print the manual page'},
  options: {},
  examples: [['gongwen man > gongwen.1', '存下手册页', 'keep the manual page']],
  async run(_args, _flags, {io, language}, all) {
    const {manPage} = await import('../completion/man-page.ts')
    await io.stdout.write(manPage(await all(), language))
    return 0
  },
}
