/**
 * Short names of departments and the full ones that they stand for, longest first where one holds another. The names of the departments of
 * provinces, cities and counties after the reform of 2018.
 */
const abbreviations: ReadonlyArray<readonly [full: string, ...short: string[]]> = [
  ['发展和改革委员会', '发展改革委员会', '发展改革委', '发改委'],
  ['发展和改革局', '发展改革局', '发改局'],
  ['工业和信息化委员会', '工业和信息化委', '工信委'],
  ['工业和信息化局', '工业信息化局', '工信局'],
  ['工业和信息化厅', '工信厅'],
  ['住房和城乡建设局', '住房城乡建设局', '住建局'],
  ['住房和城乡建设厅', '住房城乡建设厅', '住建厅'],
  ['人力资源和社会保障局', '人力资源社会保障局', '人社局'],
  ['人力资源和社会保障厅', '人力资源社会保障厅', '人社厅'],
  ['卫生健康委员会', '卫生健康委', '卫健委'],
  ['卫生健康局', '卫健局'],
  ['文化和旅游局', '文化旅游局', '文旅局'],
  ['文化和旅游厅', '文化旅游厅', '文旅厅'],
  ['市场监督管理局', '市场监管局', '市监局'],
  ['自然资源和规划局', '自然资源规划局', '资规局', '自规局'],
  ['应急管理局', '应急局'],
  ['应急管理厅', '应急厅'],
  ['退役军人事务局', '退役军人局'],
  ['医疗保障局', '医保局'],
  ['国有资产监督管理委员会', '国资委'],
  ['城市管理局', '城管局'],
  ['城市管理行政执法局', '城管执法局'],
  ['交通运输局', '交通局'],
  ['交通运输厅', '交通厅'],
  ['科学技术局', '科技局'],
  ['教育和体育局', '教育体育局', '教体局'],
  ['农业农村和水利局', '农水局'],
  ['林业和草原局', '林草局'],
  ['机关事务管理局', '机关事务局'],
  ['公共资源交易中心', '公资交易中心'],
  ['消防救援支队', '消防支队'],
  ['消防救援大队', '消防大队'],
  ['人民政府办公室', '政府办公室', '政府办'],
  ['人民政府办公厅', '政府办公厅'],
]

const byShort = abbreviations
  .flatMap(([full, ...short]) => short.map((each) => [each, full] as const))
  .sort(([one], [other]) => other.length - one.length)

/**
 * A name in its full form, so that spellings of one body are equal.
 *
 *     normalName('市发改委') // '市发展和改革委员会'
 */
export function normalName(name: string): string {
  const bare = name.replace(/[\s·]/g, '')
  const found = byShort.find(([short]) => bare.endsWith(short))
  if (!found) return bare
  const [short, full] = found
  return bare.endsWith(full) ? bare : bare.slice(0, -short.length) + full
}
