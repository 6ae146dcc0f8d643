/**
 * The words by which a sentence is read for who acts. Each has one kind; the longest word at a place counts, so that 主要, which
 * orders nothing, hides the 要 in it.
 */
export type WordKind =
  /** Orders: 要 应当 不得 */
  | 'modal'
  /** 由, which names who acts. */
  | 'by'
  /** 请, which asks the one behind it. */
  | 'ask'
  /** 会同, which names who helps. */
  | 'with'
  /** Opens a phrase that says how, with whom, on what: 按照 对 在 */
  | 'prep'
  /** Says how: 及时 统一 均 */
  | 'adverb'
  /** Joins to what stands before: 同时 并 其中 */
  | 'link'
  /** What is done: 组织 制定 报送 */
  | 'verb'
  /** Says what is, not what is to be done: 是 有 具有 */
  | 'being'
  /** Says what was done: 已 了 */
  | 'past'
  /** Opens a condition: 如 若 凡 */
  | 'if'
  /** A word that holds one of the others and means something else: 主要 应急 */
  | 'other'

/** The words of each kind, apart by blanks. A word that two kinds list is of the first. */
const dutyWords: Record<WordKind, string> = {
  modal: `要 应 应当 应该 应予 须 必须 需 需要 不得 不能 只能 不准 不可 不应 不要 不许 禁止 严禁 可 可以 负责 牵头 承担 务须 均应 均可 均须 均需 也可 也要
    也应 还要 还应 还可 还须 都要 都应 又要 更要 则应 亦应 亦可 即可`,
  by: `由
    交由 转由 改由`,
  ask: '请 恳请 责成 烦请 务请 敬请 拟请 要求',
  with: `会同`,
  being: `是 为 有 具有 作为 包括 含 即为 拥有 具备 取得 满足 符合 不是 没有 均为 已有 成为
    变更为 转制为 改为 转为 变为 更名为 调整为 升为 降为
    设在 设于`,
  past: `已 已经 曾 了 现已 业已 均已 日前 近日 去年 前年
    拟 拟于 拟在 拟对
    计划`,
  if: '如 若 凡 凡是 如果 假如 倘若 如遇 若遇 如有 若有 如需 若需 遇到 一旦 经查 经核实',
  link: `同时 此外 另外 其中 并 并且 而 且 但 但是 因此 所以 为此 然后 之后 随后 最后 其次 再次 接着 期间 此间 对此 特别是 尤其是 一方面 另一方面 原则 目前 当前 现 总之 另 此后 今后 届时 会议强调 会议指出
    会议要求 会议明确 会议决定 通知要求 通知强调 通知指出 意见要求 意见指出 意见提出 方案要求 方案明确 方案提出 领导要求 一方面`,
  prep: `对 对于 针对 就 在 于 按 按照 根据 依据 依照 依 遵照 比照 经 经过 除 因 为 为了 以 与 同 跟 把 从 自 向 给 围绕 结合 通过 作为 凭 受 当
    用 利用 依托 立足 聚焦 关于 至于 随 随着 在 无 本着 以及时 因为 由于 凭借 借助 参照 面向 朝 距 遇 遇有 做到 非因 未经 未 没有 不按 基于 着眼 应要求
    联合
    将`,
  adverb: `也 还 均 就地 原则上 一律 及时 严格 认真 积极 切实 主动 充分 依法 依规 依法依规 全力 全面 深入 大力 扎实 进一步 坚决 自觉 密切 统一 分别
    共同 具体 优先 尽快 立即 迅速 抓紧 定期 适时 随时 逐步 逐级 逐一 逐个 逐项 继续 持续 不断 提前 即时 同步 协同 单独 自行 自主 自愿 务必 必定 科学 合理 妥善 稳妥 有序 有效 严肃
    高度 广泛 直接 一并 首先 优先 着力 从严 从快 从速 快速 准确 精准 如实 真实 始终 至少 各自 相互 互相 层层 分级 分类 分批 轮流 尽可能 最大限度
    特别 尤其 一般 通常 经常 每次 当场 当面 网上 线上 全程 全部 先行 率先 带头 适当 酌情 视情 视情况 原则 最终 不定期 随机
    不断 擅自 无故 随意 盲目 参照 暂时 暂不 不再 最迟 最晚 最多 最少 平均 累计 仍然 依旧 全天 全天候 深刻 牢固 时刻 多渠道 多形式 按期 按时 按期限 如期 限期 届时
    如期 定时 定点 分头 专人 原价 无偿 免费 依程序 按程序 按规定 按要求 按照规定 按照要求 据实 据此 已按 亲自 每年度 日益 平时 节前 节后 先期 后续 超前 从重 从轻 从优 就近 就高 归口
    尽量 初步 显著 尽早 及早 择优 积极主动 认真做好
    主要
    严厉 牢牢 稳步 高效 大幅 深度 努力 更好 远程 实时 动态 长期 常年 分段 分期 分步 错峰 错时
    逐 逐卷 逐户 逐人 逐村 逐栋 逐街 逐企 逐案 逐件 逐校 逐点 逐车 逐船 逐月度 逐层 逐片 逐段 逐路 逐园 逐班 逐家 逐台 逐笔 逐份 逐题 逐字 逐句 逐批 逐宗 逐河 逐地 逐单 按户 按人 按件 按单 按班`,
  verb: `鼓励 支持 引导 推动 督促 允许 建议 欢迎 委托 倡导 提倡 帮助 促使 指导督促 鼓励支持 支持鼓励 鼓励引导 引导支持 大力支持 积极引导 优先支持 推荐 吸引 动员 组织动员 组织引导 授权 邀请 保障 确保 规范
    组织 开展 制定 制订 出台 印发 建立 建成 建设 健全 完善 加强 强化 加大 加快 推进 推动 落实 贯彻 贯彻落实 执行 实施 完成 实现 做好 抓好 做到 搞好 把好 办好 管好 用好 守好 报送 上报 报 报备 报告 汇报 报请
    报告 通报 反馈 提交 提供 提出 提请 递交 送达 寄送 发送 发布 公布 公示 公开 披露 填写 填报 编制 编写 编印 起草 拟定 拟订 修订 修改 审核 审查 审批 审定 审议 审签 核定 核准 核实 核查 核验 核对 复核 初审 复审
    评审 评估 评价 考核 考评 验收 检查 督查 督导 督办 监督 监管 监测 检测 检验 排查 自查 抽查 巡查 巡检 整改 整治 治理 清理 清查 清退 处理 处置 处罚 查处 办理 受理 登记 备案 建档 统计 汇总 收集 征集 归集 采集 整理 梳理 摸清 摸排 掌握 了解
    统筹 协调 统筹协调 指导 帮助 协助 配合 服务 保障 支持 保证 维护 维持 保持 管理 承办 主办 举办 召开 召集 主持 参加 参与 出席 派出 选派 指派 委派 安排 部署 落细 细化 明确 确定 决定 认定 界定 划定 指定 选定 选择 选取 遴选 推荐 推选 评选 申报
    申请 申领 申办 投保 参保 缴纳 支付 拨付 下拨 下达 发放 兑现 兑付 兑换 补贴 补助 奖励 给予 予以 追加 追究 追责 问责 承诺 签订 签署 签字 盖章 加盖 登录 注册 下载 安装 使用 采用 运用 应用 利用 配备 配置 配齐 设立 设置 成立 组建 搭建 构建
    打造 培育 培养 培训 教育 宣传 宣讲 讲解 解读 引入 引进 引导 引领 带领 发动 动员 号召 提高 提升 增强 增加 扩大 拓展 拓宽 深化 优化 简化 缩短 压缩 压减 压实 减少 降低 防止 防范 杜绝 避免 制止 遏制 停止 暂停 关闭 取消 撤销 收回 终止 解除 变更 调整 改进 改善 改造 更新 升级 转移 移交 移送
    转交 转办 交付 接收 接受 接待 回复 答复 回应 响应 联系 对接 沟通 衔接 协商 商定 研究 分析 研判 研究制定 论证 探索 创新 试点 示范 推广 推行 总结 提炼 学习 学深 领会 把握 树立 坚持 坚守 遵守 遵循 恪守 服从 履行 行使 发挥 利用 履职 尽责 担当 带动 保护 爱护 关心 关注 关爱 慰问 帮扶 包保 包案 联系 挂钩 挂点
    值班 值守 备勤 备足 储备 采购 购买 购置 租赁 承租 出租 招标 投标 开标 评标 中标 签约 施工 开工 竣工 动工 交工 复工 投产 运营 运行 维修 维护 养护 检修 保养 清洗 消毒 消杀 采样 送检 隔离 救治 治疗 诊治 诊断 收治 转运 运输 配送 投放 供应 生产 经营 销售 收购 收储 收缴 征收 征缴 减免 免收 免征 减征 缓缴 退还 返还 退回 偿还 赔偿 补偿 承租
    领取 查询 查阅 查看 查验 查明 调查 调研 调度 调配 调动 走访 回访 暗访 访谈 谈心 约谈 谈话 述职 述责 述责述廉 讲授 授课 上课 备课 辅导 陪餐 放行 前往 进驻 进入 携带 出示 佩戴 穿戴 进行 作出 做出 采取 形成 取得 获得 达到 达成 超过 高于 低于 控制 管控 封控 封闭 看护 看管 盯紧 紧盯 严控 严查 严防 严把 严肃 严打 打击 依托 提醒 告知 通知 公告 告诫 警示 劝导 劝阻 教导 纠正 改正 更正 补充 补足 补齐 补训 补休 补录 补办 完备 充实 充分发挥
    纳入 列入 录入 编入 计入 载入 导入 接入 加入 引导 调阅 归档 存档 保存 留存 封存 保管 妥善 张贴 悬挂 任 演练 演习 拉练 拉动 创建 创作 制作 录制 拍摄 播放 播出 刊播 刊登 报道 展示 展览 陈列 汲取 吸取 扛牢 扛起 压紧 拧紧 筑牢 夯实 守住 守牢 树牢 站稳 摆正 抓住 抓实 抓细 抓牢 理顺 畅通 打通 破解 解决 化解 消除 攻克 突破
    分工 分担 分享 分解 分析 划分 划拨 统揽 总揽 主导 主抓 分管 主管 协管 代管 托管 接管 接替 接管 领办 组织实施 统一组织 汇编 举行 举报 揭发 控告 起诉 提起 诉讼 裁决 裁定 判定 鉴定 鉴证 公证 认证 认可 认领 挂牌 揭牌 授牌 颁发 授予 表彰 表扬 通报表扬 嘉奖 晋升 晋级 聘任 聘用 聘请 录用 录取 招聘 招收 招录 招生 选聘 选拔 考察 考试 面试 测试 测评 测算 核算 结算 决算 预算 清算 估算 计算 换算 折算 收取 扣除 扣减 抵扣 抵减 挂账 销号 销毁 销账 建账 入账 出账 对账 对照 对标 对表
    承租 免去 免除 豁免 适用 沿用 参照执行 执行 参会 到会 到场 到位 到岗 到职 上岗 在岗 离岗 休息 放假 调休 补课 停课 停产 停工 停业 停运 营业 开放 开通 开设 开办 开发 开辟 开启 启动 启用 发起 发掘 发现 发展 发改 发扬 弘扬 传承 传达 传递 传送 转发 转达 下发 分发 派发 投送 推送 推出 推介 促进 促成 敦促 抓紧 盯住 跟踪 跟进 跟班 蹲点 驻点 驻村 入户 进村 进校 入驻 到访 出访 出勤 出动 出警 出具 出资 注资 融资 投资 增资 筹资 筹集 筹措 筹备 筹建 筹划 策划 规划 谋划 计划 设计 勘察 测绘 测量 丈量 评比 评议 评定 打分 赋分 计分 扣分 加分 排名 排序 排定 排出 排除 排放 排污 处分 处治 惩处 惩治 惩戒 诫勉 免职 停职 撤职 开除 辞退 解聘 终结 结束 收尾 收集 收看 收听 观看 观摩 参观 参考 参阅 参评 参选 参赛 参训 参展 夜查 下沉 坐诊 值机 值勤 执勤 执法 执纪 驻守 把守 守护 呵护 救助 救援 救护 抢险 抢修 抢救 避险 转移安置 安置 疏散 疏导 疏通 清运 清扫 清洁 清除 清零 清仓 保洁 保供 保畅 保护 护送 护航 服从 听从 遵从 顺应 适应 满足 符合 契合 贴近 贴合 对应 申诉 复议 复查 复检 复测 复训 复盘 回头看 回收 回购 回填 回放 返工 返岗 返校 返乡 返程 复课 复学 报名 报到 报销 报废 报账 报批 报审 报验 报警 报修 报考 投诉 投票 投递 投保 参股 入股 持有 持证 拥有
    汇总上报 分析研判 认真落实 一同 密切配合 合力 联动 互通 互认 共享 共建 共管 共治 通气 碰头 联审 联办 联查 联合开展 支撑 支援 增援 援助 资助 捐赠 捐款 募捐 认捐 赞助 列支 列明 列出 列示 写明 标明 标注 注明 载明 说明 阐明 证明 声明 申明 表明 查清 弄清 厘清 分清 理清 算清 做实 做细 做强 做大 建好 建强 配强 配好 选好 选优 选准 培优 育强 备好 备齐 备案登记 凑足 留足 留存备查 留足 算好 用足 用活 用准 兜牢 兜住 打赢 打好 打牢 打破 下放 下移 上移 上移 上划 上缴 上交 上传 上线 上门 上网 上墙 上锁 落地 落户 落成 落座 就位 就餐 就诊 就学 就业 从事 从业 创业 兼职 挂职 任职 任教 任课 支教 转岗 转型 转化 转变 转换 转为 改为 改革 改扩建 扩建 新建 迁建 重建 重组 兼并 合并 分立 设岗 定岗 定人 定责 定量 定级 包联 结对 联户 联网 联络 联防 群防 分类处置 分片 分区 分段 分组
    力争 争取 扶持 突出 聚焦 围绕 瞄准 立足 巩固 稳定 壮大 做优 擦亮 厘定 下架 上架 停售 召回 退出 抽取 抽签 领证 发证 换证 达产 满产 通车 通水 通电 竣工验收 结题 立项 结项 申请立项 落实落细 承接 签收 阅读 熟悉 研读 研学 自学 集训 轮训 赴任 揭榜 挂帅
    领导
    签发 批转 批准 批复 新增 审发 圈阅 阅批 拜访 确认 汇交 收讫 答辩 办结 结案 立案 侦查 审理 执结 送审 核发 登载 签认 认缴 缴存 缴费 续保 退保 理赔 核赔 定损 投用 启运 起运 装运 装卸 装订 打印 复印 扫描 拷贝 刻录 邮寄 寄达 送至 报至 交至 退至 汇至 转至 移至 划至 扩散 传播 散布 转载 引用 摘录 翻译 校对 排版 印制 印刷 分送 抄送 抄报 主送 呈送 呈报 面向 出让 受让 转让 流转 入市 交易 抵押 质押 担保 贴息 贴现 贷款 放贷 续贷 展期 抽贷 断贷 压贷 授信 增信 征信 评级 备货 供货 发货 收货 退货 换货 提货 交货 验货 卸货
    持股 控股 坐落 归口管理
    营造 整合 研制 激发 助力 孵化 挖掘 创造 辅助 推报 激励 放宽 缓解 集聚 汇聚 凝聚 破坏 构筑 开拓 赋能 覆盖 狠抓 塑造 助推 释放 精简 限制 抢占 重视 积累 兼顾 保留 制造 改良 优待 引荐 评判 仲裁 打磨 厚植 传导 铺设 敷设 架设 拆除 填埋 焚烧 堆放 存放 摆放 停放 通行 绕行 驶离 驶入 靠泊 起降 起飞 降落 出港 进港 报关 通关 查封 扣押 冻结 没收 追缴 罚款 警告 训诫 通告 公开招聘 自主招聘 收件 接件 办件 出件 取件 补正 受领 领用 借用 归还 交还 发还 腾退 搬迁 迁入 迁出 入住 居住 租用 乘坐 驾驶 骑行 出行 外出 返回 滞留 逗留 聚集 聚餐
    旁站 施行 顺延 责令 送交
    巡护 核稿 代办 实行 清点 值夜 跟岗 顶岗 认养 管护 抚育 采伐 播种 收割 灌溉 喷洒 投喂 捕捞 放流 屠宰 检疫 免疫 扑杀 捕杀 诱捕 巡逻 巡线 巡河 巡山 巡田 护林 护河 护路 护校 站岗 执守 盯守 驻场 跟车 押运 护运 检票 验票 安检 查危 查堵 堵截 劝返 劝离 引流 分流 抽排 排涝 排水 蓄水 放水 供水 供电 供气 供热 停水 停电 断电 断水 送电 复电 抢通 架桥 清障 清淤 清雪 除冰 除雪 融冰 撒盐
    研发 开采 冶炼 加工 组装
    使 令 编列 下设 吊销 发至 开单 派单 挂靠 吸收 保证 听取 咨询 宣贯 反映 产生 筛选 暂缓 撰写 拨至
    规定 用于 接到 接报 收到`,
  other: `主要 重要 必要 只要 要点 要素 要件 要闻 要领 纪要 摘要 概要 简要 首要 次要 紧要 将要 要么 要害 扼要 提要 机要 要道 需求 急需 所需 必需 供需 内需 需方 亟需 无需 不需 不需要 无须 须知 刚需 按需 特需
    相应 适应 响应 对应 反应 供应 效应 回应 感应 答应 应急 应用 应对 应届 应邀 应聘 应征 应付 应收 应诉 应税 应变 应试 应时 应季 应有 应允 应届 可能 可靠 可行 可持续 可再生 可视 可控 可用 可研 可追溯 可操作 可复制 可推广 可比 可见 许可 认可 可信 可观 可支配 可回收 可燃 可降解 可穿戴 可量化 可视化 可燃气体
    由于 由此 理由 自由 缘由 经由 事由 由来 来由 由小 不由 由衷 申请 请示 请求 请假 邀请 聘请 提请 报请 请勿 请愿 宴请 声请 请柬 负责人 负责任 负责同志 高等 同等 同意 同时期 同步 同级 同志 合同 共同 同类 同一 同城 同行 同比 协同 相同 不同 如同 认同 会同 对口 对象 对外 对内 对策 对接 对比 对手 反对 绝对 针对性 相对 应对 面对 核对 校对 在线 在职 在校 在岗 在编 在建 在册 在途 在内 存在 现在 所在 潜在 正在 内在 外在 实在 旨在 于 关于 由于 对于 基于 鉴于 小于 大于 不少于 不低于 不高于 不大于 不超过 便于 利于 有利于 至于 限于 富于 善于 敢于 勇于 勤于 乐于 难于 等于 介于 源于 低于 高于 少于 多于 早于 晚于 终于 过于 趋于 忠于 出于 居于 优于
    为主 为准 为期 为止 为先 为重 以上 以下 以内 以外 以及 以前 以后 以来 以便 以免 以致 以身 可以 难以 予以 足以 得以 加以 用以 所以 何以 借以 以往 将来 即将 将军 把关 把握 把手 用户 用品 用途 用工 用地 用水 用电 用能 用人 用车 使用 作用 应用 利用 采用 运用 适用 费用 信用 通用 专用 公用 商用 民用 军用 日用 食用 药用 有用 实用 试用 启用 启用 聘用 任用 录用 雇用 占用 挪用 滥用 自治 自主 自查 自然 自己 自身 自救 自评 自检 自测 自愿 自理 自建 自有 自动 自来 自觉 自强 自律 自营 自贸 自驾 来自 亲自 各自 独自 擅自 私自 就业 就医 就学 就诊 就读 就餐 就是 成就 造就 从业 从事 从而 从严 从优 从速 从快 从重 从轻 随从 服从 听从 无从 给付 给水 供给 补给 配给 送给 交给 发给 拨给 向前 向上 向好 方向 面向 导向 意向 定向 取向 动向 双向 横向 纵向 去向 走向 投向 流向 因素 因地制宜 因此 原因 成因 病因 除外 除尘 除雪 除险 解除 免除 排除 清除 消除 扣除 删除 铲除 拆除 切除 驱除 当地 当年 当月 当日 当天 当时 当场 当前 当事人 应当 适当 相当 担当 正当 不正当 妥当 得当 当中 当代 当选 当班 当值 充当 经济 经费 经营 经验 经理 经办 经常 经过 经典 经开区 财经 曾经 已经 途经 无偿 无线 无人 无关 无障碍 无烟 无锡 无力 无效 无论 全无 与会 参与 赋予 按钮 按揭 按键 按时 按期 依然 依赖 依次 依旧 依托 受理 受益 受损 受害 受灾 受贿 受托 受聘 受训 受让 享受 接受 感受 承受 遭受 距离 遇难 待遇 机遇 际遇 境遇
    工作 部分 部署 部位 部队 干部 内部 全部 外部 会议 会场 社会 机会 大会 例会 学会 行会 集会 组织部 不要求 立项 所有 所在地 所需 所属 所得 如下 如何 例如 比如 诸如 如期 如实 假如 若干 若是 般若 有关 有效 有序 有力 有利 有机 有限 有偿 有害 有毒 有条件 有需要 有意愿 有能力 有权 有责 所有权 国有 民有 私有 公有 特有 享有 占有 拥有权 没有 是否 于是 凡是 总是 只是 还是 但是 可是 正是 就是 都是 特别是 尤其是 实事求是 因为 认为 行为 作为 成为 视为 分为 称为 简称为 名为 人为 较为 极为 最为 颇为 尤为 更为 大为 为民 为农 为企 为人 为政 不得不 不得已 不可抗力 不可 不能不 只能 不要
    工作需要 实际需要 发展需要 业务需要 生产需要 情况需要 客观需要 重点
    经信 经发 经贸 经合 经管 经侦 经开 自由贸易
    综合 集中
    现代 现有 现场 现金 现行 现实 现阶段 现存 现货
    派出所 派出机构 会同意
    负责制 责任制 使得
    任何 任务 任期 任意 责任`,
}

