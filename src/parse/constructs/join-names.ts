import {codes} from '../source/characters.ts'
import {withoutBreaks} from '../source/line-breaks.ts'
import type {SourceText} from '../source/source-text.ts'
import {administrativeEnd, administrativeOnly, collectiveInside, endsLikeBody} from '../vocabulary/bodies.ts'
import {firstCodes, lastCodes} from '../vocabulary/edges.ts'
import {isField} from '../vocabulary/fields.ts'
import type {Name} from './name.ts'

/** A name as it was cut at pauses, or several that are one; `several` where it stands for more than one body. */
export interface JoinedName extends Name {
  several?: true
}

/**
 * The parts of a list that was cut at every 、, with those put together that are one name.
 *
 * ```text
 * 各市、县（市、区）人民政府         a collective that goes on
 * 市、县（区）人民政府              its levels without 各
 * 东湖、西湖、南湖开发区管委会        places that share the kind of area
 * 青山、白水、红河三地水务局          … that are counted
 * 青山、白水市水务局                 … whose office only the last one names
 * 青山开发区、白水投资区经发局
 * 发展改革、财政主管部门             fields that share 部门
 * 省有关部门、单位
 * ```
 */
export function joinNames(source: SourceText, parts: Name[], addressees: boolean): JoinedName[] {
  const collectives = joinCollectives(source, parts, addressees)
  return collectives.length < 2 || !mayBeShared(source, collectives) ? collectives : joinShared(source, collectives, addressees)
}

/** Does any name lack an end of its own, count the ones before it, or stand for none (部门、单位)? Most lists hold no such name. */
function mayBeShared({text}: SourceText, list: Name[]): boolean {
  for (let i = 0; i < list.length; i++) {
    const {start, end} = list[i]
    if (end - start <= 4) return true
    const value = text.slice(start, end)
    if (
      i + 1 < list.length
        ? !endsLikeBody(value) || partOfArea.test(value) || areaOnly.test(value) || cityAlone.test(value) || counting.test(value)
        : counting.test(value)
    )
      return true
  }
  return false
}

// No name is longer, whatever it is joined of; addressees may name many fields before their 主管部门.
const longest = 40
const longestOfFields = 90

/** Joins a name that holds the end for the ones before it with them. */
function joinShared({text}: SourceText, list: JoinedName[], addressees: boolean): JoinedName[] {
  const result: JoinedName[] = []
  const words: string[] = []
  for (const name of list) {
    const value = withoutBreaks(text.slice(name.start, name.end))
    result.push(name)
    words.push(value)
    // 市、县: it goes on itself
    if (levelOnly.test(value)) continue
    let first = words.length - 1
    while (
      first > 0 &&
      text.slice(result[first - 1].end, result[first].start) === '、' &&
      mayShare(words[first - 1], value) &&
      sharesEnd(words[first - 1], value, words.length - first, words[first], addressees)
    )
      first--
    // as many as are counted, or none
    if (first === words.length - 1) continue
    const count = counted(value)
    if (count !== undefined && words.length - first !== count) continue
    if (name.end - result[first].start > (addressees ? longestOfFields : longest)) continue
    const joined: JoinedName = {start: result[first].start, end: name.end, several: true}
    result.splice(first, result.length, joined)
    words.splice(first, words.length, withoutBreaks(text.slice(joined.start, joined.end)))
  }
  return result
}

const places =
  /^[\u4e00-\u9fa5]{1,6}(?:(?:开发|高新|经开|新|园|示范|保税|试验|自贸|功能|度假|林|景)区|[省市州县区镇乡旗盟]|街道|农场)(?:[（(][^（()）]{1,10}[）)])?(?:及[\u4e00-\u9fa5]{2,10})?(?:(?:人民)?政府|管委会|管理委员会|党委|党工委|办事处)$|^[\u4e00-\u9fa5]{2,6}(?:(?:开发|高新|经开|新|园|示范|保税|试验)区)$/
// 白水市水务局, 白水投资区经发局: behind places and areas that have no office of their own
const officeOfPlace =
  /^[\u4e00-\u9fa5]{2,4}[省市州县区旗](?:[（(][^（()）]{1,10}[）)])?[\u4e00-\u9fa5]{2,16}(?:局|委|办|厅|部门|[分支]行|公司|海关|中心|[大中支]队|[医法学察]院|妇联|工会|总工会|委员会|供销社|联社|分会|协会|商会)$/
