/** Stands for a line break of the page's source until it is known what stands around it. */
export const sourceBreak = '\ue00a'

const wide = /[\u2014\u2018-\u201d\u2026\u3000-\u9fff\uf900-\ufaff\uff00-\uff60]/

/** Without soft hyphens, which show only where a browser breaks a line at them. */
export const withoutSoftHyphens = (text: string): string => (text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text)

/** White space as browsers show it: runs are one blank; a line break of the source between Han characters is nothing. */
export function fold(text: string): string {
  const folded = text.replace(/[ \t\r\f\ue00a]+/g, (run, at: number) => {
    if (!run.includes(sourceBreak)) return ' '
    const before = text[at - 1] ?? ''
    const after = text[at + run.length] ?? ''
    return wide.test(before) && wide.test(after) ? '' : ' '
  })
  return folded.slice(folded.startsWith(' ') ? 1 : 0, folded.endsWith(' ') && folded.length > 1 ? -1 : undefined)
}
