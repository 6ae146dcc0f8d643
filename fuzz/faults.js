/**
 * What is wrong with how a build reads an input: `[]` when it gives a document that holds what it promises, or refuses in words. A fault
 * is one line, the same for the same fault: numbers are left out.
 *
 *     await faultsOf(library, bytes, 'case.docx') // ['position /tables/N/rows/N ends before it begins']
 */
export async function faultsOf(library, bytes, name) {
  let file
  try {
    file = await library.process(bytes, {name})
  } catch (error) {
    if (error.name !== 'ReadError') return [`threw ${told(error)}`]
    // a cause is something that no reader foresaw
    return error.cause ? [`did not foresee ${told(error.cause)}`] : []
  }
  const {document, lines} = file.data
  const tree = library.treeOf?.(file) ?? file.data.root
  const positions = library.positionsOf?.(file) ?? file.data.positions
  const faults = [...lineFaults(lines), ...leafFaults(tree, lines.text), ...positionFaults(positions, lines.text)]
  if (document) JSON.stringify(document)
  else
    faults.push(
      ...file.messages.filter(({ruleId}) => /schema/.test(ruleId ?? '')).map(({reason}) => `invalid document: ${reason}`),
      'invalid document',
    )
  return [...new Set(faults.map((fault) => fault.replace(/\d+/g, 'N')))]
}

/** The error and where it came from, without the places that move from build to build. */
function told(error) {
  if (!(error instanceof Error)) return String(error).slice(0, 100)
  return `${error.name}: ${error.message.slice(0, 100)}`
}

const lineFaults = ({text, lines}) =>
  lines.filter(({start, end}) => !(0 <= start && start < end && end <= text.length)).map(() => 'a line does not lie in the text')

/** The leaves are to stand one behind another and to hold what stands there, and children in their parents. */
function leafFaults(root, text) {
  const faults = []
  let at = 0
  const visit = (node) => {
    const [start, end] = [node.position.start.offset, node.position.end.offset]
    if (node.children) {
      for (const child of node.children) {
        if (child.position.start.offset < start || child.position.end.offset > end)
          faults.push(`${child.type} does not lie in ${node.type}`)
        visit(child)
      }
      return
    }
    if (start !== at) faults.push(`${node.type} ${start < at ? 'overlaps what stands before it' : 'leaves a gap before it'}`)
    if (text.slice(start, end) !== node.value) faults.push(`${node.type} does not hold what stands there`)
    at = end
  }
  visit(root)
  if (at !== text.length) faults.push('the leaves do not reach the end')
  return faults
}

const positionFaults = (positions, text) =>
  Object.entries(positions).flatMap(([pointer, [start, end]]) => {
    if (end < start) return [`position ${pointer} ends before it begins`]
    return 0 <= start && end <= text.length ? [] : [`position ${pointer} does not lie in the text`]
  })