const officeOfArea = /^[\u4e00-\u9fa5]{2,12}区[\u4e00-\u9fa5]{1,10}(?:局|委|办|部门)(?:[（(][^（()）]{1,12}[）)])?$/
const cityAlone =
  /^(?!.?[各本全该])(?:[\u4e00-\u9fa5]{2,5}(?<![超城])[省市州县旗]|[\u4e00-\u9fa5]{2,5}(?<![联同])盟|[\u4e00-\u9fa5]{2,5}(?<![社园校院库灌景小厂矿林牧片战军管])区|[\u4e00-\u9fa5]{2,8}自治[区州县旗])$/
// 白水浩特市水务局, 白水土家族自治县教育局（教委）: behind a place that says what it is
const officeOfCity =
  /^(?!中共|中国|国家|国网|共青团)[\u4e00-\u9fa5]{2,8}[省市州县区旗盟](?:[（(][^（()）]{1,10}[）)])?[\u4e00-\u9fa5]{1,16}(?:局|委|办|办公室|厅|部门|[分支]行|公司|海关|中心|[大中支]队|[医法学察]院|妇联|工会|总工会|委员会|供销社|联社|分会|协会|商会|领导小组|指挥部|[管监]理[处站所])(?:[（(][^（()）]{1,10}[）)])?$/
const areaOnly = /(?:开发|高新|经开|新|园|示范|保税|试验|投资|实验|合作|工业|港城|经济)区$/
const cities = /^各?设区市$/
// 云江片区、平川片区管委会: parts of one area, which has one committee
const partOfArea = /片区$/
const committeeOfParts = /片区(?:管委会|管理委员会)$/
// 平川辖内各银行, 平川片区内各供销社, 平川境内各水库管理所
const within =
  /^[\u4e00-\u9fa5]{2,6}?(?:辖区?|[片库林矿园]区|区域|流域|境|沿线|[市县区镇乡])(?:范围)?内(?=[\u4e00-\u9fa5]{2})|^[\u4e00-\u9fa5]{2,6}(?:所辖|沿线各)/
// 平川分局, 平川派出所: the part of an office that is named after its place
const branchOfPlace =
  /^[\u4e00-\u9fa5]{2,4}(?:(?:公安|税务|交警|供电|规划|市场监管|生态环境)?(?:分局|支局|[大中支]队)|[分支]行|(?:分|供电|供水|电力|烟草)公司|派出所|供电所|税务所|司法所|海关|法庭|[管监]理?[处站所]|(?:[高中]级)?人民法院|(?:证监|银监|银保监|金融监管|海事|通信管理|邮政管理)局)$/
const ofFields = /^(?!.{0,6}(?:有关|相关|各|等|职能|所属|内设)).{2,}部门$/
const level = /^(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|村)(?:[（(〔][^）)〕]{1,8}[）)〕])?/
const levelOnly = /^(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|村)(?:[（(〔][^）)〕]{1,8}[）)〕])?$/
/** What counts the places before it: 三地, 两级. */
export const counting = /[两二三四五六七八九](?:地|市|县|区|省|镇|乡|旗|州|级)/
const count = new RegExp(`^.{1,8}?${counting.source}.`)
const counts = '一两二三四五六七八九'

/** How many names a word counts, itself included: 红河三地水务局 → 3 */
function counted(value: string): number | undefined {
  const match = count.exec(value)
  const at = match ? value.slice(0, match[0].length).search(counting) : -1
  if (at < 1 || value[at - 1] === '第') return undefined
  const number = value[at]
  return number === '两' || number === '二' ? 2 : counts.indexOf(number)
}

// 兰州 is as short for its authority as 青山 is
const isBare = (words: string) => cityOnly.test(words) || (/^[\u4e00-\u9fa5]{2,4}$/.test(words) && !endsLikeBody(words) && !isField(words))
const cityOnly = /^(?![各本全该自治])[\u4e00-\u9fa5]州$/

