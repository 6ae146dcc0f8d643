/** What stands in the field of a body or a person as long as none is named. */
const undetermined =
  /^(?:待[定补填]|[另未暂]定|待(?:明确|确定|落实|指定|安排|商定)|暂(?:缺|无|未确定|未明确)|空缺|未(?:明确|确定)|另行(?:确定|明确|指定|通知))$/

/** Does a field of bodies or persons say that there is none yet? `待定` → true */
export const isUndetermined = (words: string) => undetermined.test(words)
