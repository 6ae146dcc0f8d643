/**
 * What makes another word of a name's last character, by that character: 处理, 部分, 人民. One table for all who look for where a name ends.
 * Of the shortened names at its end (市医, 县工, 省监) only what is behind a name is ever looked at.
 */
const seams: Record<string, string> = {
  处: '理置罚于分',
  部: '分署位件级队落长',
  局: '面部',
  委: '托派任',
  科: '技学研普目',
  室: '内外',
  站: '点位台',
  所: '有需在属涉',
  办: '公理结事学证法好',
  区: '域级别间块划',
  方: '便式法案面针',
  人: '民才力工均口次数社事文身员',
  师: '德资生范',
  岗: '位前',
  股: '东份权票',
  市: '民场',
  社: '会区',
  主: '营要管体观题',
  民: '政',
  工: '作程业会地期具资艺商序种伤',
  医: '院疗药师生务保学护用德',
  监: '理督管测控事察护视考',
  席: '位会',
  理: '工论财赔疗念',
  会: '签谈晤后',
  上: '报市升下级',
}

/** Likewise, but only where it is not known that a word of the tables begins behind the character: 小组|建立, 供应商|定期, 甲方|可. */
const unread: Record<string, string> = {
  处: '在方',
  区: '分',
  组: '织建成合长',
  商: '务业品定议贸',
  方: '向可能',
  户: '籍外口型主均用名数内厕表',
  员: '工',
}

/** How a name goes on that seems to end with the character: 部门, 局长, 所列. */
const longer: Record<string, string> = {
  处: '妥长',
  部: '门',
  局: '长',
  组: '团',
  所: '得填列述提附形产获取持拥缴发申',
}

/** Does the character at a place seem to end a name, and is part of another word or of a longer name? */
export const isSeam = (text: string, at: number): boolean =>
  (seams[text[at]]?.includes(text[at + 1]) || longer[text[at]]?.includes(text[at + 1])) ?? false

/** What makes another word of a name's last character, where nothing is known of what follows. */
export const behindSeam = (sign: string): string => (seams[sign] ?? '') + (unread[sign] ?? '')

/** The character where it ends a name, as a pattern: `人` → `人(?![民才…])` */
export const endOfName = (sign: string): string => `${sign}(?![${behindSeam(sign)}])`
