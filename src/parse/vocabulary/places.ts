/**
 * Provinces, and the cities of the rank below them (副省级), as notices call them where they stand for their authorities: 福建、厦门要…. What
 * ends in 州 tells of itself, 贵州 too. Other cities are told by their 市, or by one of these in a long row: 漳州、莆田、宁德要….
 */
export const placeNames = `北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 云南 陕西 甘肃
  青海 内蒙古 广西 西藏 宁夏 新疆
  沈阳 大连 长春 哈尔滨 南京 宁波 厦门 济南 青岛 武汉 深圳 成都 西安`
