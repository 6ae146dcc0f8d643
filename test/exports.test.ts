import {expect, it} from 'vitest'
import * as command from '../src/cli/index.ts'
import * as library from '../src/index.ts'
import * as write from '../src/write/index.ts'

it('the library exports these, and nothing else by accident', () => {
  expect(Object.keys(library).sort()).toEqual([
    'ReadError',
    'UnknownFormatError',
    'createResponsibilityView',
    'createStream',
    'effectiveResponsibilities',
    'formats',
    'gongwenParse',
    'parse',
    'positionsOf',
    'process',
    'read',
    'summarize',
    'toModel',
    'treeOf',
    'validate',
    'write',
  ])
})

it('the command and the writers have these faces', () => {
  expect(Object.keys(command).sort()).toEqual(['main', 'terminal'])
  expect(Object.keys(write).sort()).toEqual(['UnknownFormatError', 'createStream', 'endingOf', 'endings', 'formatOf', 'formats', 'write'])
})
