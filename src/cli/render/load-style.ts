import path from 'node:path'
import {ConfigError, openConfigs} from '../../config/index.ts'
import {defaultStyle, type Style} from '../../render/index.ts'
import type {Invocation} from '../program/run.ts'
import {UsageError} from '../say/failure.ts'

/**
 * How pages look: as the configuration says, else by the standard.
 *
 * @throws UsageError where the configuration cannot be used
 */
export async function loadStyle(config: string | false | undefined, {io: {cwd}, language}: Invocation): Promise<Style> {
  try {
    const configs = await openConfigs({cwd, language, config})
    const page = configs.page(path.join(cwd, 'page'))
    return {...defaultStyle, ...page, fonts: {...defaultStyle.fonts, ...page.fonts}}
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.message, error.hint)
    throw error
  }
}
