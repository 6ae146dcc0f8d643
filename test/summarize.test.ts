import {describe, expect, it} from 'vitest'
import {process, summarize} from '../src/index.ts'
import {run} from './support/terminal.ts'

const notice = (...units: string[]) =>
  `云岭市水务局关于防汛工作的通知\n各科室、各管理站：\n现通知如下：\n${units.join('\n')}\n特此通知。\n云岭市水务局\n2025年5月6日\n`
const right = notice('一、值守。每日安排两人值班。', '二、巡查。每日巡查水库两次。', '三、报告。发现险情立即报告。')
const gap = right.replace('二、', '')
/** Read otherwise without its line breaks. */
const otherwise = notice('一、检修。', '检修水泵；', '（一）水库科牵头。', '二、报告。责任单位：水库科；', '1.办公室；', '2.物资科。')
const read = async (text: string, options = {}) => summarize(await process(text, options))

describe('summarize', () => {
  it('is sure where nothing is odd, and counts what was read', async () => {
    expect(await read(right)).toEqual({
      certainty: 'sure',
      counts: {sections: 3, requirements: 3, clauses: 0, duties: 2, deadlines: 2, attachments: 0},
      places: [],
    })
  })

  it('names the parts to look at in page order, with the reasons and where they are, in the language of the file', async () => {
    const {certainty, places} = await read(gap)
    expect(certainty).toBe('check')
    expect(places.map(({pointer, part, labels, rules}) => ({pointer, part, labels, rules}))).toEqual([
      {pointer: '/sections/0', part: 'section', labels: ['一、'], rules: ['lost-number', 'order-of-numbers']},
      {pointer: '/sections/1', part: 'section', labels: ['三、'], rules: ['number-gap']},
    ])
    expect(places[0].reasons).toMatchObject([
      {rule: 'lost-number', message: '“巡查。”与并列各单元的开头相像，可能丢了编号', line: 5, column: 1},
      {rule: 'order-of-numbers', message: '编号“三、”没有接着上一个数'},
    ])
    const english = await read(gap, {language: 'en'})
    expect(english.places[0].reasons[1].message).toBe('The number “三、” does not follow the one before it')
  })

  it('tells a clause, a table, the head and the end from the units around them', async () => {
    const clause = right.replace('水库两次。', '水库两次。（责任单位：水库科要做好，2025年13月底前）')
    expect((await read(clause)).places).toMatchObject([{pointer: '/sections/1/responsibilities/0', part: 'clause', labels: ['二、']}])
    expect((await read(right.replace('云岭市水务局关于', '关于'))).places).toEqual([])
    // lists and public notices speak to nobody: that alone is no doubt
    expect((await read(right.replace('各科室、各管理站：\n', ''))).places).toEqual([])
    // an excerpt that has no title on its page is read rightly without
    expect((await read(right.replace(/^.*\n/, ''))).places).toEqual([])
    expect((await read(right.replace('\n云岭市水务局\n', '\n北河县财政局\n'))).places).toMatchObject([{pointer: '', part: 'end'}])
  })

  it('is doubtful where characters are damaged', async () => {
    const bytes = Buffer.from(right)
    bytes[150] = 0xff
    const file = await process(bytes)
    expect(file.messages.some(({ruleId}) => ruleId === 'damaged-characters')).toBe(true)
    expect(summarize(file).certainty).toBe('doubtful')
  })

  it('reads the page again in other dresses, unless it is told not to', async () => {
    const file = await process(otherwise)
    expect(summarize(file).places.flatMap(({rules}) => rules)).toContain('second-look')
    expect(summarize(file, {secondLook: false}).places.flatMap(({rules}) => rules)).not.toContain('second-look')
  })

  it('bears any text', async () => {
    for (const text of [
      '。',
      '一、',
      '附件：',
      '一、\n二、\n一、\n（一）\n',
      '1.\n'.repeat(3000),
      '（'.repeat(500),
      '责任单位：'.repeat(300),
    ])
      expect(await read(text)).toHaveProperty('certainty')
  })
})

describe('on the command line', () => {
  it('the reasons stand in the default report, at most some of them, and in that of inspect', async () => {
    const {stderr} = await run([], {stdin: gap})
    expect(stderr).toContain('  请核对 2 处：一、；三、。单元 2，')
    expect(stderr).toContain('\n  一、  4:1  编号“三、”没有接着上一个数\n')
    expect((await run(['inspect', '--lang', 'en'], {stdin: gap})).stdout).toContain('please check (2): 一、; 三、. 2 units')
  })

  it('--certainty adds the verdict to the document, also where nothing else is reported', async () => {
    const {stdout, stderr} = await run(['--certainty', '-q', '-f', 'json'], {stdin: gap})
    expect(JSON.parse(stdout).certainty).toMatchObject({verdict: 'check', places: [{part: 'section'}, {rules: ['number-gap']}]})
    expect(stderr).toBe('')
    expect(JSON.parse((await run(['--certainty', '-f', 'json'], {stdin: right})).stdout).certainty).toEqual({verdict: 'sure', places: []})
  })

  it('--no-second-look leaves the second look out', async () => {
    const stdin = otherwise
    expect((await run([], {stdin})).stderr).toContain('换一种排版再读')
    expect((await run(['--no-second-look'], {stdin})).stderr).not.toContain('换一种排版再读')
  })
})
