import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../failure.ts'

/**
 * The files that differ from a commit, those that are gone and those that git does not know yet too, as full paths without
 * links.
 *
 * @throws UsageError outside a repository, or when there is no such commit
 */
export async function changedFiles(reference: string, cwd: string, language: Language): Promise<Set<string>> {
  const git = async (...args: string[]) => {
    const {stdout} = await promisify(execFile)('git', args, {cwd, maxBuffer: 1 << 28, env: {...process.env, LC_ALL: 'C'}})
    return stdout
  }
  try {
    const top = (await git('rev-parse', '--show-toplevel')).trim()
    // A name that begins with a dash would be an option.
    const commit = (await git('rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`)).trim()
    // A notice that was moved is gone from its place.
    const changed = await git('diff', '--name-only', '--no-renames', '-z', commit)
    const unknown = await git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z', '--full-name')
    return new Set([...changed.split('\0'), ...unknown.split('\0')].filter(Boolean).map((name) => path.join(top, name)))
  } catch (error) {
    const {words, hint} = explain(error as Error & {code?: unknown; stderr?: string}, reference)[language]
    throw new UsageError(language === 'zh' ? `--changed ${reference}：${words}` : `--changed ${reference}: ${words}`, hint)
  }
}

/** What git said, in words of ours. */
function explain({code, stderr = '', message}: Error & {code?: unknown; stderr?: string}, reference: string) {
  const hint = {
    zh: '要在 git 仓库里用，后面写一个提交，如 HEAD、origin/main',
    en: 'Use it in a git repository, with a commit such as HEAD or origin/main',
  }
  const told = (zh: string, en: string, own = hint) => ({zh: {words: zh, hint: own.zh}, en: {words: en, hint: own.en}})
  if (code === 'ENOENT') return told('没有安装 git', 'git is not installed')
  if (/not a git repository/.test(stderr)) return told('这里不是 git 仓库', 'this is no git repository')
  if (/dubious ownership/.test(stderr)) {
    return told('git 不信任这个仓库：它属于别的用户', 'git does not trust this repository: it belongs to another user', {
      zh: '用 git config --global --add safe.directory 写明仓库的位置',
      en: 'Name it with git config --global --add safe.directory',
    })
  }
  if (/single revision|unknown revision|bad revision|ambiguous argument/.test(stderr)) {
    return told(`没有“${reference}”这个提交`, `there is no commit “${reference}”`, {
      zh: '浅克隆的仓库里可能没有，先用 git fetch 取来；例：--changed origin/main',
      en: 'A shallow clone may lack it: fetch it first; example: --changed origin/main',
    })
  }
  return told('git 没有运行成功', (stderr || message).trim().split('\n')[0])
}
