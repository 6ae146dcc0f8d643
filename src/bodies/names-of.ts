import type {Directory} from './directory.ts'

/** All names under which a body has tasks: its spellings, and those of the collectives that hold it. */
export const namesOf = (body: string, {spellingsOf, collectivesOf}: Pick<Directory, 'spellingsOf' | 'collectivesOf'>): string[] => [
  ...spellingsOf(body),
  ...collectivesOf(body),
]
