import {namesIn, type Task} from '../../tasks/index.ts'

/** All that a sentence says that only tells who does what stands before it. */
const whoWords =
  /(?:\d{4}年)?(?:\d{1,2}月(?:\d{1,2}日|底)?|年底|年内)前?|完成|由|按职责分工|按照?各自职责|分别|具体|总?牵头|配合|协助|协同|会同|负责|承担|落实|组织|实施|参与|指导|监督|督办|抓总|单位|等|以及|[和及与、，。；：\s]/g
/** Characters of a sentence that is a title, without what stands in its brackets. */
const longestTitle = 10

/**
 * Tasks as one for all sentences that speak of it: one that only says who carries out the one before (由市水务局牵头，市应急局配合。), and a
 * title with its time before what it says (复核抽查（7月15日前）。财政部门按比例抽查。).
 */
export function joinedTasks(tasks: readonly Task[]): Task[] {
  const out: Task[] = []
  for (const task of tasks) {
    const before = out.at(-1)
    const isNext = before !== undefined && unitOf(before) === unitOf(task)
    if (isNext && saysOnlyWho(task)) out[out.length - 1] = withBodiesOf(before, task)
    else if (isNext && isTitle(before)) out[out.length - 1] = under(before, task)
    else out.push(task)
  }
  return out
}

/** The unit that a task stands in. */
export const unitOf = ({id}: Task): string => id.replace(/(?<!preamble|closing)-\d+$/, '')

/** Who and when the sentence behind says holds for a task that says it not itself. */
function withBodiesOf(before: Task, {lead, responsible, support, basis, deadline, deadlineText, text}: Task): Task {
  const hasOwn = before.basis === 'clause' || before.basis === 'duty' || before.basis === 'table'
  return {
    ...before,
    text: `${before.text}${text}`,
    ...(!hasOwn && {lead, responsible, support, basis}),
    ...(before.deadlineText === undefined && deadlineText !== undefined && {deadline, deadlineText}),
  }
}

const isTitle = ({text}: Task) => [...text.replace(/（[^（）]{0,40}）|[。：]/g, '')].length <= longestTitle

/** A task under its title, due when the title says, where it does not itself. */
function under(title: Task, task: Task): Task {
  const {deadline = title.deadline, deadlineText = title.deadlineText} = task
  return {
    ...task,
    id: title.id,
    text: `${title.text}${task.text}`,
    ...(deadline !== undefined && {deadline}),
    ...(deadlineText !== undefined && {deadlineText}),
  }
}

function saysOnlyWho(task: Task): boolean {
  const names = namesIn(task).sort((one, other) => other.length - one.length)
  if (names.length === 0) return false
  let rest = task.text
  for (const name of names) rest = rest.replaceAll(name, '')
  return rest.replace(whoWords, '') === ''
}