/** A word and what kind it is of. */
export interface DutyWord {
  word: string
  kind: WordKind
  /** It begins with a word that orders, and is two words behind a name: 银行应对申请作出答复 */
  orders: boolean
}

const twoWords = /^(?:应对|应用|应收|可用|需求|可见|可信|应有|应付)$/

// two characters as a number that is no larger than the engine keeps without a box
const two = (text: string, at: number) => ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff)

/**
 * Numbers above 0 by pairs of characters, 0 for every other pair. Most characters of a sentence are looked up with their neighbour, for which
 * a `Map` is too slow.
 */
function createPairTable(bits: number) {
  const last = (1 << bits) - 1
  const keys = new Int32Array(last + 1).fill(-1)
  const values = new Uint16Array(last + 1)
  const slotOf = (key: number) => {
    let slot = (key ^ (key >> 9) ^ (key >> 17)) & last
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & last
    return slot
  }
  return {
    get: (key: number) => values[slotOf(key)],
    set(key: number, value: number) {
      const slot = slotOf(key)
      keys[slot] = key
      values[slot] = value
    },
  }
}

/** The characters that the words begin with. */
export const wordOpenings = new Set<number>()

// What begins with a character: the second characters of its words, which stand side by side in `seconds` from `from` on, and the words with
// each. A lookup reads the numbers alone until it has found one: they are few enough to stay at hand.
const from = new Uint16Array(0x10000)
const lengths = new Uint8Array(0x10000)
const seconds: Uint16Array = new Uint16Array(0x2000)
/** At the same places: the word of the two characters, and the longer ones, the longest first. */
const pairWords: Array<DutyWord | undefined> = []
const longerWords: Array<DutyWord[] | undefined> = []
const singleWords: Array<DutyWord | undefined> = [undefined]
const singleNumbers = new Uint16Array(0x10000)

