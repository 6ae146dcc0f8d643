import type {Node} from '../../syntax/nodes.ts'
import {notice} from '../example-notice.ts'
import type {Rule} from '../rule.ts'

const bodies: ReadonlyArray<readonly string[]> = [
  ['发展和改革委员会', '发展改革委', '发改委', '发展改革局', '发改局'],
  ['卫生健康委员会', '卫生健康委', '卫健委', '卫生健康局', '卫健局'],
  ['工业和信息化厅', '工信厅'],
  ['工业和信息化局', '工信局'],
  ['人力资源和社会保障厅', '人力资源社会保障厅', '人社厅'],
  ['人力资源和社会保障局', '人力资源社会保障局', '人社局'],
  ['住房和城乡建设厅', '住房城乡建设厅', '住建厅'],
  ['住房和城乡建设局', '住房城乡建设局', '住建局'],
  ['市场监督管理局', '市场监管局', '市监局'],
  ['应急管理厅', '应急厅'],
  ['应急管理局', '应急局'],
  ['文化和旅游厅', '文旅厅'],
  ['文化和旅游局', '文化旅游局', '文旅局'],
]

export const bodyNameVariants: Rule = {
  id: 'body-name-variants',
  catalogue: 'R05',
  summary: {zh: '同一机关在文中应用同一名称', en: 'A body goes by one name in a notice'},
  severity: 'info',
  basis: '条例',
  ok: [notice({body: '一、加强值守。要专人值守。（责任单位：市发展改革委）\n二、及时报告。要立即上报。（责任单位：市发展改革委）'})],
  notOk: [
    {
      text: notice({body: '一、加强值守。要专人值守。（责任单位：市发展改革委）\n二、及时报告。要立即上报。（责任单位：⟦市发改委⟧）'}),
      messages: [{zh: '“市发改委”应为“市发展改革委”', en: 'Unexpected “市发改委”, expected “市发展改革委”'}],
    },
  ],
  check({nodes, report}) {
    const first = new Map<string, string>()
    const told = new Set<string>()
    // prose may shorten a name
    const inProse = new Set<Node>(nodes('duty').flatMap(({node}) => node.children))
    for (const {start, end, node, parent} of nodes('party')) {
      if (parent.type !== 'assignment' || inProse.has(parent)) continue
      const group = bodies.findIndex((names) => names.some((name) => node.name.endsWith(name)))
      if (group < 0) continue
      const name = bodies[group].find((each) => node.name.endsWith(each))!
      const place = node.name.slice(0, -name.length)
      const key = `${group} ${place}`
      const known = first.get(key)
      if (!known) first.set(key, name)
      else if (known !== name && !told.has(key + name)) {
        told.add(key + name)
        report({start, end, expected: place + known})
      }
    }
  },
}
