import type {Party} from '../../../syntax/nodes.ts'
import type {SourceText} from '../../source/source-text.ts'
import {leaf} from '../../tree/build.ts'
import {isActor} from '../../vocabulary/actors.ts'
import {isField} from '../../vocabulary/fields.ts'
import {squeeze} from '../../vocabulary/squeeze.ts'
import {isPlainName, type PartyList, readParties} from '../parties.ts'

/** The names of one actor, cut as those of clauses are, but for what only sentences hold. */
export function readNames(source: SourceText, start: number, given: number): PartyList {
  // 各省主管部门（以下简称…）
  const printed = source.text.slice(start, given)
  if (isPlainName(printed)) return {parties: [leaf(source, 'party', start, given, {name: printed})], open: false, tagged: []}
  const open = printed.includes('等')
  const short = !'）)'.includes(printed[printed.length - 1]) ? null : asideBehind.exec(printed)
  const areas = !open ? null : /(?<=.)等(?:地|市|县|省|区|州|[市县区地州]（[^）]{1,6}）)$/.exec(printed)
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

// 各区财政局（含高新区）, but 各设区市（含云岭新区）: what widens an area belongs to it
const asideBehind = /[（(](?:(?:以下|简称|下称)[^（()）]{0,60}|[^（()）]{0,60}下同)[）)]$|(?<![省市县区州])[（(]含[^（()）]{0,60}[）)]$/

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

/** Puts names together of which only the last one holds the end: 设区市、县（市、区）商务部门, 各级政府及其有关部门, 电力、通信企业. */
function join(source: SourceText, parties: Party[], open: boolean): Party[] {
  const list: Party[] = []
  for (const party of parties) {
    list.push(party)
    const ofTrade = open ? null : trades.exec(party.name.slice(party.name.lastIndexOf('、') + 1))
    // as the last name has it: 青山、白水市林业局 is of places, but 公路、县（市、区）政府 is not
    const ofPlaces = named.test(party.name) || named.test(list[list.length - 2]?.name ?? '')
    let ofArea = false
    for (let last = list.length - 1; last > 0; last--) {
      const [before, {name}] = list.slice(last - 1)
      ofArea ||= officeOfArea.test(name)
      if (
        !(ofArea && isArea(before.name, ofPlaces)) &&
        !holdsEnd(name, before.name) &&
        !(ofTrade && isFieldOrTrade(before.name, ofTrade[1] !== undefined))
      )
        break
      list.splice(last - 1, 2, together(source, before, list[last]))
    }
  }
  return list
}

const together = (source: SourceText, before: Party, party: Party): Party =>
  leaf(source, 'party', before.start, party.end, {
    ...(party.alias && {alias: party.alias}),
    ...((party.collective || before.collective) && {collective: true}),
    name: source.text.slice(before.start, party.end),
  })

/** Is it a place or an area, whose office the name behind it may hold? */
const isArea = (words: string, ofPlaces: boolean) => area.test(words) || (ofPlaces && place.test(words) && !isActor(words))

/** Does a name go on with what stands before it, a level or a place without a kind, or with somebody of theirs? */
const holdsEnd = (name: string, before: string): boolean =>
  (name.startsWith('其') && !name.startsWith('其他')) ||
  (level.test(before) && !kinds.test(name) && !(before === '省' && area.test(name))) ||
  (place.test(before) && !isActor(before) && ofPlace.test(name)) ||
  single.test(before)

/** Does a word tell only what somebody sees to or does, as the others of a list whose last one ends in 部门 or 企业: 财政, 电力? */
const isFieldOrTrade = (words: string, ofFields: boolean) => isField(words) || ((ofFields || trade.test(words)) && !isActor(words))
const trade = /^(?:各级|各|有关|相关|所有)?[\u4e00-\u9fa5]{2,4}$/
const trades = /^[^、等]{2,8}?(?:(部门)|单位|企业|机构|机关|主体|专家|人员)(?:[和及与].{2,30})?$/

const twoAreas = /^(各[^、]{0,6}[市县区州省])、((?!省|自治|直辖|市|县|区|旗|镇|乡|街|地|州|盟)[^、]{2,12}(?:区|县|市|园))$/
// 省, 属地县
const level = /^(?:每[家个]|各级|属地|所在|有关|相关|辖区|本)?(?:省|自治区|市|县|区|镇|乡|村|州|街道|乡镇)$/
// 街道、社区
const kinds = /^(?:社区|村居|园区|村|学校|企业|单位|部门)$/
// 青山、白水市林业局
const place = /^[\u4e00-\u9fa5]{2}$/
const named = /^[\u4e00-\u9fa5]{2,3}[市县州区盟旗]/
// 中、高风险地区
const single = /^[^省市县区州盟旗镇乡村国](?:、[^省市县区州盟旗镇乡村国])*$/
// 白水市; 云岭公司, behind 青山
const ofPlace = /^(?:[\u4e00-\u9fa5]{2}、){0,9}[\u4e00-\u9fa5]{2}(?:[市县州]|(?:分|子|省)?公司|分部|分局|片区|地区)$/
const areaEnd = '(?:[省市县区州盟旗镇乡]|兵团)(?:[（(][^（()）]{1,16}[）)]区?)?'
// 各设区市, 青山市, 县（市、区）
const area = new RegExp(`^(?!.{0,6}(?:社区|城市))[\\u4e00-\\u9fa5]{0,10}${areaEnd}$`)
// 县（市、区）商务部门, 青山市林业局; but 市直部门, and 市财政局, which is no office of a county before it
const officeOfArea = new RegExp(
  `^(?![省市州]|.{0,6}(?:社区|城市))(?:(?![等及和与])[\\u4e00-\\u9fa5]){0,8}?${areaEnd}(?:(?![直级属辖内所域]).{0,24}(?:部门|[局委办厅处]|政府|财政|管委会|委员会|办公室)(?:[（(][^（()）]{1,12}[）)])?|级)(?:[和及与].{2,30})?$`,
)
