import {once} from './once.ts'

/**
 * Characters of the words the parser goes by (labels, predicates, dates, kinds, bodies), each traditional form before the
 * simplified one, in the order of their sound; where Hong Kong and Taiwan write differently, both (説 and 說). A character that
 * is added to a pattern anywhere in the parser belongs here too when it has another form. Names and sentences keep what is
 * printed; only recognition uses this, so that 著 in a name may well stand beside 着.
 */
const pairs = [
  '頒颁 辦办 寶宝 報报 備备 閉闭 編编 變变 標标 別别 並并 併并 補补 佈布 財财 採采 參参 殘残 倉仓 層层 產产 産产',
  '廠厂 場场 車车 徹彻 稱称 懲惩 遲迟 籌筹 儲储 處处 傳传 創创 詞词 從从 達达 單单 擔担 當当 黨党 檔档 導导 點点',
  '電电 調调 頂顶 訂订 東东 動动 獨独 讀读 隊队 對对 噸吨 額额 貳贰 發发 罰罚 範范 訪访 飛飞 廢废 費费 風风 婦妇',
  '負负 復复 覆复 該该 蓋盖 綱纲 崗岗 個个 給给 宮宫 鈎钩 鉤钩 構构 購购 掛挂 關关 觀观 館馆 貫贯 廣广 歸归 規规',
  '國国 過过 號号 後后 戶户 護护 華华 劃划 話话 環环 揮挥 匯汇 彙汇 滙汇 會会 獲获 擊击 機机 積积 級级 極极 輯辑',
  '幾几 計计 記记 紀纪 際际 濟济 繼继 價价 堅坚 間间 監监 減减 檢检 簡简 見见 將将 講讲 獎奖 階阶 節节 結结 屆届',
  '僅仅 儘尽 盡尽 緊紧 進进 經经 舉举 據据 決决 絕绝 絶绝 軍军 開开 庫库 況况 礦矿 來来 覽览 勞劳 類类 勵励 聯联',
  '練练 鏈链 糧粮 兩两 輛辆 療疗 領领 瀏浏 樓楼 陸陆 錄录 録录 論论 絡络 馬马 碼码 嗎吗 滿满 錨锚 門门 們们 祕秘',
  '納纳 內内 擬拟 農农 盤盘 頻频 評评 齊齐 啟启 氣气 牽牵 簽签 錢钱 強强 僑侨 橋桥 請请 區区 確确 羣群 繞绕 認认',
  '賽赛 掃扫 刪删 設设 誰谁 審审 師师 時时 實实 視视 試试 適适 釋释 書书 輸输 屬属 術术 數数 雙双 稅税 說说 説说',
  '訴诉 臺台 態态 討讨 題题 體体 條条 貼贴 鐵铁 廳厅 聽听 統统 頭头 圖图 團团 託托 灣湾 萬万 網网 圍围 衛卫 衞卫',
  '為为 爲为 溫温 聞闻 穩稳 問问 無无 務务 習习 係系 繫系 細细 轄辖 險险 縣县 現现 綫线 線线 鄉乡 詳详 響响 項项',
  '銷销 協协 寫写 謝谢 須须 續续 選选 學学 詢询 訓训 訊讯 壓压 嚴严 驗验 養养 藥药 業业 頁页 醫医 義义 億亿 藝艺',
  '議议 銀银 應应 優优 郵邮 於于 與与 語语 獄狱 預预 員员 園园 約约 閱阅 閲阅 運运 災灾 載载 暫暂 則则 責责 長长',
  '賬账 著着 針针 鎮镇 爭争 徵征 証证 證证 織织 執执 職职 質质 終终 週周 驟骤 註注 專专 轉转 準准 茲兹 諮咨 資资',
  '蹤踪 總总 組组',
]
const simplified = once(() => {
  const codes = new Map<number, number>()
  for (const row of pairs) for (let i = 0; i < row.length; i += 3) codes.set(row.charCodeAt(i), row.charCodeAt(i + 1))
  return codes
})

/** No traditional notice is without one of these, and no other has any. */
export const telltales = '單關責縣區門務處辦導總'

/** The text with those characters simplified, character by character. */
export function simplify(text: string): string {
  const codes = simplified()
  let result = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const code = codes.get(text.charCodeAt(i))
    if (code === undefined) continue
    result += text.slice(from, i) + String.fromCharCode(code)
    from = i + 1
  }
  return result + text.slice(from)
}
