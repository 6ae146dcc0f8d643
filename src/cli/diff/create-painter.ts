import {Chalk} from 'chalk'
import type {Painter} from '../../diff/formats/as-text.ts'

/** The colours of differences on a terminal. */
export function createPainter(): Painter {
  const chalk = new Chalk({level: 1})
  const tones = {new: chalk.green, gone: chalk.red, moved: chalk.blue, changed: chalk.yellow}
  return {
    word: (tone, text) => chalk.bold(tones[tone](text)),
    gone: (text) => chalk.red.strikethrough(text),
    fresh: (text) => chalk.green.underline(text),
    faint: (text) => chalk.dim(text),
  }
}
