export {namesIn, selectTasks, type TaskFilter} from './select-tasks.ts'
export type {Basis, Task} from './task.ts'
export {type TaskOptions, toTasks} from './to-tasks.ts'
