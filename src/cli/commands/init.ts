import {existsSync} from 'node:fs'
import path from 'node:path'
import {configNames} from '../../config/config-names.ts'
import type {Language} from '../../messages/report.ts'
import type {CommandSpec} from '../command.ts'
import {UsageError} from '../failure.ts'

/** Writes a configuration of `gongwen check` and `gongwen tasks` into the folder, with a comment for all that can be set. */
export const init: CommandSpec = {
  summary: {zh: '写一个带说明的配置文件 gongwen.config.yaml', en: 'write a commented configuration, gongwen.config.yaml'},
  options: {},
  examples: [['gongwen init', '在当前文件夹写配置文件', 'in the current folder']],
  async run(_args, _flags, {io, language}) {
    const zh = language === 'zh'
    const known = configNames.find((name) => existsSync(path.join(io.cwd, name)))
    if (known !== undefined) {
      throw new UsageError(
        zh ? `这里已有配置文件 ${known}` : `There is a configuration already: ${known}`,
        zh ? '请直接改它；用 gongwen schema config 查看可写的各项' : 'Change that; gongwen schema config shows what can be set',
      )
    }
    const {createFileWriter} = await import('../files/file-writer.ts')
    await createFileWriter()(path.join(io.cwd, configNames[0]), [template[language]])
    await io.stdout.write(zh ? `已写 ${configNames[0]}\n` : `${configNames[0]} written\n`)
    return 0
  },
}

const template: Record<Language, string> = {
  zh: `# gongwen check 和 gongwen tasks 的配置，管这个文件夹及其下各级。去掉行首的“# ”即生效。
# 全部规则见 gongwen rules，某条规则的依据和选项见 gongwen explain 规则名。

# 规则集：recommended 常用，strict 全部且更严，archive 只查损坏和矛盾
preset: recommended

# 各条规则的级别：off 不查，info 提示，warning 警告，error 错误；有选项的连同选项写在花括号里
# rules:
#   number-dot: off
#   long-title: {severity: warning, max: 40}

# 不查的文件，写法同 .gitignore
# ignore:
#   - 草稿/**

# 结构化文档的原文所在的文件夹
# source: 来文

# gongwen tasks 台账的式样，用 --columns 督查 选；叫 台账 的是默认的
# registers:
#   督查:
#     columns: [序号, {head: 主要举措, shows: 具体措施}, 牵头单位, {head: 时限, shows: 完成时间}, 分管领导]
#     dateFormat: YYYY年M月D日

# 只用于部分文件的设定，后面的优先
# overrides:
#   - files: [档案/**]
#     preset: archive

# 写明这是最上层，不再向上找
# root: true
`,
  en: `# The configuration of gongwen check and gongwen tasks, for this folder and all below. Take the "# " away for a line to hold.
# All rules: gongwen rules. What a rule rests on, and its options: gongwen explain RULE.

# recommended, strict (all rules, a step graver) or archive (only damage and contradiction)
preset: recommended

# How gravely a rule is taken: off, info, warning or error; options stand in braces with it
# rules:
#   number-dot: off
#   long-title: {severity: warning, max: 40}

# What is not checked, as in .gitignore
# ignore:
#   - drafts/**

# The folder with the notices of structured documents
# source: notices

# Layouts of the registers of gongwen tasks, for --columns weekly; one called 台账 is the one by default
# registers:
#   weekly:
#     columns: [序号, {head: 主要举措, shows: 具体措施}, 牵头单位, {head: 时限, shows: 完成时间}, 分管领导]
#     dateFormat: YYYY/M/D

# Settings for some files only, the later over the earlier
# overrides:
#   - files: [archive/**]
#     preset: archive

# This is the topmost one
# root: true
`,
}
