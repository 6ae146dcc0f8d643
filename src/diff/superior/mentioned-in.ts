/** Words before the sign of an area that are not its name: 会同县公安局, 所在县财政局. */
const noNames =
  '会同|配合|联合|协助|协同|协调|督促|指导|支持|依托|委托|组织|按照|根据|通过|报送|对接|参与|邀请|所在|属地|当地|涉农|试点|重点|贫困|脱贫|示范|先进|创建|周边|相邻|邻近|有关|相关|其他|涉及|受灾|设区|主城|兄弟|上级|同级|本级|外省|地级|县级|直辖'
/** Characters that begin or end such words: 送至市工信局, 并向市教育局, 以及县水利局. */
const area = `(?!${noNames})[^省市县区旗州各全本，。；：、并请其以对送报由经或将至][^省市县区旗州各全本，。；：、至到向报由经在对给与和及中口同为以请将把被或][市县区旗州](?!场|政|级|直)`
const ending = '(?:[局委厅馆会院](?:\\p{Script=Han}{2}(?:分局|分会|分院))?|中心|总队)(?![局委厅馆员议])'
/** What stands before a body in a sentence. */
const before = '(?:^|(?<=[。；：、，由报送向和与]|会同|联合|配合|协助|委托))'
const mention = new RegExp(`${before}(?:${area}|[市县区旗])[^，。；：、对将要应于在的]{1,16}?${ending}`, 'gu')

/**
 * The bodies of areas that a sentence speaks of, be it that they act or not.
 *
 *     mentionedIn('4月底前报望溪县档案馆备案。') // ['望溪县档案馆']
 */
export const mentionedIn = (text: string): string[] => [...text.matchAll(mention)].map(([name]) => name)
