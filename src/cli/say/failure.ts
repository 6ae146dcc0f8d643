import type {Language} from '../../messages/report.ts'
import {ReadError, readableFormats} from '../../read/read-error.ts'
import {withWayOut} from './ways-out.ts'

/** The command was used wrongly: exit code 2. `hint` says what to do instead. */
export class UsageError extends Error {
  readonly hint: string

  constructor(message: string, hint: string) {
    super(message)
    this.name = 'UsageError'
    this.hint = hint
  }
}

/** Why one input gave nothing, in words; the other inputs are still done. */
export interface Failure {
  /** A permanent id, as a message has one. */
  id: string
  message: string
}

/** Why there is nothing to read, beside what the file system says. */
const own = {
  'no-notices': {
    zh: `这里没有可读的公文（${readableFormats.join('、')}）`,
    en: `No readable notice here (${readableFormats.join(', ')})`,
  },
  'changed-since': {
    zh: '写成后有人改动过，没有覆盖',
    en: 'It was changed since it was written, and is not overwritten',
  },
  'not-ours': {
    zh: '这里已有文件，不是 gongwen 用 -o 写的，没有覆盖',
    en: 'A file is here that was not written by -o, and is not overwritten',
  },
  'already-document': {
    zh: '这已经是 gongwen 的文档，不是公文。要核对它请用 gongwen check',
    en: 'This is a document of gongwen already, and no notice. To check it use gongwen check',
  },
  'name-not-utf-8': {
    zh: '文件名不是 UTF-8 编码，不能指名，也不能改写。请先改名（如 convmv -f gbk -t utf-8）；只要读，指它所在的文件夹即可',
    en: 'The file name is not UTF-8, so that it can be neither named nor written. Rename it first (such as by convmv -f gbk -t utf-8); to read it, name its folder',
  },
  'no-cache-folder': {
    zh: '没有用户的缓存文件夹（XDG_CACHE_HOME、HOME 或 LOCALAPPDATA）',
    en: 'The user has no cache folder (XDG_CACHE_HOME, HOME or LOCALAPPDATA)',
  },
  'outside-folder': {
    zh: '链接通到文件夹之外，没有写',
    en: 'A link leads out of the folder; not written',
  },
  'no-notice-for-reading': {
    zh: '找不到这份读法的公文。请放在旁边同名，或用 --source 指定文件夹',
    en: 'The notice of this reading is not here. Put it beside it under the same name, or give its folder with --source',
  },
  'notice-changed': {
    zh: '公文在读出这份文档之后改动过，分不出哪些是更正。请重新读取公文，再改一次',
    en: 'The notice was changed since the document was read from it, so that corrections cannot be told apart. Read it anew and put that right',
  },
  'not-corrections': {
    zh: '不是更正文件，或已改坏。结构见 gongwen schema corrections',
    en: 'This is no file of corrections, or was damaged. gongwen schema corrections prints its shape',
  },
  'one-notice': {
    zh: '这里要写一份公文，不是文件夹或通配模式',
    en: 'One notice is wanted here, and no folder or pattern',
  },
  'not-a-register': {
    zh: '不能更新：不是 gongwen tasks 写的台账（没有“任务标识”一栏）。新建的 CSV 台账请用 --update 起头',
    en: 'This is no register that gongwen tasks can bring up to date: it has no column 任务标识. Begin a CSV register with --update',
  },
  'not-a-document': {
    zh: '不是 gongwen 输出的文档，或已改坏。请用 gongwen check 看看哪里不对',
    en: 'This is no document as gongwen prints it, or was damaged. gongwen check tells where',
  },
  'not-a-reading': {
    zh: '不是核对过的读法。应为 gongwen 输出的 YAML 或 JSON',
    en: 'This is no checked reading. Expected YAML or JSON as gongwen prints it',
  },
} satisfies Record<string, Record<Language, string>>
type OwnCode = keyof typeof own

/** What was to be done with the file when the system refused. */
export type Doing = 'read' | 'write'

interface SystemFailure extends Record<Language, string> {
  id: string
}

