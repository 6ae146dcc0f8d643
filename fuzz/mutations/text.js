/** What breaks readings: brackets, numbers, labels, blanks and signs that are no letters. */
export const shards = [
  ...'（）()〔〕【】[]“”‘’《》<>。；，、：:.,;|｜—-－…·★　 \t\n\u00a0\u200b\u200d\ufeff\ue003\ue004\ue010\u2028\u0085\u0000\ud800\ufffd',
  ...[
    '\r\n',
    '\n\n',
    '一、',
    '（一）',
    '1.',
    '1、',
    '1.1 ',
    '（1）',
    '①',
    '第一章',
    '第一条',
    '一是',
    '二是',
    '首先，',
    '二十一、',
    '附件1',
    '附件：',
    '附件：1.甲表',
  ],
  ...[
    '抄送：',
    '责任单位：',
    '牵头单位：',
    '完成时限：',
    '（责任单位：甲局）',
    '（市财政局抓总）',
    '甲局牵头，乙局配合',
    '按职责分工负责',
    '下同',
    '以下均需',
    '同上',
    '〃',
  ],
  ...[
    '2025年底前',
    '2025年2月30日',
    '2025年6月3日',
    '〔2025〕1号',
    '每月28日前',
    '关于',
    '的通知',
    '特此通知。',
    '此件公开发布',
    '—3—',
    '- 3 -',
    '联系人：张三，电话：12345678',
    '乡镇',
    '各县（市、区）',
    '云岭市人民政府',
    '𠮷',
  ],
]

/** Lines and sentences of several texts in any order, with shards among them, with or without line breaks. */
export function recombine(texts, random) {
  const pieces = random
    .list(random.between(1, 4), () => random.pick(texts))
    .flatMap((text) => text.split(random.pick([/\n/, /(?<=[。；：\n])/])))
  let text = ''
  for (let left = random.between(1, 30); left > 0; left--) {
    if (random.chance(3)) text += random.pick(shards)
    text += random.pick(pieces) + random.pick(['\n', '\n', '', ' ', '　'])
  }
  return random.chance(4) ? text.replaceAll('\n', random.pick(['', ' ', '\r', '\ue004'])) : text
}
