import {type LabelKind, labelKind} from './roles.ts'

/** Names of columns, as tables of duties have them. */
const column =
  /^(?:序号|编号|类别|事项|任务|目标|措施|内容|备注|姓名|职务|单位|电话|联系电话|联系方式|项目|指标|进展|进展情况|牵头|配合|责任|时限|(?:主要|重点|具体|工作|目标|年度|改革)*(?:工作|任务|事项|措施|内容|目标|要求|举措|项目)(?:任务|内容|要求|措施)?|目标与任务|工作任务及要求|.{0,8}(?:名称|单位|金额|资金|数量|类型|级别|地址|日期|时间|地点))$/
/** What a row opens with that cannot be a header: its number. */
export const countsRows = /^[（(]?\d{1,3}[）)]?[.、．]?\s*$/

/** Does a cell name a column? */
export const isColumn = (words: string) => column.test(words) || columnKind(words) !== undefined

/** What a column holds by its name: the bodies of a role, deadlines, or clauses. `undefined` for any other. */
export const columnKind = (word: string): LabelKind | undefined => {
  const bare = word.replace(/[（(][^（()）]*[）)]/g, '').split(/[/／]/, 1)[0]
  const kind =
    labelKind(bare) ??
    (/^(?:牵头|主责)$/.test(bare)
      ? ({kind: 'role', role: 'lead'} as const)
      : bare === '配合'
        ? ({kind: 'role', role: 'support'} as const)
        : undefined)
  return kind?.kind === 'remark' || (kind?.kind === 'role' && kind.role === 'contact') ? undefined : kind
}
