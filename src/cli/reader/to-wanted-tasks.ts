import type {Gongwen} from '../../model/index.ts'
import {type Task, type TaskOptions, toTasks} from '../../tasks/index.ts'
import type {WantedTasks} from './job.ts'

/** The tasks of a document; none of one whose kind is not wanted. */
export const toWantedTasks = (document: Gongwen, known: Pick<TaskOptions, 'positions' | 'summary'>, {kind, depth}: WantedTasks): Task[] =>
  kind === undefined || (document.kind !== undefined && kind.includes(document.kind)) ? toTasks(document, {...known, depth}) : []