const byFirst = new Map<string, Map<string, DutyWord[]>>()
const known = new Set<string>()
for (const [kind, list] of Object.entries(dutyWords) as Array<[WordKind, string]>)
  for (const word of list.split(/\s+/)) {
    if (!word || known.has(word)) continue
    known.add(word)
    wordOpenings.add(word.charCodeAt(0))
    const rows = byFirst.get(word[0]) ?? new Map<string, DutyWord[]>()
    byFirst.set(word[0], rows)
    const second = word[1] ?? ''
    rows.set(second, [...(rows.get(second) ?? []), {word, kind, orders: twoWords.test(word)}])
  }
for (const [first, rows] of byFirst) {
  const code = first.charCodeAt(0)
  from[code] = pairWords.length
  for (const [second, words] of rows) {
    if (second === '') {
      singleNumbers[code] = singleWords.push(words[0]) - 1
      continue
    }
    seconds[pairWords.length] = second.charCodeAt(0)
    const longer = words.filter(({word}) => word.length > 2).sort((a, b) => b.word.length - a.word.length)
    longerWords.push(longer.length > 0 ? longer : undefined)
    pairWords.push(words.find(({word}) => word.length === 2))
  }
  lengths[code] = pairWords.length - from[code]
}

/** The longest word of the tables that stands at a place. */
export function wordAt(text: string, at: number): DutyWord | undefined {
  const code = text.charCodeAt(at)
  const second = text.charCodeAt(at + 1)
  const end = from[code] + lengths[code]
  for (let k = from[code]; k < end; k++) {
    if (seconds[k] !== second) continue
    const longer = longerWords[k]
    if (longer) for (let i = 0; i < longer.length; i++) if (goesOn(text, at, longer[i].word)) return longer[i]
    const pair = pairWords[k]
    if (pair) return pair
    break
  }
  return singleWords[singleNumbers[code]]
}

