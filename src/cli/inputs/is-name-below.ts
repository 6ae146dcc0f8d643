import path from 'node:path'

/** May a name that a document gives for its notice be looked for below a folder: does it lead nowhere else? */
export const isNameBelow = (name: string): boolean =>
  !path.isAbsolute(name) && !/^[A-Za-z]:|\\|\0/.test(name) && !name.split('/').some((step) => step === '..' || step === '')
