import type {Role} from './types.generated.ts'

/** All roles, in the order of the schema. */
export const roles: readonly Role[] = [
  'lead',
  'support',
  'responsible',
  'participate',
  'implement',
  'guide',
  'supervise',
  'leader',
  'person',
  'contact',
] satisfies Role[]
