import {execFile} from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../say/failure.ts'

/**
 * The files that differ from a commit, those that are gone and those that git does not know yet too, as full paths without
 * links. Programs that the repository itself has git start for it (a monitor of files, filters, an external diff) are not started.
 *
 * @throws UsageError outside a repository, or when there is no such commit
 */
export async function changedFiles(reference: string, cwd: string, language: Language): Promise<Set<string>> {
  let env: NodeJS.ProcessEnv = {...process.env, LC_ALL: 'C'}
  const git = async (...args: string[]) => {
    const {stdout} = await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...args], {cwd, maxBuffer: 1 << 28, env})
    return stdout
  }
  try {
    env = {...env, ...settings(await git('config', '--includes', '--show-scope', '--name-only', '-z', '--list'))}
    const top = (await git('rev-parse', '--show-toplevel')).trim()
    // A name that begins with a dash would be an option.
    const commit = (await git('rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`)).trim()
    // A notice that was moved is gone from its place.
    const changed = await git('diff', '--no-ext-diff', '--name-only', '--no-renames', '-z', commit)
    const unknown = await git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z', '--full-name')
    return new Set([...changed.split('\0'), ...unknown.split('\0')].filter(Boolean).map((name) => path.join(top, name)))
  } catch (error) {
    const {words, hint} = explain(error as Error & {code?: unknown; stderr?: string}, reference)[language]
    throw new UsageError(language === 'zh' ? `--changed ${reference}：${words}` : `--changed ${reference}: ${words}`, hint)
  }
}

/** Settings that take back the filters which a repository brings, as git takes them from the environment. `listed` is pairs of scope and name. */
function settings(listed: string): Record<string, string> {
  const words = listed.split('\0')
  const filters = new Set<string>()
  for (let at = 0; at + 1 < words.length; at += 2) {
    const filter = /^(filter\..*)\.(?:clean|process|required)$/s.exec(words[at + 1])?.[1]
    if (filter && /^(?:local|worktree)$/.test(words[at])) filters.add(filter)
  }
  const pairs = [...filters].flatMap((filter) => [
    [`${filter}.clean`, ''],
    [`${filter}.process`, ''],
    [`${filter}.required`, 'false'],
  ])
  // Behind those that the environment has already.
  const first = Number(process.env['GIT_CONFIG_COUNT']) || 0
  const numbered = pairs.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${first + index}`, key],
    [`GIT_CONFIG_VALUE_${first + index}`, value],
  ])
  return {GIT_CONFIG_COUNT: String(first + pairs.length), ...Object.fromEntries(numbered)}
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
