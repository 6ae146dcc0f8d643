import {expect, it} from 'vitest'
import {commands} from '../../src/cli/commands/index.ts'
import {plainJob} from '../../src/cli/program/plain-job.ts'

it.each([
  ['通知.txt', {files: ['通知.txt'], flags: {}}],
  ['parse 通知.txt', {files: ['通知.txt'], flags: {}}],
  ['-q 通知.txt -f ndjson', {files: ['通知.txt'], flags: {quiet: true, format: 'ndjson'}}],
  ['a.txt --format json ./b --format yaml --quiet', {files: ['a.txt', './b'], flags: {format: 'yaml', quiet: true}}],
])('`gongwen %s` is the plain job', (line, job) => {
  expect(plainJob(line.split(' '))).toEqual(job)
})

it.each([
  '',
  '-',
  'parse',
  '--quiet',
  'notice',
  'check a.txt',
  'a.txt check',
  'help a.txt',
  'a.txt parse',
  'a.txt -h',
  'a.txt -qf json',
  'a.txt --format',
  'a.txt --format xml',
  'a.txt --format=json',
  'a.txt --forma json',
  'a.txt -- -b.txt',
  'a.txt --lang en',
  'a.txt -o out.json',
])('`gongwen %s` is for commander', (line) => {
  expect(plainJob(line.split(' ').filter(Boolean))).toBeUndefined()
})

it('no command has a name that could be a notice', () => {
  for (const name of Object.keys(commands)) expect(plainJob([name, 'a.txt'])).toEqual(name === 'parse' ? plainJob(['a.txt']) : undefined)
})
