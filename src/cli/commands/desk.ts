import {resolve} from 'node:path'
import type {CommandSpec} from '../program/command.ts'
import {printFailure} from '../say/print-messages.ts'

interface DeskFlags {
  output?: string
  overwrite?: boolean
}

/** The page that holds the parser, for whoever has no command line. */
export const desk: CommandSpec<DeskFlags> = {
  summary: {
    zh: '写出公文台：一个离线网页，可打开、更正、保存',
    en: 'write the desk: an offline page that opens notices, puts readings right and saves',
  },
  options: {
    output: {flags: '-o, --output <file>', zh: '写到此文件（默认 公文台.html）', en: 'write to this file (default: desk.html)'},
    overwrite: {flags: '--overwrite', zh: '此文件已有也覆盖', en: 'also replace a file that was changed or is no desk'},
  },
  examples: [['gongwen desk -o 公文台.html', '写出公文台，用浏览器打开', 'write the desk and open it in a browser']],
  async run(_, flags, run) {
    const {io, language, loudness} = run
    const {output = language === 'zh' ? '公文台.html' : 'desk.html', overwrite} = flags
    const [{deskPage}, {createFileWriter}, {assertReplaceable, sealComment, sealed}] = await Promise.all([
      import('../output/desk-page.ts'),
      import('../files/file-writer.ts'),
      import('../files/seal.ts'),
    ])
    const file = resolve(io.cwd, output)
    try {
      if (!overwrite) await assertReplaceable(file)
      await createFileWriter()(file, sealed([deskPage(language), sealComment('html')!]))
    } catch (error) {
      await printFailure(output, error, run, 'write')
      return 1
    }
    if (loudness !== 'quiet') await io.stderr.write(language === 'zh' ? `已写 ${output}\n` : `${output} was written\n`)
    return 0
  },
}
