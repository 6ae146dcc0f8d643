/** Words and how strongly each tells that a heading ends or a text begins beside it, with those of one length in one string. */
export type WordWeights = ReadonlyArray<readonly [weight: number, words: string]>

/**
 * The last character and the last two of headings, and the first ones of the texts below them, as 10,000 units of notices have them whose
 * line breaks are kept: how much likelier (in natural logarithms) a heading ends or a text begins there than anywhere else in those
 * units' first sentences. Digits are all 0.
 */
export const lastOfHeading: WordWeights = [
  [1.5, '元景查费'],
  [1, '养动围容导布广度式录护测道题'],
  [0.5, '任况制化序担控放效本格案治示类者量革'],
  [0, '强象'],
  [-1.5, '与为供大建所服期电网融请'],
  [-2, '一个充及取可培多头奖字对市引慧托挥教智水消研积等筹绕综补负车软重门'],
  [-2.5, '三专企优依健先共到协增外子家当得快执投指按时材极检海物特疫登的省科税立符第精纳组职落解认过配采防际预高'],
  [-3, '不中以公其内分创前加医国基安将小应情我推支政日月步民照由监相社福联自要财需'],
  [-3.5, '上于各年或技提是有经部'],
  [-4, '和在机申'],
  [-4.5, '0'],
]
export const lastTwoOfHeading: WordWeights = [
  [2, '亿元'],
  [1.5, '力度'],
  [1, '奖励工作措施机制模式水平目标设施责任问题'],
  [0.5, '体系共享审核推荐改革条件程序能力装备防控领域领导'],
  [0, '安全对象情况监管系统'],
  [-1.5, '科技'],
  [-2, '主管公共加大加快发挥建立息化报单按照推动数字智慧智能有关积极联网通过重大'],
  [-2.5, '00促进单位各级强化提供相关省级综合鼓励'],
  [-3, '0年0月企业全面年度开展符合重点'],
  [-3.5, '人工加强福建'],
]
export const firstOfText: WordWeights = [
  [2.5, '各'],
  [2, '每省'],
  [1.5, '深'],
  [1, '严加县本构聚针银鼓'],
  [0.5, '《依健充坚推整联'],
  [-1, '外'],
  [-1.5, '事产入台合向容府所报文核物监目础线资车转'],
  [-2, '位况则励单厅名品善奖委家导布平得快慧担挥接改料机材极校步治相究策筹管织经络置育能解训记责过际革'],
  [-2.5, '下业个于代划助后境头好子并心户才批技括控收效条果查格案模水流照知类级绕续色表装识负质购链门院险障领'],
  [-3, '件体准前力务动同员商器场型域备局展度式态性息或投据期权源程计证费路量验'],
  [-3.5, '作化区理范造'],
]
export const firstTwoOfText: WordWeights = [
  [2, '发挥研究聚焦'],
  [1.5, '持续'],
  [1, '健全加大围绕统筹规范针对面向鼓励'],
  [0.5, '优化依托充分利用制定坚持建立数字积极进一'],
  [0, '全面完成推动推广支持智慧深入行政试点'],
  [-0.5, '加快工业工程引导按照政府'],
  [-1, '中小'],
  [-2, '一批体系合作管部能力'],
  [-2.5, '以上制造方式管理设计'],
  [-3, '0年中心主体人员情况生产经济联网行业进行'],
  [-3.5, '工作工智部门'],
]
