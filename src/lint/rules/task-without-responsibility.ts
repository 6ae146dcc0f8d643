import type {Node, Section} from '../../syntax/nodes.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const owns = (section: Section) => section.children.some((child) => child.type === 'responsibility')

/** Does a unit, a table in it, a sentence in it or a unit inside it say who is responsible? */
function holds(section: Section): boolean {
  const waiting: Node[] = [section]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'responsibility' || node.type === 'table') return true
    if (node.type === 'duty' && (node.carried || node.children.some(({type}) => type === 'assignment'))) return true
    if ('children' in node) for (const child of node.children) waiting.push(child)
  }
  return false
}

export const taskWithoutResponsibility: Rule = {
  id: 'task-without-responsibility',
  catalogue: 'R04',
  summary: {zh: '多数任务写明了责任单位，这一项没有', en: 'Most items name who is responsible, this one does not'},
  severity: 'warning',
  basis: '惯例',
  options: {
    share: {
      description: {zh: '至少多少同级项目写明责任单位，才报告其余的', en: 'the share of siblings that must name a body'},
      default: 0.8,
    },
  },
  ok: [
    notice(),
    // the fourth says it in its sentence
    notice({
      body: '一、加强值守。要专人值守。（责任科室：工程科）\n二、及时报告。要立即上报。（责任科室：办公室）\n三、备足物资。要备足物资。（责任科室：财务科）\n四、加强巡查。水文科要每日巡查。\n五、强化预警。要发布预警。（责任科室：水文科）\n六、做好宣传。要广泛宣传。（责任科室：办公室）',
    }),
    {
      text: notice({
        body: '一、加强值守。要专人值守。（责任科室：工程科）\n二、及时报告。要立即上报。（责任科室：办公室）\n三、备足物资。要备足物资。（责任科室：财务科）\n四、加强巡查。要每日巡查。\n五、强化预警。要发布预警。（责任科室：水文科）\n六、做好宣传。要广泛宣传。（责任科室：办公室）',
      }),
      options: {share: 0.9},
    },
  ],
  notOk: [
    {
      text: notice({
        body: '一、加强值守。要专人值守。（责任科室：工程科）\n二、及时报告。要立即上报。（责任科室：办公室）\n三、备足物资。要备足物资。（责任科室：财务科）\n⟦四、⟧加强巡查。要每日巡查。\n五、强化预警。要发布预警。（责任科室：水文科）\n六、做好宣传。要广泛宣传。（责任科室：办公室）',
      }),
      messages: [{zh: '多数任务写明了责任单位，这一项没有', en: 'Most items name who is responsible, this one does not'}],
    },
    {
      text: notice({
        body: '一、加强值守。要专人值守。（责任科室：工程科）\n⟦二、⟧及时报告。要立即上报。\n三、备足物资。要备足物资。（责任科室：财务科）\n⟦四、⟧加强巡查。要每日巡查。\n五、强化预警。要发布预警。（责任科室：水文科）',
      }),
      options: {share: 0.6},
      messages: ['多数任务写明了责任单位，这一项没有', '多数任务写明了责任单位，这一项没有'],
    },
  ],
  check({nodes, parts, report, option}) {
    const share = option<number>('share')
    const groups = [
      ...parts.map(({node}) => node),
      ...nodes('section')
        .filter(({node}) => !owns(node))
        .map(({node}) => node),
    ]
    for (const group of groups) {
      const units = (group.children as Array<{type: string}>).filter((child): child is Section => child.type === 'section')
      const without = units.filter((unit) => !holds(unit))
      if (units.length < 5 || !without.length || (units.length - without.length) / units.length < share) continue
      // The first lays down principles, the last says how to carry it out: they bind everybody.
      const inner = without.filter((unit) => unit !== units[0] && unit !== units.at(-1))
      for (const unit of inner) {
        const label = unit.children.find((child) => child.type === 'label')
        if (label) report({start: label.start, end: label.end})
      }
    }
  },
}
