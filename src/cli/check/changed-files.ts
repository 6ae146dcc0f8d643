import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import type {Language} from '../../messages/report.ts'
import {UsageError} from '../failure.ts'

/**
 * The files that differ from a commit, with those that git does not know yet, as full paths.
 *
 * @throws UsageError outside a repository, or when there is no such commit
 */
export async function changedFiles(reference: string, cwd: string, language: Language): Promise<Set<string>> {
  const git = async (...args: string[]) => {
    const {stdout} = await promisify(execFile)('git', args, {cwd, maxBuffer: 1 << 28})
    return stdout
  }
  try {
    const top = (await git('rev-parse', '--show-toplevel')).trim()
    // A name that begins with a dash would be an option.
    const commit = (await git('rev-parse', '--verify', '--end-of-options', `${reference}^{commit}`)).trim()
    const changed = await git('diff', '--name-only', '-z', '--diff-filter=d', commit)
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
