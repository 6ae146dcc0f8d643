import {bodyEnds, endsLikeBody} from './bodies.ts'
import {endingsIn} from './endings-in.ts'

// Persons by their post or class, and bodies that no office is: who may be told to act, though no authority is called so.
export const persons = endingsIn(
  `人员 人 者 师 员 校长 院长 局长 处长 科长 所长 站长 队长 组长 会长 厅长 部长 市长 县长 区长 镇长 乡长 村长 省长 州长 司长 董事长 秘书长 班长 段长 河长 林长 湖长 链长 园长 馆长 台长 行长 社长 厂长 店长 船长 机长 车长 列车长 路长 街长
  指挥 指挥长 校 各级 各地 各方 等地 人才 学生 考生 新生 毕业生 研究生 医生 实习生 家长 专家 教师 干部 职工 村民 居民 市民 农民 渔民 牧民 群众 党员 领导 主官 书记 主任 主席 经理 院士 学者 对象 客户 农户 商户 用户 住户 业户 大户 养殖户 经营户 个体户 种植户 工商户 业主 雇主 车主 货主 户主 店主 摊主 船东 股东
  护士长 值长 网格长 楼长 栋长 巷长 田长 警长 庭长 队伍 秘书 本人 防指 防办
  代表 委员 评委 选手 法人 公民 个人 组织 双方 各方 主体 媒体 团体 联合体 群体 服务商 供应商 开发商 承包商 代理商 运营商 经销商 生产商 制造商 厂商 集成商 投标商 提供方 使用方 运营方 需求方 供给方 参与方 实施方 申请方 监管方 管理方 负责方 牵头方 组织方 服务方 接收方 用户方 业主方 甲方 乙方 丙方 发包方 承包方 合作方 主办方 承办方 供方 需方 买方 卖方 出资方 投资方 建设方 施工方 受让方 转让方 委托方 受托方 出租方 承租方 用工方 监理方 管理方 运营方 责任方 资方
  班子 两委 支委 责任人 旅客 乘客 游客 企事业单位 合作社 旅行社 财政 当地 省里 市里 县里 区里 中央 地方 校方 院方 各地 属地 各级 班组 师生 职员 官兵 民警 法官 检察官 律师 家庭 教练 裁判 志愿者 药店 酒店 宾馆 饭店 餐馆 商店 门店 网店 超市 商场 幼儿园 机场 车站 体验点 网点 小学 初中 中职 高职 企业家 负责同志 同志 银行 网络平台 电商平台 外卖平台 第三方平台 交易平台经营者
  工会 妇联 共青团 班委 支部 党总支 联络点 项目部 工作站 服务站 卫生院 派出所 事务所 养老院 福利院 敬老院 车队 船队 医疗队 突击队 战队 窗口单位 定点机构`,
)