/** 上海商务主管部门: a place before the field. */
function namesPlace(value: string): boolean {
  const rest = value.replace(/(?:行政)?(?:主管)?部门$/, '')
  return !isField(rest) && [2, 3, 4].some((length) => isField(rest.slice(length)))
}

/** Could `sharesEnd` hold? A look at the edges of both names spares most pairs its patterns. */
const mayShare = (words: string, value: string) =>
  levelOpenings.has(words.charCodeAt(0)) ||
  sizes.has(words.charCodeAt(words.length - 1)) ||
  sharedLast.has(value.charCodeAt(value.length - 1)) ||
  counting.test(value) ||
  within.test(value)
const levelOpenings = firstCodes(level)
const sizes = codes('大中小企')

/** Does the name `value` at the end of a list hold the end of `words`, `distance` names before it? `next` follows the words. */
function sharesEnd(words: string, value: string, distance: number, next: string, addressees: boolean): boolean {
  if (levelOnly.test(words)) return !addressees && next !== words && (level.test(next) || counted(value) !== undefined)
  if (/[大中小企]$/.test(words) && words.length <= 4 && /^(?:中|小|大|事业)/.test(next)) return !addressees
  const number = counted(value)
  if (number !== undefined) return distance < number && words.length <= 8 && (!endsLikeBody(words) || /[省市县区州旗镇乡]$/.test(words))
  if (value === '单位' && distance === 1) return /(?:部门|机构|企业)$/.test(words)
  if (within.test(value)) return isBare(words)
  if ((areaOnly.test(words) || cities.test(words)) && officeOfArea.test(value)) return true
  if (!addressees && partOfArea.test(words) && committeeOfParts.test(value)) return true
  if (addressees && cityAlone.test(words) && (officeOfCity.test(value) || officeOfArea.test(value) || branchOfPlace.test(value)))
    return true
  if ((addressees ? sharedKind : sharedRoom).test(value) && !/^(?:各|有关|相关|其他)/.test(value)) return isWithoutKind(words)
  // 市发展改革, 各级工业和信息化: a field without the office that sees to it
  if (ofFields.test(value)) return isField(words) || (isBare(words) && namesPlace(value))
  return isBare(words) && [places, officeOfPlace, branchOfPlace, officeOfArea].some((name) => name.test(value))
}

// 上海商务主管部门, 监理企业, 医技科室
const sharedKind = /(?:部门|单位|企业|机构|[科处股]室|院校)$/
const sharedRoom = /[科处股]室$/
const isWithoutKind = (words: string) =>
  /^[\u4e00-\u9fa5（）、]{2,40}$/.test(words) &&
  !endsLikeBody(words) &&
  !administrativeOnly.test(words) &&
  !/[员人们户家者长]$|同志$/.test(words)

// what names end in whose end may be shared
const sharedLast = lastCodes(
  sharedKind,
  sharedRoom,
  ofFields,
  places,
  officeOfCity,
  officeOfPlace,
  branchOfPlace,
  officeOfArea,
  committeeOfParts,
)

/** Could two plain names be one? A look at how the second ends spares most lists the rest. */
export function mayShareEnd(words: string, value: string): boolean {
  return (
    sharedLast.has(value.charCodeAt(value.length - 1)) &&
    (!endsLikeBody(words) || areaOnly.test(words) || cityOnly.test(words) || cities.test(words) || partOfArea.test(words))
  )
}

// 全省各市: one collective
const wholeArea = /^(?:全|我)[国省市县区州]/

// What opens a collective that may go on behind a 、: 各市、县人民政府
export const unfinished = /^(?:各|有关|相关|其他|项目所在|所在|辖区)/

// 党委、政府, 处、室、中心
const sortOnly = /^(?:人民政府|政府|党委|管委会|[委办局厅处室科股所站队院系部馆]|部门|中心)(?:[（(][^（()）]{1,8}[）)])?$/
/** Does a name that says only a sort go on with a collective, or 市人民政府 with those of the leagues? */
const goesOnWith = (value: string, next: string) => sortOnly.test(next) || (next === '市人民政府' && /行(?:政公)?署$/.test(value))