/** Does a word stand at a place where its first two characters do? */
function goesOn(text: string, at: number, word: string): boolean {
  for (let i = 2; i < word.length; i++) if (text.charCodeAt(at + i) !== word.charCodeAt(i)) return false
  return true
}

// What makes a sentence worth reading word by word: an order, 由, 请, 会同, 各 or 每; by the two characters at or before a place
// where that is known to be another word (主要, 应急).
const telling = new Uint8Array(0x10000)
// What a character may begin that tells: an order by itself, a pair, a time of figures, a time of Han numerals.
const alone = 1
const paired = 2
const figure = 4
const numeral = 8
const hidden = createPairTable(12)
const single = new Set([...'要应须需可由请'])
for (const sign of '要应须需可由请各每禁') telling[sign.charCodeAt(0)] = alone
for (const sign of '一二三四五六七八九十两半') telling[sign.charCodeAt(0)] = numeral
for (const sign of '0123456789０１２３４５６７８９') telling[sign.charCodeAt(0)] = figure
// the second of two: 不得, 负责, 会同, 年底
const pairs = createPairTable(10)
for (const word of '不得 不能 只能 不准 不许 负责 牵头 承担 责成 会同 所有 任何 全体 年底 年内 年末 年终 当日 当天 次日 当晚 即日 月底 月末 学期 春节 元旦 国庆 中秋 清明 端午 寒假 暑假 春运 汛期 入汛 入冬 入夏 冬季 供暖 采暖 雨季 台风 开学 放假 春播 秋收 两会 五一 之日 季度 本周 本月 按周 按月 按旬 按季 按年 按半 按日 按天 按学 逐周 逐月 逐旬 逐季 逐年 逐日 逐天 半年'.split(
  ' ',
)) {
  if (telling[word.charCodeAt(0)] !== alone) telling[word.charCodeAt(0)] |= paired
  pairs.set(two(word, 0), 1)
}
const orders = new Set(dutyWords.modal.split(/\s+/))
for (const [kind, list] of Object.entries(dutyWords))
  for (const word of list.split(/\s+/))
    if (kind !== 'modal' && kind !== 'by' && kind !== 'ask' && word.length > 1 && !twoWords.test(word))
      for (let at = 0; at < word.length; at++) {
        const from = Math.max(0, at - 1)
        if (single.has(word[at]) && !orders.has(word.slice(from, from + 2))) hidden.set(two(word, from), 1)
      }

