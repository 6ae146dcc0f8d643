import type {Party} from '../../../syntax/nodes.ts'
import type {SourceText} from '../../source/source-text.ts'
import {leaf} from '../../tree/build.ts'
import {isActor} from '../../vocabulary/actors.ts'
import {squeeze} from '../../vocabulary/squeeze.ts'
import {isPlainName, type PartyList, readParties} from '../parties.ts'

/** The names of one actor, cut as those of clauses are, but for what only sentences hold. */
export function readNames(source: SourceText, start: number, given: number): PartyList {
  // 各省主管部门（以下简称…）
  const printed = source.text.slice(start, given)
  if (isPlainName(printed)) return {parties: [leaf(source, 'party', start, given, {name: printed})], open: false, tagged: []}
  const open = printed.includes('等')
  const short = !'）)'.includes(printed[printed.length - 1])
    ? null
    : /[（(](?:(?:以下|简称|下称)[^（()）]{0,60}|[^（()）]{0,60}下同)[）)]$/.exec(printed)
  const areas = !open ? null : /等(?:地|市|县|省|区|州|[市县区地州]（[^）]{1,6}）)$/.exec(printed)
  const end = short ? start + short.index : areas ? start + areas.index : given
  const words = source.text.slice(start, end)
  // 高等院校、科研院所等事业单位科技人员 are one class of persons
  if (open && classOf.test(words)) return {parties: [leaf(source, 'party', start, end, {name: words})], open: false, tagged: []}
  const list = readParties(source, start, end)
  const parties = join(
    source,
    list.parties.flatMap((party) => split(source, party)),
    open,
  )
  // 单位, which is no name in a clause, may be told to act in a sentence
  if (parties.length === 0 && list.tagged.length === 0) parties.push(leaf(source, 'party', start, end, {name: squeeze(words)}))
  return {...list, ...(areas && {open: true}), parties}
}

const classOf = /等(?!.{0,12}(?:有关|相关))(?:[^、，等]{2,12}(?:人员|者|专家|人|主体|学生)|行业(?:企业|单位))$/

/** 公民、法人和其他组织; 各设区市、云岭实验区, which are no kinds of area only. */
function split(source: SourceText, party: Party): Party[] {
  const apart = party.name === party.value ? twoAreas.exec(party.name) : null
  if (apart) {
    const middle = party.start + apart[1].length
    return [
      leaf(source, 'party', party.start, middle, {name: apart[1], collective: true}),
      leaf(source, 'party', middle + 1, party.end, {name: apart[2]}),
    ]
  }
  const at = party.name === party.value ? party.name.indexOf('和其他') : -1
  if (at <= 0) return [party]
  const middle = party.start + at
  return [
    leaf(source, 'party', party.start, middle, {name: party.name.slice(0, at)}),
    leaf(source, 'party', middle + 1, party.end, {name: party.name.slice(at + 1)}),
  ]
}

/** 市、县融资担保机构 is one name, for a bare kind of area is none; so are 各级政府及其有关部门 and 电力、通信企业. */
function join(source: SourceText, parties: Party[], open: boolean): Party[] {
  const list: Party[] = []
  for (const party of parties) {
    const before = list[list.length - 1]
    if (
      before &&
      ((half.test(before.name) && area.test(party.name)) ||
        (place.test(before.name) && !isActor(before.name) && placeOf.test(party.name)) ||
        (bare.test(before.name) && !kinds.test(party.name)) ||
        (!open && trade.test(before.name) && !isActor(before.name) && ofTrade.test(party.name)) ||
        (!open && ofOffices.test(party.name) && (!isActor(before.name) || /(?:财政|人社)$/.test(before.name))) ||
        (!open && isTradeOf(before, party)) ||
        (party.name.startsWith('其') && !party.name.startsWith('其他')))
    ) {
      list[list.length - 1] = together(source, before, party)
      // 勘察、设计、施工单位
      for (let last = list.length - 1; last > 0 && !open && isTradeOf(list[last - 1], list[last]); last--)
        list.splice(last - 1, 2, together(source, list[last - 1], list[last]))
    } else list.push(party)
  }
  return list
}

const together = (source: SourceText, before: Party, party: Party): Party =>
  leaf(source, 'party', before.start, party.end, {
    ...(party.alias && {alias: party.alias}),
    ...((party.collective || before.collective) && {collective: true}),
    name: source.text.slice(before.start, party.end),
  })

/** Does a bare trade stand before trades that are joined already? */
const isTradeOf = (before: Party, {name}: Party) => field.test(before.name) && !isActor(before.name) && trades.test(name)
const field = /^[\u4e00-\u9fa5]{2,6}$/
const trades = /^[^、]{2,4}、(?:[^、]{2,4}、){0,6}[^、]{2,4}(?:单位|企业|机构|(?:主管)?部门)$/

const twoAreas = /^(各[^、]{0,6}[市县区州省])、((?!省|自治|直辖|市|县|区|旗|镇|乡|街|地|州|盟)[^、]{2,12}(?:区|县|市|园))$/
const trade = /^[\u4e00-\u9fa5]{2,4}$/
const ofTrade = /^[^、]{2,4}(?:单位|企业|机构)$/
// 各县经信、财政部门
const ofOffices = /^[\u4e00-\u9fa5]{2,6}(?:主管)?部门$/
// 青山、白水市
const place = /^[\u4e00-\u9fa5]{2}$/
const placeOf = /^[\u4e00-\u9fa5]{2}[市县州]$/
// 街道、社区
const kinds = /^(?:社区|村居|园区|村|学校|企业|单位|部门)$/
const bare = /^(?:省|省、自治区|自治区|市|县|区|镇|乡|村|州|街道|乡镇)$|企$/
// 属地县、区指挥部
const half = /^(?:每[家个]|各级|属地|所在|有关|相关|辖区|本)(?:省|市|县|区|镇|乡|村|州|街道)$/
const area = /^(?:省|市|县|区|镇|乡|村|州|街道)/
