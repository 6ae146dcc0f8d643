/** The parts of a little notice that an example wants otherwise; an empty string leaves one out. */
export interface NoticeParts {
  head?: string
  title?: string
  to?: string
  body?: string
  list?: string
  end?: string
}

/**
 * A short invented notice for the examples of rules, with the parts given in place of its own.
 *
 *     notice({head: '云水发[2025]12号'}) // '云水发[2025]12号\n云岭市水务局关于…的通知\n…'
 */
export function notice({
  head = '',
  title = '云岭市水务局关于做好汛期值守的通知',
  to = '各县（市、区）水务局：',
  body = '现将有关事项通知如下。\n一、加强值守。各单位要安排专人值守。\n二、及时报告。遇有险情要立即上报。',
  list = '',
  end = '云岭市水务局\n2025年6月3日',
}: NoticeParts = {}): string {
  return `${[head, title, to, body, list, end].filter(Boolean).join('\n')}\n`
}

/** A request to a superior, likewise. */
export function request(parts: NoticeParts = {}): string {
  return notice({
    title: '青河县水务局关于修复青河堤防的请示',
    to: '云岭市水务局：',
    body: '青河堤防去年汛期受损，急需修复，所需资金120万元。\n妥否，请批示。',
    end: '青河县水务局\n2025年3月7日',
    ...parts,
  })
}
