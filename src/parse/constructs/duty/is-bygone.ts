import {isHearsay} from './is-hearsay.ts'

/** How a part tells what was done or counted, and what makes it one of what is to come all the same. */
interface Report {
  told: RegExp
  unless?: RegExp
}

const reports: readonly Report[] = [
  // 几年来，各级法院认真贯彻…
  {told: /^[^，]{0,16}(?:年来|以来)，/},
  {told: /^(?:去年|[上前]年|上(?:周|月|个月|季度|年度|学期|学年))，/},
  {told: /^截[至止][^，]{1,12}，[^。；]{2,30}(?:均|已|共|累计|达)/},
  // 各镇把防汛作为头等大事，共出动4200人次; …，取得良好效果
  {
    told: /，共(?![同享建治管商有])[^，。；\d]{2,14}\d|，取得[^，。；]{0,2}(?:良好|明显|显著|积极|阶段性|较好|一定)的?[^，。；]{0,4}(?:成效|效果|成绩|进展)[。；]?$/,
    unless: /不少于|不低于|至少|以上|力争|争取|确保|实现|将|[月底日年]前/,
  },
  // 全市累计共清理…
  {told: /累计(?:依法|共|已)/},
  // 各区累计新增床位300张, 各校先后开展教育90场; but 每年累计培训不少于40学时
  {
    told: /^(?:[^，]{0,8}，)?[^，]{2,16}(?:累计(?![达满超到])|先后)[^，。；\d]{2,24}\d/,
    unless: /不少于|不低于|不超过|至少|以上|[每全]年|每月|力争|实现|[月底日]前/,
  },
  // 组织巡查30次，水质明显改善
  {told: /\d余?(?:场次|[场次起件])，[^，]{2,14}(?:明显|显著|大幅)(?:提[升高]|增强|改善|下降|好转)/},
]

/**
 * Does a part as a whole tell of what is over, so that it orders nobody anything?
 *
 *     isBygone('各县先后开展演练12场') // true
 */
export const isBygone = (words: string): boolean =>
  isHearsay(words) || reports.some(({told, unless}) => told.test(words) && !unless?.test(words))
