import type {Language} from '../../messages/report.ts'
import {roleWords} from '../../messages/role-words.ts'
import {type Role, roles} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'
import type {Called} from '../called.ts'
import type {BodyChange, Change, DatedText, DeadlineChange} from '../change.ts'
import type {Comparison} from '../compare-documents.ts'
import type {Finding, SuperiorComparison} from '../superior/compare-with-superior.ts'
import type {Entry, Tone, View} from './view.ts'
import {changeWords, findingWords, whatWords} from './words.ts'

const tones: Record<Change['change'], Tone> = {added: 'new', removed: 'gone', moved: 'moved', changed: 'changed'}

/** What there is to be shown of two versions. */
export function viewOfComparison({before, after, changes}: Comparison, language: Language): View {
  const zh = language === 'zh'
  return {
    documents: [
      {word: zh ? '旧' : 'old', name: nameOf(before, zh)},
      {word: zh ? '新' : 'new', name: nameOf(after, zh)},
    ],
    entries: changes.map((change) => entryOf(change, language)),
    summary: zh
      ? `共 ${changes.length} 处不同${countsOf(changes, language)}`
      : `${changes.length} differences${countsOf(changes, language)}`,
  }
}

function entryOf(change: Change, language: Language): Entry {
  const zh = language === 'zh'
  const {before, after, marks, bodies = [], deadlines = []} = change
  const what = whatWords[change.what][language]
  const path = after?.path ?? before?.path
  const isPlain = change.what === 'requirement' || change.what === 'heading'
  const isMoved = change.change === 'moved' || change.moved
  const from = isMoved && before?.path ? [zh ? `原在${before.path}` : `was at ${before.path}`] : []
  return {
    tone: tones[change.change],
    word: changeWords[change.change][language] + (change.moved ? (zh ? '并移动' : ', moved') : ''),
    where: path ? (isPlain ? path : `${path}${zh ? '' : ' '}${what}`) : what,
    marks: marks ?? [
      {op: change.change === 'added' ? 'new' : change.change === 'removed' ? 'gone' : 'same', text: (after ?? before)!.text},
    ],
    notes: [...from, ...bodyNotes(bodies, language), ...deadlines.map((deadline) => deadlineNote(deadline, zh))],
  }
}

/** Who has which role now: by role who came in place of whom, then whose role is another. */
function bodyNotes(bodies: readonly BodyChange[], language: Language): string[] {
  const ofRole = (role: Role) => {
    const was = bodies.filter(({before, after}) => before === role && after === undefined).map(({name}) => name)
    const is = bodies.filter(({before, after}) => after === role && before === undefined).map(({name}) => name)
    if (was.length === 0 && is.length === 0) return []
    const word = roleWords[role][language]
    if (was.length === 0) return [`+ ${word} ${is.join('、')}`]
    return [is.length === 0 ? `− ${word} ${was.join('、')}` : `${word} ${was.join('、')} → ${is.join('、')}`]
  }
  const others = bodies.flatMap(({name, before, after}) =>
    before && after ? [`${name}${language === 'zh' ? '：' : ': '}${roleWords[before][language]} → ${roleWords[after][language]}`] : [],
  )
  return [...roles.flatMap(ofRole), ...others]
}

function deadlineNote({before, after, days}: DeadlineChange, zh: boolean): string {
  const said = ({text, date}: DatedText) => (date === undefined ? text : `${text}${zh ? `（${date}）` : ` (${date})`}`)
  const label = zh ? '时限' : 'due'
  if (before && after) return `${label} ${said(before)} → ${said(after)}${days ? shift(days, zh) : ''}`
  return before ? `− ${label} ${said(before)}` : `+ ${label} ${said(after!)}`
}

function shift(days: number, zh: boolean): string {
  const count = Math.abs(days)
  if (zh) return days > 0 ? `，晚 ${count} 天` : `，早 ${count} 天`
  return `, ${count} ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`
}

/** What there is to be shown of a document held against its superior's. */
export function viewOfSuperior({superior, own, tasks, findings}: SuperiorComparison, language: Language): View {
  const zh = language === 'zh'
  const found = zh
    ? `上级任务 ${tasks.superior} 项，落实 ${tasks.found} 项`
    : `${tasks.found} of ${tasks.superior} tasks of the superior found`
  return {
    documents: [
      {word: zh ? '上级' : 'superior', name: nameOf(superior, zh)},
      {word: zh ? '本级' : 'own', name: nameOf(own, zh)},
    ],
    entries: findings.map((finding) => entryOfFinding(finding, language)),
    summary: zh
      ? `${found}；问题 ${findings.length} 处${countsOfFindings(findings, language)}`
      : `${found}; ${findings.length} findings${countsOfFindings(findings, language)}`,
  }
}

function entryOfFinding({finding, superior, own, body, days}: Finding, language: Language): Entry {
  const zh = language === 'zh'
  const task = superior ?? own!
  const notes: string[] = []
  if (finding === 'later' || finding === 'undated') {
    const [wanted, said] = [superior?.deadlineText ?? superior?.deadline ?? '', own?.deadlineText ?? own?.deadline ?? '']
    notes.push(said ? `${zh ? '时限' : 'due'} ${wanted} → ${said}${days ? shift(days, zh) : ''}` : `− ${zh ? '时限' : 'due'} ${wanted}`)
  }
  if (finding === 'lead') notes.push(`${leads(superior!, zh)} → ${leads(own!, zh)}`)
  if (superior && own)
    notes.push(zh ? `本级${own.path ? ` ${own.path}` : ''}：${own.text}` : `own${own.path ? ` ${own.path}` : ''}: ${own.text}`)
  return {
    tone: finding === 'dropped' ? 'gone' : 'changed',
    word: findingWords[finding][language],
    where: body === undefined ? task.path : `${body}${task.path && ` ${task.path}`}`,
    marks: [{op: finding === 'dropped' ? 'gone' : 'same', text: task.text}],
    notes,
  }
}

function leads({lead, responsible}: Task, zh: boolean): string {
  const names = lead.length > 0 ? lead : responsible
  return names.length > 0 ? names.join('、') : zh ? '（没有）' : '(nobody)'
}

function nameOf({title, number}: Called, zh: boolean): string {
  const name = title ?? (zh ? '（没有标题）' : '(no title)')
  return number === undefined ? name : `${name}${zh ? `（${number}）` : ` (${number})`}`
}

function countsOf(changes: readonly Change[], language: Language): string {
  return counted(
    changes.map(({change}) => changeWords[change][language]),
    language,
  )
}

function countsOfFindings(findings: readonly Finding[], language: Language): string {
  return counted(
    findings.map(({finding}) => findingWords[finding][language]),
    language,
  )
}

function counted(words: readonly string[], language: Language): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  if (counts.size === 0) return ''
  const parts = [...counts].map(([word, count]) => `${word} ${count}`)
  return language === 'zh' ? `：${parts.join('，')}` : `: ${parts.join(', ')}`
}
