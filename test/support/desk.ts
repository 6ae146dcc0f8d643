import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {afterEach, beforeEach} from 'vitest'
import {run, temporaryFolder} from './terminal.ts'

/** A notice that no rule has anything to say of, and the same with three mistakes. */
export const good = `云水发〔2025〕12号
云岭市水务局关于做好汛期值守的通知
各县（市、区）水务局：
现将有关事项通知如下。
一、加强值守。各单位要安排专人值守。（责任科室：工程科）
二、及时报告。遇有险情要立即上报。
云岭市水务局
2025年6月3日
`
export const bad = good.replace('〔2025〕', '[2025]').replace('水务局：', '水务局:').replace('一、加强', '一.加强')

/** A folder for each test to put files into, notices where nothing else is said, and `gongwen check` run in it. */
export function openDesk() {
  let folder = ''
  let remove = () => {}
  beforeEach(() => {
    ;({folder, remove} = temporaryFolder())
  })
  afterEach(() => remove())

  const at = (...names: string[]) => path.join(folder, ...names)
  const put = (name: string, content: string | Uint8Array = good) => {
    mkdirSync(path.dirname(at(name)), {recursive: true})
    writeFileSync(at(name), content)
  }
  const read = (...names: string[]) => readFileSync(at(...names), 'utf8')
  const check = (argv: string[], more = {}) => run(['check', ...argv], {cwd: folder, ...more})
  /** The findings as `file rule line:column`. */
  const found = async (argv: string[], more = {}) => {
    const {stdout} = await check([...argv, '--format', 'json'], more)
    const {files} = JSON.parse(stdout) as {files: Array<{file: string; findings: Array<{ruleId: string; line?: number; column?: number}>}>}
    return files.flatMap(({file, findings}) => findings.map(({ruleId, line, column}) => `${file} ${ruleId} ${line}:${column}`))
  }
  return {at, put, read, check, found}
}
