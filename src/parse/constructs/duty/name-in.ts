import type {Range} from '../../../syntax/range.ts'
import {isActor} from '../../vocabulary/actors.ts'

/** The name behind the last 的 of `[start, end)`, if it could be somebody's. */
export function nameIn(text: string, start: number, end: number): Range | undefined {
  const during = text.lastIndexOf('期间', end - 1)
  const from = Math.max(start, text.lastIndexOf('的', end - 1) + 1, during < 0 ? 0 : during + 2)
  if (from >= end || end - from > longest) return undefined
  const open = text[end - 1] === '等'
  const name = text.slice(from, open ? end - 1 : end)
  if (!isActor(name)) return undefined
  // 分赴16市: no name holds a number further on
  return digits.test(name) && /[^\d（(、]\d/.test(name.replace(/[“（(][^”）)]{0,60}[”）)]/g, '')) ? undefined : {start: from, end}
}

/** Is it a trade, after which somebody may be called: 融资担保机构? */
export const isTrade = (word: string) => trades.has(word)
/** May a name hold the word: 试点实施主体, 组织协调部门? */
export const mayBeNamed = (word: string) => trades.has(word) || offices.has(word)
const offices = new Set('实施 组织 执行 协调 指导 领导 推进 保障 受理 登记 审批'.split(' '))
const trades = new Set(
  '制造 保养 维修 生产 经营 施工 建设 运输 运营 销售 服务 流通 养殖 投资 承包 承租 供应 配送 收购 采购 管理 维护 监测 检测 开发 保险 租赁 参赛 参展 参保 投标 中标 申报 承办 主办 试点 示范 培训 教育 研究 设计 勘察 出租 储备 处置 救援 执法 监管 监督 检验 评审 评估 招标 征收 用工 融资 担保 收治 救治 接收 回收 治疗 转运 认定 认证 入驻 上市 发起 使用 运行 发展 改革 审判 交易 出让 受让 转让 贷款 推荐 申请'.split(
    ' ',
  ),
)

const digits = /.\d/

// Lists of names are longer than any name.
const longest = 160
