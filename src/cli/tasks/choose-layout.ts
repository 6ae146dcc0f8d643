import {existsSync} from 'node:fs'
import path from 'node:path'
import {configNames} from '../../config/config-names.ts'
import type {RegisterLayout} from '../../config/index.ts'
import {headsOf, isKnownHead, layoutNames, type RegisterOptions} from '../../register/index.ts'
import type {Invocation} from '../program/run.ts'
import {UsageError} from '../say/failure.ts'
import type {TasksFlags} from './options.ts'

/**
 * How the register looks: as the configuration has the layout of this name, else as we have it, else the heads that were typed; what else the
 * command line says holds over the layout.
 *
 * @throws UsageError where the configuration cannot be used, or nothing that was typed is known
 */
export async function chooseLayout(
  {columns, rows, sep: separator, dateFormat, title, config}: TasksFlags,
  {io: {cwd}, language}: Invocation,
): Promise<RegisterOptions> {
  const said = Object.fromEntries(
    Object.entries({rows, separator, dateFormat, title}).filter(([, value]) => value !== undefined),
  ) satisfies RegisterOptions
  const layout = await configured(columns ?? layoutNames.zh[0], cwd, config, language)
  if (layout) return {...layout, columns: layout.columns.map((each) => (typeof each === 'string' ? {head: each} : each)), ...said}
  if (columns !== undefined && !headsOf(columns).some(isKnownHead)) {
    const zh = language === 'zh'
    throw new UsageError(
      zh ? `没有“${columns}”这种式样，也没有这样的栏名` : `“${columns}” is no layout, nor a list of heads`,
      zh
        ? `可用 ${layoutNames.zh.join('、')}，配置文件 registers 里的式样，或用逗号分开的栏名，如 序号,工作任务,牵头单位`
        : `Use ${layoutNames.en.join(', ')}, one of registers in the configuration, or heads with commas between, such as 序号,工作任务,牵头单位`,
    )
  }
  return {...said, columns}
}

/** The layout of the configuration; what reads that is loaded only where there is one. */
async function configured(
  name: string,
  cwd: string,
  config: string | false | undefined,
  language: Invocation['language'],
): Promise<RegisterLayout | undefined> {
  if (config === false || (config === undefined && !isConfigAbove(cwd))) return undefined
  const {ConfigError, openConfigs} = await import('../../config/index.ts')
  try {
    const configs = await openConfigs({cwd, language, config})
    return configs.registerLayout(path.join(cwd, name), name)
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message, error.hint)
    throw error
  }
}

/** Is there a configuration in a folder or above it? */
function isConfigAbove(folder: string): boolean {
  if (configNames.some((name) => existsSync(path.join(folder, name)))) return true
  const above = path.dirname(folder)
  return above !== folder && isConfigAbove(above)
}
