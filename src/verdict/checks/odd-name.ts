import {unbalanced} from '../../syntax/unbalanced.ts'
import type {Check} from '../check.ts'
import {isName} from '../is-name.ts'

/** The name of a body that holds marks, verbs or too many words, or is cut off. */
export const oddName: Check = {
  name: 'odd-name',
  words: {
    zh: (about) => `“${about}”不像一个单位的名称`,
    en: (about) => `“${about}” does not look like the name of a body`,
  },
  *find({blocks, text, document}) {
    const isAlone = document.signature?.authorities?.length === 1
    for (const {kind, start, end, value} of blocks.filter(isName)) {
      const name = value.replace(/\s/g, '')
      const bare = name.replace(/[（(〔][^（）()〔〕]{0,60}[）)〕]|“[^“”]{1,20}”|(?:牵头|成员|责任|配合)(?:单位|部门)$/g, '')
      if (
        name.length < 2 ||
        bare.length > (/[、各]/.test(bare) ? 45 : 40) ||
        unbalanced(name) ||
        odd.test(bare) ||
        two.test(bare) ||
        (kind === 'authority' &&
          (overBlank.test(text.slice(start, end)) ||
            within.test(bare) ||
            (!isAlone && office.test(bare)) ||
            /[省市县区][^委府办局处会院部站店行社]$/.test(bare))) ||
        /〔\d|.[—–-]\s?\d/.test(name) ||
        (kind === 'addressee' && titled.test(bare))
      )
        yield {start, end, about: value}
    }
  },
}

/** Two bodies in one name: 甲局、乙局 */
const two = /[局厅委部办](?:、(?!各)|(?<=[^和与及]{4})(?:以?及|[和与]))[\u4e00-\u9fa5]{2,20}(?:[局厅部办委院]|公司|中心)$/
/** The title ran into whom it speaks to. */
const titled = /(?:通知|通报|公告|通告|请示|批复|[权诺明请议荐]书)(?=[\u4e00-\u9fa5]{2})/
/** A name that others begin with, behind other words: 申请表中共某市委 */
const within = /[^驻]中共|[表单案样录料书局厅部](?:国家[\u4e00-\u9fa5]{2,8}局|国务院|中华人民)/
/** A part of a body, which does not sign beside others. */
const office = /[厅局委][\u4e00-\u9fa5]{2,12}[处科]$/
const overBlank = /[厅局委部会室府院行署]\s{1,200}[\u4e00-\u9fa5]{3}/
const odd =
  /[，。；：！？;:,!?《》…]|^[和与及并以的等、]|[和与及并的等、于为]$|附件|年\d|月\d|\d日|电话|(?<![机重主需])要(?!素|闻|道)|应当|必须|不得|负责|牵头|配合|落实|开展(?!组)|(?<!^[\u4e00-\u9fa5]{0,2}[省市县])推进(?!组|办|专班|委|中心|[\u4e00-\u9fa5]{2,16}小组)|做好|按照|根据|关于|抄送|印发|(?<=.)各位|详见|本(?:政策|办法|方案|通知|意见|规定|细则)|〔|\d{4}|完成|如下|下列|(?:[局厅部委]|会(?!议))等.{3}/
