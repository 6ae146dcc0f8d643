/**
 * Radicals that are characters by themselves, and these: what a browser prints to a PDF holds the radical where a font draws both alike.
 * Those of Kangxi fold by NFKC; of the supplement (U+2E80–2EFF) Unicode's EquivalentUnifiedIdeograph.txt tells them.
 */
const supplement =
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⻌辶⻏阝⺮竹⺼月⺝月⺎兀'
const hanOf = new Map<string, string>()
for (let at = 0; at < supplement.length; at += 2) hanOf.set(supplement[at], supplement[at + 1])

/** Puts characters for radicals, sign for sign: `hanOfRadicals('人⺠政府')` → `人民政府` */
export const hanOfRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2eff\u2f00-\u2fdf]/g, (radical) => hanOf.get(radical) ?? radical.normalize('NFKC'))
