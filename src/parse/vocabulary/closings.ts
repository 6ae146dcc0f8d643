import {oneOf} from './one-of.ts'

// What a notice calls itself.
const itself = oneOf(
  '通知|意见|办法|方案|措施|政策|规定|细则|决定|决议|计划|预案|规则|条例|通告|公告|制度|文件|函|批复',
  '若干措施|政策措施|实施意见|实施方案|行动计划|政策意见',
)
// Whom a notice turns to at its end: 各县要…, 各牵头单位于…前报.
const everybody = oneOf('地|地区|单位|级|部门|有关部门|牵头单位|责任单位|承办单位|成员单位|责任部门|县|市|区|乡镇|支队|处室|科室|市县')

/**
 * How the paragraphs begin that close a whole notice rather than its last unit: what holds for all above, effect and
 * interpretation, what to do with questions, requests, contacts.
 */
export const closingOpening = new RegExp(
  `^${oneOf(
    '以上(?:措施|政策|意见|通知|规定|请示|报告|汇报|举措|内容|各|任务|工作|事项)|上述(?:措施|政策|意见|规定|举措|通知|工作|任务)',
    `本${itself}[^。]{0,60}${oneOf('起|(?:施行|执行|实施)(?![前后中过期])|生效|解释|有效|负责')}|(?:涉及|本文)?.{0,20}由.{2,20}负责解释`,
    '执行(?:过程)?中|实施(?:过程)?中|工作中(?:遇|如)|在?.{0,8}(?:过程中|期间)[，,]?[如遇若]|如[有遇](?:新|问题|疑问|重大|变动|不明)|未尽事宜',
    '现将有关|[^。]{0,20}[请须务]于[^。]{2,20}前[^。]{0,16}报|请(?:各|认真|结合|遵照|你|贯彻|抓紧|按)|望(?:各|你|认真)|希望|感谢|特作',
    '(?:以上|上述)[^，。；]{2,16}[，,](?:[请望]?各|[请望](?:认真|遵照|贯彻|抓好|严格))|各[^，。；]{1,10}[要应须请](?:当|认真|严格|切实)?(?:按照?|根据|对照|依照|围绕)(?:以上|上述|本通知)',
    `(?:[^。]{2,12}[，,])?各${everybody}(?:[^。]{0,30}[要应请]|[^。]{0,24}前[^。]{0,40}报)`,
    '联\\s?系\\s?人|联系电话|联系(?:方式|单位|部门|处室|地址)[:：]|(?:投诉|举报|咨询|监督|服务|受理|值班)(?:举报)?电话|公示期[内间为限]',
    '(?:出席|列席|请假|缺席|参会(?:人员)?|参加人员|主持人?|记录人?)[:：]',
    '中央、省|国家、省?|抄送|附件|（此件|附[:：]',
  )}`,
)

/** 各单位要按照上述要求认真抓好落实。 */
export const keepsToAll =
  /^[请望]?各[^，。；：]{1,10}[要应须请](?:当|认真|严格|切实)?(?:按照?|根据|对照|依照|围绕|落实)(?:以上|上述|本(?:通知|方案|意见))/

/** Opens a sentence that no list of names goes on with: 本措施自…, 以上政策…. */
export const opensSentence = new RegExp(`^(?:本${itself}|(?:以上|上述)(?!${everybody}))`)

/** A body's contact, which closes a notice below a unit without children only: 市水利局联系人：王某某. */
export const bodyContact = /^[^。，：:]{2,20}联系人[:：]/

/** From when the whole applies: 本决定自2018年1月1日起施行。 */
export const effectOpening = new RegExp(`^本${itself}自[^。，]{2,24}起(?:施行|执行|实施|生效)`)

/** The words by which such a paragraph turns to everybody: 各县区, 请各单位. */
export const everybodyOpening = new RegExp(`^请?(?:[^。]{2,12}[，,])?各${everybody}`)
/** The words by which such a paragraph gives somebody something to do: 请于…前, 请各校…, 各单位…. */
export const taskOpening = new RegExp(`^(?:请|[^。]{0,20}[请须务]于|(?:[^。]{2,12}[，,])?各${everybody})`)
/** 各街道办事处应当将验收表于11月8日前报送… */
export const tellsAll = /^各[^，。；：]{2,14}(?<![需主])(?:应当?(?![急用])|要(?![求素点件])|须|请|于)/
/** An appeal to carry out the whole, however it begins: 请…高度重视, …结合实际抓好落实, 认真组织开展…. */
export const appeals =
  /高度重视|充分认识|结合|以上|上述|本[地通方意办]|方案|细则|制度|精神|遵照|贯彻|落实|抓[好紧]|切实|密切|协作|精心|扎实|领导|认真(?![填核校阅])|积极|严格|按照?[^，。]{0,12}[求署排]/
