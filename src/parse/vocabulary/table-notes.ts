/** What a line below a table opens with that speaks of it: `注：…`, `注1.`, `备注：`, `数据来源：`. */
export const tableNote =
  /^(?:[（(]?(?:备?\s{0,4}注|附注|表注|说\s{0,4}明|填[表报]说明|数据来源|资料来源)\s?\d{0,2}\s?[:：.．、]|[※*＊]\s{0,3}[^\s※*＊])/

/** What a table is counted in, on a line above it: `单位：万元`, `（计量单位：家、%）`; not `单位：市财政局`. */
export const tableUnit =
  /^[（(]?(?:金额|计量|数量|统计)?单位\s?[:：]\s?[^\s。；：:（）()]{1,8}(?<![局委厅部院会办科处室府司校心队站])[）)]?$/

/** What a line above a table opens with that is its caption whatever it ends in: `表1　任务分工`, `附表2：`. */
export const numberedCaption = /^附?表\s?(?:\d{1,2}(?:[-—.．]\d{1,2})?|[一二三四五六七八九十]{1,3})(?:[\s:：.．、]|$)/
