import {existsSync} from 'node:fs'
import path from 'node:path'
import {configNames} from '../../config/config-names.ts'
import type {Language} from '../../messages/report.ts'
import type {CommandSpec} from '../program/command.ts'
import {UsageError} from '../say/failure.ts'

/** Writes a configuration into the folder, or a document of a kind to be filled in, with a comment for all that can be set. */
export const init: CommandSpec = {
  summary: {
    zh: '写一个带说明的配置文件，或一份待填的公文，如通知',
    en: 'write a commented configuration, or a document of a kind to be filled in',
  },
  argument: {
    usage: {zh: '[文种]', en: '[kind]'},
    zh: '通知、请示、函、纪要等文种；不写则为配置文件 gongwen.config.yaml',
    en: 'a kind of document; without it the configuration, gongwen.config.yaml',
  },
  options: {},
  examples: [
    ['gongwen init', '在当前文件夹写配置文件', 'a configuration in the current folder'],
    ['gongwen init 通知', '写一份待填的 通知.yaml，填好后用 gongwen render 排成公文', 'a document to be filled in, for gongwen render'],
  ],
  async run([kind, ...others], _flags, run) {
    const {io, language} = run
    const zh = language === 'zh'
    if (kind !== undefined) {
      const {writeSkeleton} = await import('../render/write-skeleton.ts')
      return writeSkeleton([kind, ...others], run)
    }
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

# gongwen render 排出的公文的式样
# page:
#   mark: 云岭市水务局文件
#   seal: true
#   fonts: {title: 方正小标宋简体, first: 黑体, second: 楷体_GB2312, body: 仿宋_GB2312, latin: Times New Roman, page: 宋体}

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

# How the notices look that gongwen render makes
# page:
#   mark: 云岭市水务局文件
#   seal: true
#   fonts: {title: 方正小标宋简体, first: 黑体, second: 楷体_GB2312, body: 仿宋_GB2312, latin: Times New Roman, page: 宋体}

# Settings for some files only, the later over the earlier
# overrides:
#   - files: [archive/**]
#     preset: archive

# This is the topmost one
# root: true
`,
}
