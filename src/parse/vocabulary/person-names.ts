/** Family names, for telling a person from a body or a word where both may stand; those that nearly everybody bears. */
const families =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝封官谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳'
const compound = '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|百里'
const name = `(?:${compound}|[${families}])[\\u4e00-\\u9fa5]{1,2}`
const wholeName = new RegExp(`^${name}$`)
const compoundOnly = new RegExp(`^(?:${compound})$`)

/** Could the word be a person's name? `王建国` → true */
export const isPersonName = (word: string) => wholeName.test(word)

/** Do the words open with a family name? */
export const opensWithFamily = (words: string) => families.includes(words[0]) || compoundOnly.test(words.slice(0, 2))

/** Is the word a family name of two characters, with which a padded name begins? `欧阳 文静` */
export const isFamilyName = (word: string) => compoundOnly.test(word)

/** Who stands at the head of a place or of an office of the State. A source for patterns. */
export const head = '[省市县区州镇乡厅局]长'

/** What a post ends in. */
export const post =
  '(?:书记|支书|[组局厅市县区镇乡部处科院校站所队司会股室州省]长|主任|常委|成员|委员|主席|经理|董事长|秘书长|干事|专员|主管|负责人|总师|工程师|总监|参谋长|政委|指挥|组员|社长|台长|馆长|行长|主任科员|调研员|巡视员)'

const posted = new RegExp(`^(.{0,18}${post})(${name})$`)
const behind = new RegExp(`^(${name})(.{0,18}${post})$`)

/** A name with the post glued before it or behind it: `副市长王建国`, `王建国局长` */
export function nameAndPost(words: string): {name: string; post: string} | undefined {
  const before = posted.exec(words)
  if (before && !noName.test(before[2])) return {name: before[2], post: before[1]}
  const after = behind.exec(words)
  if (!after || noName.test(after[1])) return undefined
  // 赵磊副局长
  const name = after[1].length > 2 ? after[1].replace(/[副总代原兼]$/, '') : after[1]
  return {name, post: words.slice(name.length)}
}
// words of posts that begin as names do: 党组书记, 常务副市长, 安全总监
const noName =
  /^(?:党[组委政工支总]|常[务委]|安[全监]|单位|成员|应急|项目|司法|车间|班组|计划|全体|时任|后勤|管[理委]|易地|高[级新]|孙?局|文[化旅]|水[务利]|解放|于)/

const postOnly = new RegExp(`^.{0,18}${post}(?:兼.{1,18}${post})?$`)
/** Do the words name a post only? `市司法局局长` → true */
export const isPost = (words: string) => postOnly.test(words)
