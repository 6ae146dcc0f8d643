import {networkOf, withoutArea} from './core-of.ts'
import {dutyWords} from './duties.ts'
import {standingNames, standingWords, temporary} from './standing-words.ts'

/** How the names of standing institutions end. */
const institution =
  /(?:服务|管理|事务|发展|指挥|保障)?(?:中心|总站|站|支队|大队|中队|队|所|总院|分院|院|分馆|馆|学校|大学|学院|校|社|场|台|分局|局|厅|委员会|委|办公室|办|处|室|公司|集团|大厅|部)$/
/** A zone that has offices of its own: 高新区经发局. */
const zone = /^.{0,6}(?:高新|经开|开发|.新|示范|试验|保税|园|片)区(?:管委会)?/
/** What a body is a part of: 市公安局特警支队, 市委社会工作部, 市政府新闻办. */
const whole = /^(?:.{2,8}局(?=.{2,6}[队科股处室所]$)|(?:人民)?政府(?=.{2})|委(?=.{2}))/
/** Who is no institution of the state: each has to be named to be known. */
const others = /(?:公司|集团|协会|学会|商会|促进会|联盟|基金会|专班)$/

const parts = new Set([...dutyWords, ...standingWords])
const longest = Math.max(...[...parts].map(({length}) => length))

/**
 * Is a name that of an institution as each area has them: made of what such names are made of, and of nothing else?
 *
 *     isStanding('县农业技术推广中心') // true
 *     isStanding('市智慧文旅服务中心') // false
 */
export function isStanding(name: string): boolean {
  const core = withoutArea(name).replace(zone, '').replace(whole, '')
  if (core === '' || standingNames.has(core) || temporary.test(name) || networkOf(name) !== undefined) return true
  if (others.test(name)) return false
  const bare = core.replace(institution, '')
  return bare !== core && (bare === '' || isMadeOf(bare))
}

/** Is a text parts and nothing else, however they are cut? */
function isMadeOf(text: string): boolean {
  const reached = [true]
  for (let at = 0; at < text.length; at++) {
    if (!reached[at]) continue
    if (/[和与、及]/.test(text[at])) reached[at + 1] = true
    for (let length = 1; length <= longest; length++) if (parts.has(text.slice(at, at + length))) reached[at + length] = true
  }
  return reached[text.length] === true
}
