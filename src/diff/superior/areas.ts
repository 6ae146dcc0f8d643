import type {Gongwen} from '../../model/index.ts'
import type {Task} from '../../tasks/index.ts'
import {mentionedIn} from './mentioned-in.ts'
import {namesOf} from './names-of.ts'

/** How high an area is. */
const heights: Record<string, number> = {省: 4, 市: 3, 州: 3, 盟: 3, 县: 2, 区: 2, 旗: 2, 镇: 1, 乡: 1, 街道: 1}
/** The area that opens the name of a body, or that a branch of one is of: 望溪县财政局, 国家税务总局望溪县税务局. */
const opening = /(?:^|^中共|^.{2,8}(?:总局|银行))(?<stem>\p{Script=Han}{2,3}?)(?<sign>省|市|州|盟|县|区|旗|镇|乡|街道)(?=.{2})/u
/** What ends in the sign of an area and is none. */
const noArea =
  /^(?:[各全本省市县].|高新|经开|经济开发|开发|.?新|工业园|园|示范|试验|保税|旅游景?|风景|度假|社|校|库|林|矿|灾|山|城|郊|牧|灌|辖)$/
/** The branch of a body in an area: 市生态环境局望溪分局. */
const branch = /^.{0,5}[省市州].{1,14}[局会院](?<stem>\p{Script=Han}{2})(?:分局|分会|分公司|分院|分中心)$/u
const noBranch = /高新|经开|开发|城[东南西北中区]|新区|直属|机场|园区|水上|铁路/

/** An area, and how high it is. */
interface Area {
  stem: string
  height: number
}

function areaOf(name: string): Area | undefined {
  const {stem, sign} = opening.exec(name)?.groups ?? {}
  return stem === undefined || noArea.test(stem) || /[省市县区各全]/.test(stem[0]) ? undefined : {stem, height: heights[sign]}
}

/**
 * Makes what tells whether a body is of another place than two documents: of an area as high as that of one of them, or branch of a body in
 * one, of which neither speaks.
 *
 *     createIsElsewhere(cityDocument, countyDocument, tasks)('雁亭县林业局') // true
 */
export function createIsElsewhere(superior: Gongwen, own: Gongwen, tasks: readonly Task[]): (name: string) => boolean {
  const [theirs, ours] = [superior, own].map((document) => issuersOf(document).flatMap((name) => areaOf(name) ?? []))
  const known = new Set([...theirs, ...ours].map(({stem}) => stem))
  for (const name of [...addresseesOf(superior), ...addresseesOf(own)]) known.add(areaOf(name)?.stem ?? '')
  // What a text says besides the names of bodies.
  const bare = (task: Task) => [...namesOf(task), ...mentionedIn(task.text)].reduce((text, name) => text.replaceAll(name, ' '), task.text)
  for (const text of [superior.title ?? '', own.title ?? '', ...tasks.map(bare)])
    for (const [, three, two] of text.matchAll(spokenOf)) known.add(three).add(two)
  const heightsHere = new Set([...theirs, ...ours].map(({height}) => height))
  const ownHeight = Math.max(...ours.map(({height}) => height), 0)
  return (name) => {
    const area = areaOf(name)
    if (area) return heightsHere.has(area.height) && area.height >= ownHeight && !known.has(area.stem)
    const stem = ownHeight > 0 && ownHeight < 3 ? branch.exec(name)?.groups?.stem : undefined
    return stem !== undefined && !noBranch.test(stem) && !known.has(stem)
  }
}

/** The sign of the area that a document is of: 市 */
export const signOf = (document: Gongwen): string | undefined =>
  issuersOf(document).flatMap((name) => opening.exec(name)?.groups?.sign ?? [])[0]

const spokenOf = /(?<=(\p{Script=Han}?(\p{Script=Han}{2})))[市县区旗州镇乡]/gu

const issuersOf = ({issuers = [], signature, title}: Gongwen): string[] => [...issuers, ...(signature?.authorities ?? []), title ?? '']
const addresseesOf = ({addressees = []}: Gongwen): string[] => addressees.map(({name}) => name)
