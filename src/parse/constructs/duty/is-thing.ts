/**
 * Do the words behind a name make it a thing of theirs, so that nobody there is told to act? They run up to the end of the segment.
 *
 * ```text
 * 各县|推荐数量原则上不超过3个       yes
 * 企业|开办时间压缩至5个工作日       yes
 * 各地市|2025年度补贴执行情况表       yes
 * 各县|报送执行情况                no
 * ```
 */
export const isThing = (behind: string): boolean => measured.test(behind) || (told.test(behind) && !acts.test(behind))

const measured =
  /^[^，。；]{0,24}?(?:数量|名额|时间|时限|期限|费率|税率|比例|金额|增幅|增速|缺口|总数|个数|项目数|额度)(?:原则上)?(?:应|须)?(?:不超过|不低于|不少于|不高于|同步|压缩|缩减|缩短|降|从\d|如下|分配如下|由\d)|^[^，。；按对]{0,24}的[^，。；按对]{2,16}(?:不超过|不低于|不少于|不高于)|^[^，。；]{2,16}(?:缺口|名额)$/
const told = /(?:情况(?:表|汇总表|统计表|一览表)?|汇总表|一览表|联系方式|联系电话|联系人)等?$/
// 报送执行情况: what is done with what is told
const acts =
  /^[^，。；]{0,20}(?:根据|按照?|结合|针对|视|报送|上报|填报|报告|通报|反馈|公布|公开|汇总(?!表|情况)|梳理|说明|提交|检查|督查|掌握|了解|调度|总结|填写|编制|报|发布|公示|核实|统计(?!表))/