/** Such an appeal to everybody, whoever they are: 要求各分会认真组织…, 各学院要高度重视…. */
export const appealsToAll =
  /^(?:要求|希望|望|请)?各[^，。；：]{1,12}?(?:要|应当?|须|务必|务请)?(?:高度重视|充分认识|切实|认真|严格|精心|密切|积极|进一步|结合实际|提高(?:认识|站位)|加强(?:组织)?领导)/
/** Units in which all that is still to be told has its place: 三、有关要求, 五、其他事项. */
export const collectsTasks = /^.{0,3}(?:要求|事项|须知)(?:[：:。]|$)/
/** What goes on with the task above: 各县区还需…. */
export const goesOnWithTask = /^[^。，]{2,16}(?:还[需要应须]|也[需要应须]|另[需须]|同时)/
/** 逾期不予受理, 未按时报送的乡镇还应…: what follows where the task above is not done. */
export const whereNotDone = /^对?(?:逾期|未(?:按|在|于|能)|不按)(?![^。]{0,30}(?:本|以上|上述)(?:通知|规定|办法|要求))/
/** What says that a paragraph speaks of the whole notice, or is none of its units' words: a contact, a body's name. */
export const speaksOfAll = new RegExp(
  `${oneOf(`以上|上述|本${itself}`)}|^[各附]|^[^，。]{0,20}(?:联\\s*系\\s*人|(?:联系|咨询)电话)|^为[^，。]{4,40}，请|^[\\u4e00-\\u9fa5]{4,25}(?:（盖章）)?$`,
)

/** What a unit is about that tells whom to ask. */
export const contactHeading = /联系|咨询|报名/
/** A line of a contact. */
export const contactWords = /联\s*系|电\s*话|邮\s*箱|传\s*真|\d{7}|\d{3,4}[-—]\d{6}/
/** Formulas that close a notice wherever they stand: 特此通知, 此复, 妥否，请批示, 盼复. */
export const closingFormula = new RegExp(
  `^${oneOf(
    `特此${oneOf('通知|公告|通告|通报|函|批复|报告|公示|说明|决定|请示')}|特此。|专此|此[复函令致布][。！，]`,
    '(?:以上|上述).{0,12}[，,]?(?:妥否|当否)|妥否|当否|是否妥当|以上(?:请示|意见|报告|汇报)?如无不妥|以上(?:请示|报告|汇报|说明|议案|意见|方案)[，,]请',
    `请予?${oneOf('批示|审批|批复|审议|审示|函复|支持为盼')}|现予公[布告]|盼复|敬请`,
  )}`,
)

/** How the paragraphs begin that close the unit above the last child: 以上任务…, 本条第一款…. */
export const parentOpening = /^(?:以上|上述|前款|前述|本(?:条(?!例)|[款章节])|第[一二三四五六七八九十]+[项条]、第)/

/** 同一企业符合前述两项的, 享受上述多类补助的: what names several of the list above, and how many. */
export const countsListed =
  /^[^，。；：]{0,16}(?:上述|前述|(?<![\d元％%人年岁级名个倍户米吨万亿家次天月])以上|前(?=[两二三四五六]))(?:所列|所述)?([两二三四五六七八九十]|多|各|几|任一|任意)(?:[项类种个条款档方]|\d)/

/** 不符合上述条件之一的, 不重复享受上述补助: what is named of what stands above. */
export const namesListed = /^[^。；：]{0,24}(?:上述|前述|(?<![\d元％%人年岁级名个倍户米吨万亿家次天月])以上)([\u4e00-\u9fa5]{2})/

/** Such a formula at the very end of a paragraph. */
export const formulaAtEnd =
  /(?:特此(?:通知|公告|通告|通报|函告|批复|函复|报告|公示|说明|决定|请示)|专此(?:函复|回函|批复|报告|通知)|此[复函令]|(?:(?:以上|上述)[^。，]{0,10}[，,]?)?(?:妥否|当否|可否|是否妥当)[，,][^。，]{2,10}|以上(?:请示|报告|汇报|说明|议案|意见|方案)[，,]请[^。，]{2,8}|(?:请予?|敬请)(?:批示|审批|批复|审议|函复)|盼复)。?$/
// No such formula is longer.
export const longestFormula = 30

/** Contacts poured behind the last sentence of a notice. */
export const contactsAtEnd = /(?<=[。；])\s*(?:联\s?系\s?人|联系电话|联系方式|咨询电话)[：:][^。]{2,80}。?$/
