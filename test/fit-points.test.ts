import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {process as readNotice} from '../src/index.ts'
import {root} from './support/built.ts'
import {openDesk} from './support/desk.ts'
import {putOtherBuild} from './support/other-build.ts'

describe('scripts/fit-points.js', () => {
  const {at, put} = openDesk()
  const count = (...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, 'scripts/fit-points.js'), ...args], {cwd: at(), encoding: 'utf8'})
  const numbers = ['一', '二', '三', '四']
  const notice = (units: string[]) =>
    `云岭市水务局关于做好值守工作的通知\n各科室：\n现将有关事项通知如下：\n${units.map((unit, index) => `${numbers[index]}、${unit}。每日安排两人，按时交接，不得离岗。\n`).join('')}云岭市水务局\n2025年5月6日\n`

  beforeEach(async () => {
    const texts = {a: notice(['值班安排', '巡查要求', '物资准备', '信息报送']), b: notice(['轮流值守', '加强巡查', '备足物资', '及时报告'])}
    for (const [name, text] of Object.entries(texts)) {
      put(`texts/${name}.txt`, text)
      put(`readings/${name}.json`, JSON.stringify((await readNotice(text)).data.document))
    }
    // another build, which loses the heading of a third unit
    putOtherBuild(put, 'delete document.sections[2]?.heading')
    put(
      'sources.json',
      JSON.stringify([
        {name: 'both', readings: 'readings', texts: 'texts', builds: [path.join(root, 'dist'), 'other']},
        {name: 'judged', readings: 'readings', texts: 'texts', names: ['a'], builds: ['other'], weight: 0},
      ]),
    )
  })

  it('counts what a doubt weighs that speaks of wrong readings alone, and what the verdict is worth with it', () => {
    const {status, stdout, stderr} = count('sources.json', '--write', '--out', 'counted.ts', '--folds', '2')
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    expect(stdout).toMatch(/^uneven-headings +0 +2 +\d +[2-8]$/m)
    expect(stdout).toMatch(
      /as counted: right\/wrong\nboth +sure 2\/0 +check 0\/2 .*of sure right 100\.0 % .*of 2 wrong parts pointed at 100\.0 %\njudged /,
    )
    expect(readFileSync(at('counted.ts'), 'utf8')).toMatch(/^ {2}'uneven-headings': [2-8], \/\/ 0 right, 2 wrong$/m)
  })

  it('says how it is used', () => expect(count()).toMatchObject({status: 2, stderr: expect.stringContaining('SOURCES.json')}))
})
