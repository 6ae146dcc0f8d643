import {execFile} from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import {promisify} from 'node:util'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../failure.ts'

/**
 * The files that differ from a commit, with those that git does not know yet, as full paths. Programs that the repository itself
 * has git start for it (a monitor of files, filters, an external diff) are not started.
 *
 * @throws UsageError outside a repository, or when there is no such commit
 */
export async function changedFiles(reference: string, cwd: string, language: Language): Promise<Set<string>> {
  let env = process.env
  const git = async (...args: string[]) => {
    const {stdout} = await promisify(execFile)('git', ['-c', 'core.fsmonitor=false', ...args], {cwd, env, maxBuffer: 1 << 28})
    return stdout
  }
  try {
    env = {...env, ...settings(await git('config', '--includes', '--show-scope', '--name-only', '-z', '--list'))}
    const top = (await git('rev-parse', '--show-toplevel')).trim()
    // A name that begins with a dash would be an option.
    const commit = (await git('rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`)).trim()
    const changed = await git('diff', '--no-ext-diff', '--name-only', '-z', '--diff-filter=d', commit)
    const unknown = await git('ls-files', '--others', '--exclude-standard', '-z', '--full-name')
    return new Set([...changed.split('\0'), ...unknown.split('\0')].filter(Boolean).map((name) => path.join(top, name)))
  } catch (error) {
    const said = String((error as {stderr?: string}).stderr ?? (error as Error).message)
      .trim()
      .split('\n')[0]
    throw new UsageError(
      language === 'zh' ? `--changed ${reference}：${said}` : `--changed ${reference}: ${said}`,
      language === 'zh'
        ? '要在 git 仓库里用，后面写一个提交，如 HEAD、origin/main'
        : 'Use it in a git repository, with a commit such as HEAD or origin/main',
    )
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
