/** Has the words of the find box shown in the text, one after the other. Line breaks of the text do not stand in the way. */
export function findInText(root: HTMLElement): void {
  const box = root.querySelector<HTMLInputElement>('.find input')
  const text = root.querySelector<HTMLElement>('.text')
  if (!box || !text) return
  const count = root.querySelector<HTMLOutputElement>('.find output')!
  let found: Range[] = []
  let at = -1

  const show = (index: number) => {
    if (found.length === 0) return
    at = (index + found.length) % found.length
    paint('found', [found[at]])
    found[at].startContainer.parentElement?.scrollIntoView({block: 'center'})
    count.value = `${at + 1} / ${found.length}`
  }
  box.addEventListener('input', () => {
    found = rangesOf(text, box.value)
    at = -1
    paint('find', found)
    paint('found', [])
    count.value = box.value.trim() === '' ? '' : found.length > 0 ? `${found.length}` : (root.dataset.nothing ?? '0')
    if (box.value.trim() !== '') show(0)
  })
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    show(at + (event.shiftKey ? -1 : 1))
  })
  root.querySelector('.find .previous')?.addEventListener('click', () => show(at - 1))
  root.querySelector('.find .next')?.addEventListener('click', () => show(at + 1))
  root.ownerDocument.addEventListener('keydown', (event) => {
    if (event.key !== '/' || (event.target as Element).matches?.('input, textarea, select')) return
    event.preventDefault()
    box.focus()
    box.select()
  })
}

/** Marks ranges, where the browser can without changing the text. */
function paint(name: string, ranges: readonly Range[]): void {
  if (typeof Highlight === 'undefined') {
    if (name === 'found' && ranges.length > 0) {
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(ranges[0])
    }
  } else CSS.highlights.set(name, new Highlight(...ranges))
}

/** More than these nobody goes through. */
const most = 2000

/** Where words stand in the text of an element, whatever their case, and over the borders of what it holds. */
function rangesOf(element: HTMLElement, wanted: string): Range[] {
  const words = wanted.replace(/\s+/g, '').toLowerCase()
  if (words === '') return []
  const places: Array<[node: Text, offset: number]> = []
  let all = ''
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let offset = 0; offset < node.data.length; offset++) {
      const unit = node.data[offset]
      if (/\s/.test(unit)) continue
      const lower = unit.toLowerCase()
      all += lower.length === 1 ? lower : unit
      places.push([node, offset])
    }
  }
  const ranges: Range[] = []
  for (let from = all.indexOf(words); from >= 0 && ranges.length < most; from = all.indexOf(words, from + words.length)) {
    const range = document.createRange()
    range.setStart(...places[from])
    const [node, offset] = places[from + words.length - 1]
    range.setEnd(node, offset + 1)
    ranges.push(range)
  }
  return ranges
}