/** May the words of `[start, end)` say who acts or by when? A quick look, which lets some through that do not. */
export function mayTell(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const kind = telling[text.charCodeAt(at)]
    if (kind === 0) continue
    if (kind === alone) {
      if ((at === start || hidden.get(two(text, at - 1)) === 0) && hidden.get(two(text, at)) === 0) return true
      continue
    }
    if (kind & paired && pairs.get(two(text, at)) > 0) return true
    if (kind & figure) {
      const next = text.charCodeAt(at + 1)
      // digits that no unit of time follows count something
      if (units[next] === 1 || next <= 0x20 || next === 0x3000) {
        if (next !== piece || months[text.charCodeAt(at + 2)] === 1) return true
      } else if (spans[next] === 1 && isDated(text, at + 2, end)) return true
    } else if (kind & numeral) {
      const next = text.charCodeAt(at + 1)
      if (units[next] === 1 && (next !== piece || months[text.charCodeAt(at + 2)] === 1)) return true
    }
  }
  return false
}

const units = new Uint8Array(0x10000)
for (const sign of '年月日号天周个小时分季学工自') units[sign.charCodeAt(0)] = 1
const spans = new Uint8Array(0x10000)
for (const sign of '—－–~～-至到./半') spans[sign.charCodeAt(0)] = 1
// 3个月, 5个工作日, but not 3个项目
const piece = '个'.charCodeAt(0)
const months = new Uint8Array(0x10000)
for (const sign of '月工小学星自季') months[sign.charCodeAt(0)] = 1

/** Do digits that go on behind a dash or a dot come to a unit of time? */
function isDated(text: string, from: number, end: number): boolean {
  const last = Math.min(end, from + 14)
  for (let at = from; at < last; at++) {
    const code = text.charCodeAt(at)
    if (units[code] === 1) return code !== piece || months[text.charCodeAt(at + 1)] === 1
    if (!(code >= 0x30 && code <= 0x39) && spans[code] === 0 && code > 0x20) return text[at] === '前'
  }
  return false
}