// What ends as a body does and is none: 市场, 会议, 场所.
const things = endingsIn(
  `市场 现场 立场 会场 卖场 考场 职场 赛场 社会 机会 大会 例会 晨会 全会 年会 班会 校会 家长会 运动会 博览会 交流会 推介会 招聘会 座谈会 培训会 展会 展销会 聚会 宴会 听证会 发布会 洽谈会 动员会 部署会 推进会 调度会 现场会 分析会 研讨会 恳谈会 评审会 论证会 茶话会 晚会 庙会 奥运会
  内部 全部 局部 外部 东部 西部 中部 北部 南部 腹部 头部 底部 顶部 面部 总部经济 之处 部署 会议室 办公楼 到人 平台  好处 处处 住处 查处 惩处 难处 益处 场所 住所 居所 厕所 平台系统 管网 电网 互联网 路网 官网 物联网 宽带网 光网 网 校园 公园 乐园 家园 田园 果园 茶园 菜园 数据库 名录库 项目库 人才库 题库 车库 专家库 资源库 信息库 案例库 指标库 储备库 清单库 线索库 语料库 知识库 模型库 算法库 组件库 种质库 基因库
  小区 灾区 库区 病区 山区 禁区 误区 时区 雷区 片区 阶段区 学科 本科 百科 专科 内科 外科 网站 充电站 基站 换电站 阳台 柜台 后台 前台 灶台 站台 教室 浴室 举办 承办 主办 督办 交办 经办
  分组 重组 上市 乡村 农村 城乡 城镇 古镇 广场 停车场 操场 填埋场 垃圾场 楼院 证券 工地 宿舍 食堂 工会经费 上级 本人 他人 何人 机器人 无人 或者 前者 后者 两者 二者 再者 发生 产生 自动化 增长 延长 成长 较长 整体 具体 总体 全体 一体 载体 实体 气体 液体 固体 身体 物体 人体 集体 对方 官方 多方 我方 本方 两方 一方 后方 前方 下方 上方 平方 立方 秘方 配方 处方 药方
  签署 裁员 离校 到校 返校 非法人
  旁站 机组 带队 入园 入学 科研人员经费 原则上 会员 教员制 动员 满员 人工 原材料 责任制 主体责任 项目组织 车辆司 内网 外网 专网 地网 点位 联合会议 股东大会 联席会议制度 领导小组会议 国内外 省内外 市内外 上下级 各环节 机制办`,
)

/** What names end in; most words end in something else. */
export const actorEnds: ReadonlySet<number> = new Set<number>(
  [...persons.lasts, ...bodyEnds, ...'）)〕'].map((sign) => (typeof sign === 'string' ? sign.charCodeAt(0) : sign)),
)

// Names that stand for somebody who is known already: 我局, 本办法, 其.
const pronoun =
  /^(?:国家$|国家、|我[局厅委部省市县区校院司会办处公]|我们|你们|他人|别人|他们|自己|本(?:办法|规定|通知|方案|意见|细则|条例|措施|人|文|法|条|项|次|年|月|着)|其$|其他$|双方$|会议$|大家|自己|同意|其个人|其所|为|以便|附(?!属|设)|呈|送|选出|选择|考虑|交(?![通易警管投建行流运控旅巡调响大])|该$|这|那|此)/

// What is said to be done, or what joins to the words before, opens no name.
const opensNone =
  /^(?:及时|准确|认真|便于|保证|减少|增加|增强|优化|改进|改善|提高|提升|降低|扩大|避免|听取|咨询|宣贯|实行|厚植|做好|反映|吸收|产生|停飞|暂停|暂缓|更换|明确|撰写|拨至|筛选|形成|诚邀|请求|登[录陆]|提交|选择|突出|确定|挂靠|经由|统筹推进|相比|现有|加盖|享受|争取|维护好|使得|以及|以[上下]|或|即(?!墨)|则|与(?!会)|到(?![场会岗])|持(?![有股证]))|(?:机构|企业|单位|部门|公司)[为对向](?![外内])|.被/

const notNames = new Set('或者 前者 后者 两者 二者 再者 作者 记者 本人 他人 个人意见 有的 有些'.split(' '))

// 各1人, 3名专家人: how many, not who; 全省: a place as such
const counted = /[\d一二三四五六七八九十两几多][人名个家]$|^全[省市县区国州镇乡村]$/

/** Could somebody with this name be told to act: a body, a post, a class of persons? `各县（市、区）人民政府`, `施工单位`, `申请人` → true; `申报材料` → false */
export function isActor(name: string): boolean {
  if (name.length < 2 || name[0] === '《' || !actorEnds.has(name.charCodeAt(name.length - 1)) || pronoun.test(name)) return false
  const bare = '）)〕'.includes(name[name.length - 1]) ? name.replace(/[（(〔][^（()）〔〕]{0,40}[）)〕]$/, '') : name
  if (bare === '平台') return true
  if (opensNone.test(bare)) return false
  if (notNames.has(bare)) return false
  if (counted.test(bare)) return false
  if (persons(bare)) return true
  return !things(bare) && endsLikeBody(bare)
}