const permission = (zh: string, en: string): SystemFailure => ({
  id: 'not-permitted',
  zh: `没有${zh}权限。请检查文件和文件夹的权限`,
  en: `No permission to ${en}. Check the permissions of the file and its folder`,
})
const missing = {id: 'not-found', zh: '没有这个文件。请检查路径', en: 'No such file. Check the path'}

/** What the system says, in words; some of it differs between reading and writing. */
const system: Record<string, SystemFailure | Record<Doing, SystemFailure>> = {
  ENOENT: missing,
  ENOTDIR: {
    read: missing,
    write: {id: 'not-writable', zh: '这里已有同名的文件，不能建文件夹', en: 'A file of this name is in the way of a folder'},
  },
  EACCES: {read: permission('读取', 'read it'), write: permission('写入', 'write it')},
  EPERM: {read: permission('读取', 'read it'), write: permission('写入', 'write it')},
  EISDIR: {id: 'is-folder', zh: '这是文件夹，应为文件', en: 'This is a folder, expected a file'},
  EEXIST: {id: 'not-writable', zh: '这里已有同名的文件，不能建文件夹', en: 'A file of this name is in the way of a folder'},
  ENOSPC: {id: 'no-space', zh: '磁盘已满', en: 'The disk is full'},
  EDQUOT: {id: 'no-space', zh: '磁盘配额已用完', en: 'The disk quota is used up'},
  EROFS: {id: 'not-writable', zh: '这里只能读，不能写', en: 'This place is read-only'},
  EBUSY: {id: 'in-use', zh: '文件正被别的程序使用，请关闭后再试', en: 'Another program uses the file; close it and try again'},
  ENXIO: {id: 'not-writable', zh: '这里不能写', en: 'This cannot be written to'},
  EBADF: {id: 'not-writable', zh: '这里不能写', en: 'This cannot be written to'},
  EIO: {id: 'device-fault', zh: '磁盘或网络出错，没有读写成', en: 'The disk or the network failed'},
  EMFILE: {id: 'too-many-files', zh: '打开的文件太多', en: 'Too many open files'},
  ENAMETOOLONG: {id: 'not-found', zh: '文件名太长', en: 'The file name is too long'},
  ELOOP: {id: 'not-found', zh: '符号链接成环', en: 'The symbolic links form a loop'},
}

const internal: SystemFailure = {
  id: 'internal',
  zh: '内部错误：…。请附上原文报告',
  en: 'Internal error: …. Please report it with the text',
}

const knownAs = (code: string, doing: Doing): SystemFailure => {
  const found = system[code]
  return 'id' in found ? (found as SystemFailure) : found[doing]
}

/** Everything that an input may come to nothing for, but for what its readers say: by id, the words of the first of that id. */
export function failures(language: Language): Failure[] {
  const all = [
    ...Object.entries(own).map(([id, words]) => ({id, message: words[language]})),
    ...Object.keys(system)
      .flatMap((code) => (['read', 'write'] as const).map((doing) => knownAs(code, doing)))
      .map((each) => ({id: each.id, message: each[language]})),
    {id: internal.id, message: internal[language]},
  ]
  return [...new Map(all.reverse().map((each) => [each.id, each])).values()].reverse()
}

/** An error of ours that has its words here, as those of the system have. `failed('no-notices')` */
export const failed = (code: OwnCode): Error & {code: OwnCode} => Object.assign(new Error(code), {code})

/** Is an error this one of ours? */
export const hasFailed = (error: unknown, code: OwnCode): boolean => (error as {code?: string} | undefined)?.code === code

/** Any error as one line, never a stack trace. `toFailure(error, 'zh')` → `{id: 'not-found', message: '没有这个文件。…'}` */
export function toFailure(error: unknown, language: Language, doing: Doing = 'read'): Failure {
  if (error instanceof ReadError) return {id: error.code, message: withWayOut(error.code, error.message, language)}
  const {code, message} = error as NodeJS.ErrnoException
  if (code && Object.hasOwn(own, code)) return {id: code, message: withWayOut(code, own[code as OwnCode][language], language)}
  if (code && Object.hasOwn(system, code)) {
    const known = knownAs(code, doing)
    return {id: known.id, message: known[language]}
  }
  return {id: internal.id, message: internal[language].replace('…', () => message)}
}
