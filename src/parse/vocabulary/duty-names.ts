/**
 * Words of what is done that names of bodies and persons hold or stand behind, by what kind of name: met in the names that notices tell to act.
 */

/** Is it a trade, after which somebody may be called: 融资担保机构? */
export const isTrade = (word: string) => trades.has(word)
/** Is it what somebody does all the same, where a name stands before: 各县推荐3人? */
export const isPlainAct = (word: string) => plainActs.has(word)
const plainActs = new Set('推荐 申报 申请 受理 登记 评审 审批 认定 报名 处置 救治 回收 采购 收购 配送 研制 研发'.split(' '))
/** May a name hold the word: 试点实施主体, 组织协调部门? */
export const mayBeNamed = (word: string) => trades.has(word) || offices.has(word)
const offices = new Set(
  '实施 组织 执行 协调 指导 领导 推进 保障 受理 登记 审批 保护 治理 修复 执法 稽查 统计 审核 验收 考核 评价 鉴定 防控 防治 宣传 教育 应急 控制 监测 处理 鉴证 公证 仲裁 调解 接待 评议 采集 引导 引荐'.split(
    ' ',
  ),
)
const trades = new Set(
  '制造 保养 承运 托运 饲养 分包 发包 并购 收储 装卸 快递 寄递 清洗 清扫 保洁 养护 检修 测绘 鉴定 装修 拆除 拆解 种植 加工 屠宰 捕捞 印刷 演出 咨询 护理 控股 收养 维修 生产 经营 经销 代收 代缴 代扣 代销 施工 建设 运输 运营 销售 服务 流通 养殖 投资 承包 承租 供应 配送 收购 采购 管理 维护 监测 检测 开发 保险 租赁 参赛 参展 参保 投标 中标 申报 承办 主办 试点 示范 培训 教育 研究 研制 研发 创新 设计 勘察 出租 储备 处置 救援 执法 监管 监督 检验 评审 评估 招标 征收 用工 融资 担保 收治 救治 接收 回收 治疗 转运 审批 受理 登记 监护 值守 经办 认定 认证 入驻 上市 发起 使用 运行 发展 改革 审判 交易 出口 进口 出让 受让 转让 创业 参训 参会 参选 参评 参建 贷款 推荐 申请 报名 入围 获奖'.split(
    ' ',
  ),
)

const objects = new Set('水电气热污税货车船产工业岗校学证标资债款费灾病种粮药油赛市口乡京境牌榜港矿林法班村课户职场')
/** Does a verb hold its object, so that whom it stands before is who does it: 供水企业, 返乡群众; but 开展企业调查? */
export const hasObject = (word: string) => word.length === 2 && objects.has(word[1])

/** These have somebody behind them whom it is done to: 组织专家论证, 指导企业申报 */
export const ofOthers: ReadonlySet<string> = new Set(
  '安排 派 派出 选派 指派 委派 抽 抽调 督促 通知 动员 发动 引导 支持 鼓励 推动 帮助 促使 允许 建议 欢迎 推荐 选聘 聘请 聘 招用 聘用 录用 雇用 雇佣 招聘 招收 确定 明确 联系 约谈 表彰 慰问 配备 给予 告知 提醒 要求 确保 规范 防止 扶持 邀请 使 令'.split(
    ' ',
  ),
)

/** How something is done, in names: 综合科, 专职人员 */
export const adverbsOfNames: ReadonlySet<string> = new Set('定点 综合 专门 专项 主要 日常 集中 现场 协同 分管 专职 在线'.split(' '))

/** What projects are done by, where no more of a noun follows: 项目实施企业, but 实施企业技术改造 */
export const carrying: ReadonlySet<string> = new Set('实施 执行 承接 承担 建设 改造 研发'.split(' '))

/** What persons take part in or are entered for: 参赛选手, 参保职工 */
export const participating: ReadonlySet<string> = new Set(
  '参赛 参展 参保 参训 参会 参选 参评 参建 投保 投标 中标 报名 入围 获奖 推荐 申报 申请 贷款 创业 承租 签约 结对 兼职 下派 挂职 挂点 驻点 包联 包片 包保 授信'.split(
    ' ',
  ),
)

/** Fields that stand in a row before what all of them are: 发改、教育、人社部门 */
export const fieldsOfOffices: ReadonlySet<string> = new Set(
  '发改 教育 运输 管理 监管 执法 发展 改革 救援 建设 宣传 统计 保障 监督 检验 科学'.split(' '),
)

/** What is done at a base or on a platform: 创新示范基地 */
export const hosting: ReadonlySet<string> = new Set(
  '示范 孵化 创业 创作 创新 实训 培训 培养 试验 试点 教育 教学 实习 实践 推广 科研 研发 监测 检测 交易 服务 储备'.split(' '),
)

/** What somebody is or has done: 退休人员, 违规企业 */
export const states: ReadonlySet<string> = new Set('违规 违法 逾期 期满 离职 辞职 退休 死亡 患病 拖欠 欠缴 享受'.split(' '))

/** What 组织 may be for: 服务组织, 中介组织 */
export const serving: ReadonlySet<string> = new Set('服务 经营 中介 合作 自治 公益 承包 加工'.split(' '))

/** What 层 is behind: 管理层 */
export const ranks: ReadonlySet<string> = new Set('管理 经营 领导 执行'.split(' '))
