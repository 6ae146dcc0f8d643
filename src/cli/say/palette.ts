import {Chalk} from 'chalk'
import type {Palette} from './reporter.ts'

/** The colours of a report on a terminal. */
export function createPalette(): Palette {
  const chalk = new Chalk({level: 1})
  const colours = {error: chalk.red, warning: chalk.yellow, info: chalk.blue}
  return {
    name: (text) => chalk.underline(text),
    severity: (severity, text) => colours[severity](text),
    faint: (text) => chalk.dim(text),
  }
}
