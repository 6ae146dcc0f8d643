import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {root} from './support/built.ts'
import {openDesk} from './support/desk.ts'
import {putOtherBuild} from './support/other-build.ts'

describe('scripts/compare-readings.js', () => {
  const {at, put} = openDesk()
  const compare = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'scripts/compare-readings.js'), path.join(root, 'dist'), ...args], {
      cwd: at(),
      encoding: 'utf8',
    })
  beforeEach(() => {
    put('notices/a.txt', '关于值班的通知\n各科室：\n一、轮流值守。\n二、按时交接。\n')
    // another build, which knows no kinds
    putOtherBuild(put, 'delete document?.kind')
  })

  it('finds nothing where a build stands against itself', () => {
    expect(compare(path.join(root, 'dist'), 'notices', '--random', '20')).toMatchObject({status: 0, stdout: '0 of 21 differ\n', stderr: ''})
  })

  it('prints where a text differs, and keeps the random ones', () => {
    const {status, stdout} = compare('other', 'notices', '--random', '20', '--keep', 'kept')
    expect(status).toBe(1)
    expect(stdout).toContain('notices/a.txt\n  document/kind: "通知" → nothing\n')
    const [, random] = /^(random-1-\d+)\n/m.exec(stdout)!
    expect(existsSync(at('kept', `${random}.txt`))).toBe(true)
  })

  it('says how it is used', () => expect(compare()).toMatchObject({status: 2, stderr: expect.stringContaining('FOLDER…')}))
})
