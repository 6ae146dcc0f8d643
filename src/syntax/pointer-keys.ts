/** The steps of a JSON pointer. `pointerKeys('/sections/0/heading')` → `['sections', '0', 'heading']` */
export const pointerKeys = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((key) => (key.includes('~') ? key.replaceAll('~1', '/').replaceAll('~0', '~') : key))
