import {expect, it} from 'vitest'
import * as command from '../src/cli/index.ts'
import * as write from '../src/write/index.ts'

// What the package exports is held by test/package.test.ts.

it('the command exports these, and nothing else by accident', () => {
  expect(Object.keys(command).sort()).toEqual(['main', 'terminal'])
})

it('the writers export these', () => {
  expect(Object.keys(write).sort()).toEqual(['UnknownFormatError', 'createStream', 'endingOf', 'endings', 'formatOf', 'formats', 'write'])
})
