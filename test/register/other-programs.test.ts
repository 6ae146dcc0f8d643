import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {registerWriterOf, toRegister} from '../../src/register/index.ts'
import {updateXlsx} from '../../src/register/update/index.ts'
import type {Task} from '../../src/tasks/index.ts'
import {temporaryFolder} from '../support/terminal.ts'

/** Is a command here that ends well? */
const has = (command: string, ...argv: string[]) => spawnSync(command, argv, {stdio: 'ignore', timeout: 60_000}).status === 0
const hasPython = (module: string) => has('python3', '-c', `import ${module}`)
const hasOffice = has('soffice', '--version') && has('pdftotext', '-v')
/** LibreOffice comes in parts: is the one here that opens workbooks? */
function opensWorkbooks(): boolean {
  const {folder, remove} = temporaryFolder()
  writeFileSync(path.join(folder, 'a.csv'), '1\n')
  spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(folder).href}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      path.join(folder, 'a.csv'),
    ],
    {stdio: 'ignore', timeout: 60_000},
  )
  const isPrinted = existsSync(path.join(folder, 'a.pdf'))
  remove()
  return isPrinted
}
const hasCalc = hasOffice && opensWorkbooks()
const skipped = [
  !hasPython('openpyxl') && 'openpyxl',
  !hasPython('icalendar, dateutil') && 'icalendar',
  !hasOffice && 'soffice or pdftotext',
  hasOffice && !hasCalc && 'the Calc of soffice',
].filter(Boolean)
if (skipped.length > 0) process.stderr.write(`Registers are not read back by other programs, which are not here: ${skipped.join(', ')}\n`)

const today = '2025-04-10'
const rules = [
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=FR',
  'FREQ=MONTHLY;BYMONTHDAY=5',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;INTERVAL=3',
  'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=25',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
]
/** A notice of sixty tasks under six headings, some of them with dates, rhythms and signs that files have to guard. */
const tasks = Array.from({length: 60}, (_, at): Task => {
  const unit = Math.floor(at / 10) + 1
  return {
    id: `${unit}-${(at % 10) + 1}`,
    notice: '云岭市人民政府办公室关于印发河湖整治任务的通知',
    number: '云政办发〔2025〕12号',
    path: '一、',
    heading: `整治第${unit}批河湖`,
    text: `对第${at + 1}处河段逐段排查，${'登记造册，明确责任人，'.repeat(1 + (at % 7))}=1+1 <限期> & “整改”。`,
    lead: ['市水务局'],
    responsible: at % 2 ? ['云溪县人民政府'] : [],
    support: at % 3 ? ['市财政局', '市生态环境局'] : [],
    others: [],
    ...(at % 4 === 0 && {deadlineText: '5月底前', deadline: '2025-05-31'}),
    ...(at % 8 === 1 && {deadlineText: '按期', recurrence: rules[(at >> 3) % rules.length]}),
    basis: 'clause',
    certainty: 'sure',
    range: [at * 10, at * 10 + 9],
  }
})

let folder: string
let remove: () => void
const at = (name: string) => path.join(folder, name)
const write = async (name: string, options = {}) => {
  const content = await registerWriterOf(path.extname(name).slice(1))!.write(toRegister(tasks, {today, title: '河湖整治台账', ...options}))
  writeFileSync(at(name), content)
}
/** What a Python script prints as JSON; its arguments are files. */
const python = (script: string, ...argv: string[]) =>
  JSON.parse(execFileSync('python3', ['-c', script, ...argv.map(at)], {encoding: 'utf8', env: {...process.env, PYTHONIOENCODING: 'utf-8'}}))
/** Has LibreOffice turn a file into another. */
const convert = (name: string, to: string, into = '.') => {
  const profile = pathToFileURL(at('profile')).href
  mkdirSync(at(into), {recursive: true})
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', at(into), at(name)], {
    stdio: 'ignore',
    timeout: 120_000,
  })
}
/** The pages of a PDF, without blanks. */
const pagesOf = (name: string) =>
  execFileSync('pdftotext', ['-layout', at(name), '-'], {encoding: 'utf8'})
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/\s/g, ''))

beforeAll(() => {
  ;({folder, remove} = temporaryFolder())
})
afterAll(() => remove())