// A level whose bodies a later name says: 中, 市直及省
const openLevel = /(?:^|[及和与])(?:中央|中|国家|部|省|自治区|市|州|县|区)$/
// 省驻市单位, 市属企业, 县级有关部门
const ofLevel = /^(?:省|自治区|市|州|县|区)(?:[属直驻]|级)(?![管辖])/
const namesArea = /^(?![各本全该])[\u4e00-\u9fa5·]{2,12}(?<![社园校院库灌景小厂矿林牧片战军])[区市县旗]$/
// There are no more levels.
const mostLevels = 6
// No list has more places that share an office.
const mostPlaces = 30

/** 各市、县（市、区）人民政府 is one body: administrative words go on until something completes them. */
function joinCollectives({text}: SourceText, parts: Name[], addressees: boolean): Name[] {
  const result: Name[] = []
  const words = ({start, end}: Name) => withoutBreaks(text.slice(start, end))
  const isPause = (i: number) => text.slice(parts[i].end, parts[i + 1].start) === '、'
  /** The last of the names from `i` on that share what a level has: 县直及省、市驻县有关单位, 中、省驻市单位. */
  const levelsFrom = (i: number): number => {
    let last = i
    while (last + 1 < parts.length && last - i < mostLevels && isPause(last) && openLevel.test(words(parts[last]))) last++
    return ofLevel.test(words(parts[last])) ? last : i
  }
  /** The name behind the places from `i` on whose office it names: 青山高新区、白水新区、云岭管理区水利局. */
  const placesFrom = (i: number): number => {
    let last = i
    while (last + 1 < parts.length && last - i < mostPlaces && isPause(last) && namesArea.test(words(parts[last]))) last++
    return last > i && (officeOfCity.test(words(parts[last])) || officeOfArea.test(words(parts[last]))) ? last : i
  }
  for (let i = 0; i < parts.length; i++) {
    let first = parts[i]
    const whole = words(first)
    const each = whole.indexOf('各')
    // 国家税务总局各省、自治区、直辖市税务局: the collective begins inside the name
    let value = each > 1 && administrativeOnly.test(whole.slice(each)) ? whole.slice(each) : whole
    if (
      !addressees &&
      value !== whole &&
      whole === text.slice(first.start, first.end) &&
      endsLikeBody(whole.slice(0, each)) &&
      !wholeArea.test(whole)
    ) {
      // 省住建厅各市、县（区）人民政府: two bodies with their comma lost
      result.push({start: first.start, end: first.start + each})
      first = {start: first.start + each, end: first.end}
    }
    let last = i
    const within = openLevel.test(whole) ? levelsFrom(i) : i
    if (within > i) {
      result.push({start: first.start, end: parts[within].end})
      i = within
      continue
    }
    const opensCollective =
      unfinished.test(value) ||
      (addressees &&
        administrativeOnly.test(value) &&
        value.length <= 12 &&
        (/[（(]/.test(value) || /^(?:省|自治区|直辖市|市|县|区)$/.test(value)))
    if (opensCollective && administrativeOnly.test(value)) {
      while (last + 1 < parts.length && administrativeOnly.test(value)) {
        const next = words(parts[last + 1])
        // another collective ends it: 有关县区、有关部门
        if (
          /^(?:各|有关|相关|其他)/.test(next) ||
          /^[省市县区州](?:属|直(?![管辖]))/.test(next) ||
          (/[）)]$/.test(value) && /^[省市县区州]级/.test(next)) ||
          // no town has an office that a county has: 各乡镇、县水利局
          (/(?:[乡镇村]|街道)$/.test(value) && /^[市县区].*[局委厅]$/.test(next))
        )
          break
        const between = text.slice(parts[last].end, parts[last + 1].start)
        if (!between.includes('、') && !administrativeOnly.test(next)) break
        value = next
        last++
        if (administrativeEnd.test(next)) break
        if (!administrativeOnly.test(next)) {
          last = placesFrom(last)
          break
        }
      }
    } else if (value.startsWith('各') || collectiveInside.test(value)) {
      // 各县（市、区）党委、政府
      while (last + 1 < parts.length && isPause(last) && goesOnWith(value, words(parts[last + 1]))) last++
    }
    result.push(last === i ? first : {start: first.start, end: parts[last].end})
    i = last
  }
  return result
}
