import type {Language} from '../messages/report.ts'
import {ReadError} from '../read/read-error.ts'

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
    zh: '这里没有可读的公文（txt、md、html、docx、doc、wps、pdf、ofd）',
    en: 'No readable notice here (txt, md, html, docx, doc, wps, pdf, ofd)',
  },
  'name-not-utf-8': {
    zh: '文件名不是 UTF-8 编码，打不开。请先改名（如 convmv -f gbk -t utf-8）',
    en: 'The file name is not UTF-8 and cannot be opened. Rename it first (such as by convmv -f gbk -t utf-8)',
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

const system: Record<string, Record<Language, string> & {id: string}> = {
  ENOENT: {id: 'not-found', zh: '没有这个文件。请检查路径', en: 'No such file. Check the path'},
  ENOTDIR: {id: 'not-found', zh: '没有这个文件。请检查路径', en: 'No such file. Check the path'},
  EACCES: {id: 'not-permitted', zh: '没有权限。请检查文件的权限', en: 'Permission denied. Check the file permissions'},
  EPERM: {id: 'not-permitted', zh: '没有权限。请检查文件的权限', en: 'Permission denied. Check the file permissions'},
  EISDIR: {id: 'is-folder', zh: '这是文件夹，应为文件', en: 'This is a folder, expected a file'},
  EEXIST: {id: 'not-writable', zh: '这里已有同名的文件，不能建文件夹', en: 'A file of this name is in the way of a folder'},
  ENOSPC: {id: 'no-space', zh: '磁盘已满', en: 'The disk is full'},
  EROFS: {id: 'not-writable', zh: '这里只能读，不能写', en: 'This place is read-only'},
  ENXIO: {id: 'not-writable', zh: '这里不能写', en: 'This cannot be written to'},
  EMFILE: {id: 'too-many-files', zh: '打开的文件太多', en: 'Too many open files'},
  ENAMETOOLONG: {id: 'not-found', zh: '文件名太长', en: 'The file name is too long'},
  ELOOP: {id: 'not-found', zh: '符号链接成环', en: 'The symbolic links form a loop'},
}

/** An error of ours that has its words here, as those of the system have. `failed('no-notices')` */
export const failed = (code: OwnCode): Error & {code: OwnCode} => Object.assign(new Error(code), {code})

/** Is an error this one of ours? */
export const hasFailed = (error: unknown, code: OwnCode): boolean => (error as {code?: string} | undefined)?.code === code

/** Any error as one line, never a stack trace. `toFailure(error, 'zh')` → `{id: 'not-found', message: '没有这个文件。…'}` */
export function toFailure(error: unknown, language: Language): Failure {
  if (error instanceof ReadError) return {id: error.code, message: error.message}
  const {code, message} = error as NodeJS.ErrnoException
  if (code && Object.hasOwn(own, code)) return {id: code, message: own[code as OwnCode][language]}
  const known = code && Object.hasOwn(system, code) ? system[code] : undefined
  if (known) return {id: known.id, message: known[language]}
  return {
    id: 'internal',
    message: language === 'zh' ? `内部错误：${message}。请附上原文报告` : `Internal error: ${message}. Please report it with the text`,
  }
}
