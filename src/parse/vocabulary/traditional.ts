/**
 * Traditional characters of the words the parser goes by (labels, predicates, kinds, bodies), each
 * with its simplified form. Names and sentences keep what is printed; only recognition uses this.
 */
const pairs =
  '責责單单關关於于領领導导牽牵頭头進进實实開开辦办總总務务處处長长組组織织協协執执業业門门縣县區区鄉乡鎮镇發发議议會会體体專专項项員员團团黨党傳传點点標标題题號号報报請请復复覆复據据為为與与時时間间對对應应證证書书監监督督檢检查查導导劃划規规範范條条約约記记錄录錢钱財财經经濟济農农衛卫療疗醫医學学師师園园場场車车運运輸输電电訊讯網网數数礦矿產产環环護护資资質质氣气災灾險险應应急急調调統统計计勞劳動动鐵铁軍军事事補补貼贴評评審审編编輯辑決决講讲話话東东廣广國国華华屬属廠厂廳厅局局級级類类別别強强貫贯徹彻節节術术確确認认訂订設设備备達达適适準准暫暂試试行行齊齐參参聯联絡络個个條条億亿萬万無无負负貫贯爭争選选舉举獎奖懲惩罰罚僅仅須须將将現现結结論论後后來来堅坚續续啟启歸归檔档練练習习驗验訓训聽听觀观視视隊队婦妇殘残藥药糧粮銀银稅税倉仓儲储館馆樓楼層层橋桥灣湾僑侨戶户飛飞機机穩稳滿满遲迟獲获籌筹協协調调參参導导舉举確确審审衛卫'
const simplified = new Map<number, number>()
for (let i = 0; i + 1 < pairs.length; i += 2) if (pairs[i] !== pairs[i + 1]) simplified.set(pairs.charCodeAt(i), pairs.charCodeAt(i + 1))

/** No traditional notice is without one of these, and no other has any. */
export const telltales = '單關責縣區門務處辦導總'

/** The text with those characters simplified, character by character. */
export function simplify(text: string): string {
  let result = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = simplified.get(text.charCodeAt(i))
    if (code === undefined) continue
    result += text.slice(from, i) + String.fromCharCode(code)
    from = i + 1
  }
  return result + text.slice(from)
}
