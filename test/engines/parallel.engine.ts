import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, it} from 'vitest'
import {temporaryFolder} from '../support/terminal.ts'
import {filter, has, toLines, unless} from './place.ts'

const isThere = unless(has('parallel'), 'GNU parallel')
const canDivide =
  isThere &&
  unless(
    process.getuid?.() === 0 && has('sshd') && has('ssh') && has('ip') && hasNamespaces(),
    'two hosts: root, ssh and network namespaces',
  )

function hasNamespaces(): boolean {
  return spawnSync('ip', ['netns', 'add', 'gongwen-try']).status === 0 && spawnSync('ip', ['netns', 'del', 'gongwen-try']).status === 0
}

const input = toLines(300)
  .map((line) => `${line}\n`)
  .join('')
const alone = (): string => {
  const [command, ...argv] = filter.split(' ')
  return spawnSync(command, argv, {input, encoding: 'utf8', maxBuffer: 2 ** 30}).stdout
}
const env = (home: string) => ({...process.env, HOME: home, PARALLEL_HOME: home})

describe.runIf(isThere)('GNU parallel', () => {
  it('gives what one process gives, on one machine', () => {
    const {folder, remove} = temporaryFolder()
    const argv = ['--will-cite', '--pipe', '-N', '75', '-j', '2', '--keep-order', filter]
    const {stdout, status, stderr} = spawnSync('parallel', argv, {input, encoding: 'utf8', maxBuffer: 2 ** 30, env: env(folder)})
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout).toBe(alone())
    remove()
  })

  it.runIf(canDivide)('gives what one process gives, on two hosts over ssh', () => {
    const {folder, remove} = temporaryFolder()
    const undo: Array<() => void> = []
    const ip = (...argv: string[]) => execFileSync('ip', argv)
    try {
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path.join(folder, 'key')])
      execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', path.join(folder, 'host')])
      mkdirSync('/run/sshd', {recursive: true})
      writeFileSync(path.join(folder, 'keys'), readFileSync(path.join(folder, 'key.pub')), {mode: 0o600})
      for (const [at, name] of ['gongwen-a', 'gongwen-b'].entries()) {
        const address = (host: number) => `10.203.${at}.${host}`
        ip('netns', 'add', name)
        undo.push(() => ip('netns', 'del', name))
        ip('link', 'add', `gw-out${at}`, 'type', 'veth', 'peer', 'name', `gw-in${at}`, 'netns', name)
        undo.push(() => spawnSync('ip', ['link', 'del', `gw-out${at}`]))
        ip('addr', 'add', `${address(1)}/24`, 'dev', `gw-out${at}`)
        ip('link', 'set', `gw-out${at}`, 'up')
        ip('-n', name, 'addr', 'add', `${address(2)}/24`, 'dev', `gw-in${at}`)
        ip('-n', name, 'link', 'set', `gw-in${at}`, 'up')
        const options = [
          'Port 22',
          `ListenAddress ${address(2)}`,
          `HostKey ${folder}/host`,
          `AuthorizedKeysFile ${folder}/keys`,
          `PidFile none`,
          'StrictModes no',
          'UsePAM no',
          'PermitRootLogin yes',
          'MaxStartups 100',
        ]
        writeFileSync(path.join(folder, `sshd${at}`), `${options.join('\n')}\n`)
        const server = spawn('ip', ['netns', 'exec', name, '/usr/sbin/sshd', '-D', '-f', path.join(folder, `sshd${at}`)], {stdio: 'ignore'})
        undo.push(() => server.kill())
      }
      const ssh = `ssh -i ${folder}/key -o StrictHostKeyChecking=no -o UserKnownHostsFile=${folder}/known -o LogLevel=ERROR -o ConnectionAttempts=20`
      const hosts = [0, 1].map((at) => `1/${ssh} root@10.203.${at}.2`).join(',')
      // Which host did which part: each answer says it on standard error.
      const argv = [
        '--will-cite',
        '--pipe',
        '-N',
        '50',
        '--keep-order',
        '--sshlogin',
        hosts,
        `ip -4 -o addr show scope global | grep -o '10\\.203\\.[01]' >&2; ${filter}`,
      ]
      const {stdout, status, stderr} = spawnSync('parallel', argv, {input, encoding: 'utf8', maxBuffer: 2 ** 30, env: env(folder)})
      expect(status, stderr).toBe(0)
      expect(new Set(stderr.match(/10\.203\.[01]/g))).toEqual(new Set(['10.203.0', '10.203.1']))
      expect(stdout).toBe(alone())
    } finally {
      for (const each of undo.reverse()) each()
      remove()
    }
  })
})