describe.skipIf(!hasPython('openpyxl'))('openpyxl', () => {
  it('reads the workbook as it was meant', async () => {
    await write('台账.xlsx', {byParty: true})
    const sheets = python(
      `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([{
  'name': sheet.title,
  'rows': [[str(cell) if cell is not None else None for cell in row] for row in sheet.iter_rows(values_only=True)],
  'frozen': sheet.freeze_panes, 'filter': sheet.auto_filter.ref, 'titles': sheet.print_title_rows,
  'wide': sheet.page_setup.fitToWidth, 'high': sheet.page_setup.fitToHeight, 'landscape': sheet.page_setup.orientation,
  'choices': [[str(each.sqref), each.formula1] for each in sheet.data_validations.dataValidation],
  'rules': [[str(ranges.sqref), [rule.formula[0] for rule in rules]] for ranges, rules in sheet.conditional_formatting._cf_rules.items()],
  'hidden': [letter for letter, column in sheet.column_dimensions.items() if column.hidden],
  'merges': sorted(str(each) for each in sheet.merged_cells.ranges),
  'heights': [sheet.row_dimensions[row].height for row in range(2, sheet.max_row + 1)],
  'wraps': all(cell.alignment.wrap_text for row in sheet.iter_rows(max_col=12) for cell in row if type(cell).__name__ == 'Cell'),
  'date': sheet['M2'].number_format,
} for sheet in book]))`,
      '台账.xlsx',
    )
    expect(sheets.map(({name}: {name: string}) => name)).toEqual([
      '河湖整治台账',
      '汇总',
      '市水务局',
      '市财政局',
      '市生态环境局',
      '云溪县人民政府',
    ])
    const [whole, summary] = sheets
    expect(whole).toMatchObject({
      frozen: 'A2',
      filter: 'A1:S61',
      titles: '$1:$1',
      wide: 1,
      high: 0,
      landscape: 'landscape',
      choices: [['K2:K61', '"未启动,推进中,已办结,已超期"']],
      rules: [['A2:A61 D2:L61', ['AND($M2<>"",$M2<TODAY(),$K2<>"已办结")']]],
      wraps: true,
      date: 'yyyy-mm-dd',
    })
    expect(whole.hidden).toContain('M')
    expect(whole.rows.slice(1).map((row: string[]) => row[3])).toEqual(tasks.map(({text}) => text))
    expect(whole.rows[1][12]).toBe('2025-05-31 00:00:00')
    expect(whole.merges).toContain('C2:C11')
    expect(Math.min(...whole.heights)).toBeGreaterThan(30)
    expect(summary.rows[1]).toEqual(['1', '市水务局', '60', '60', expect.any(String), '2025-05-31 00:00:00'])
  })
})

describe.skipIf(!hasPython('icalendar, dateutil'))('icalendar', () => {
  it('reads the calendar, whose rhythms start on a day that they hit', async () => {
    await write('台账.ics')
    const events = python(
      `
import datetime, json, sys, icalendar
from dateutil.rrule import rrulestr
calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
out = []
for event in calendar.walk('VEVENT'):
  start = event.decoded('DTSTART')
  rule = event['RRULE'].to_ical().decode() if 'RRULE' in event else None
  midnight = datetime.datetime(start.year, start.month, start.day)
  out.append({
    'uid': str(event['UID']), 'summary': str(event['SUMMARY']), 'start': start.isoformat(), 'rule': rule,
    'hits': midnight in rrulestr(rule, dtstart=midnight) if rule else None,
    'alarms': [str(alarm.get('ACTION')) for alarm in event.walk('VALARM')],
  })
print(json.dumps({'errors': [str(each) for each in getattr(calendar, 'errors', [])], 'events': out}))`,
      '台账.ics',
    ) as {errors: string[]; events: Array<Record<string, string | boolean>>}
    expect(events.errors).toEqual([])
    const dated = tasks.filter(({deadline, recurrence}) => deadline || recurrence)
    expect(events.events).toHaveLength(dated.length)
    expect(new Set(events.events.map(({uid}) => uid)).size).toBe(dated.length)
    const rhythms = events.events.filter(({rule}) => rule)
    const parts = (rule: unknown) => String(rule).split(';').sort().join(';')
    expect(new Set(rhythms.map(({rule}) => parts(rule)))).toEqual(new Set(rules.map(parts)))
    for (const event of rhythms) expect(event).toMatchObject({hits: true})
    for (const event of events.events) expect(event).toMatchObject({alarms: event['rule'] === 'FREQ=DAILY' ? [] : ['DISPLAY']})
  })
})

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it.skipIf(!hasCalc)(
    'prints the workbook with its head and what rows belong to on each page, and saves it so that it can be kept',
    async () => {
      await write('打印.xlsx', {living: true})
      convert('打印.xlsx', 'pdf')
      const pages = pagesOf('打印.pdf')
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.length).toBeLessThan(10)
      for (const page of pages) {
        expect(page).toContain('具体措施')
        expect(page).toContain('河湖整治台账')
        expect(page).toContain('云岭市人民政府办公')
      }
      for (const {text} of tasks) expect(pages.join('')).toContain(text.replace(/\s/g, '').slice(0, 8))
      convert('打印.xlsx', 'xlsx', '存')
      const saved = readFileSync(at('存/打印.xlsx'))
      const register = (list: Task[]) => toRegister(list, {today, living: true})
      expect((await updateXlsx(saved, register(tasks))).update).toMatchObject({
        added: [],
        struck: [],
        conflicts: [],
        renamed: [],
        missing: [],
      })
      const {bytes, update} = await updateXlsx(
        saved,
        register(tasks.with(1, {...tasks[1], deadlineText: '6月底前', deadline: '2025-06-30'})),
      )
      expect(update.cells.filter(({marked}) => marked)).toHaveLength(1)
      expect((await updateXlsx(bytes, register(tasks))).update.cells.filter(({marked}) => marked)).toHaveLength(1)
    },
    180_000,
  )

  it('prints the Word document with its head, page number and what rows belong to on each page', async () => {
    await write('台账.docx')
    convert('台账.docx', 'pdf')
    const pages = pagesOf('台账.pdf')
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.length).toBeLessThan(25)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('具体措施')
      expect(page).toContain(`—${index + 1}—`)
    }
    expect(pages[0]).toContain('河湖整治台账')
    for (const {text} of tasks) expect(pages.join('')).toContain(text.replace(/\s/g, '').slice(0, 8))
  }, 180_000)
})
