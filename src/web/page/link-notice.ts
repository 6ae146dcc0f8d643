/** What a notice on the page can be told. */
export interface LinkedNotice {
  /** Chooses an item: its words and its line in the structure stand out. */
  choose(item: number, show?: 'text' | 'structure'): void
  clear(): void
}

/**
 * Links the notice as printed with its structure: what is pointed at on one side stands out on the other, what is clicked is shown there.
 * In either side only one mark can be reached by the tab key, and the arrow keys go on from it.
 *
 * @param onChoose is told what was chosen, and undefined when nothing is any more
 */
export function linkNotice(root: HTMLElement, onChoose: (item: number | undefined) => void = () => {}): LinkedNotice {
  const text = root.querySelector<HTMLElement>('.text')!
  const side = root.querySelector<HTMLElement>('.side')!
  const segments = [...text.querySelectorAll<HTMLElement>('[data-i]')].map((element) => ({
    element,
    items: element.dataset.i!.split(' ').map(Number),
  }))
  const rows = new Map<number, HTMLElement>()
  for (const row of side.querySelectorAll<HTMLElement>('.tree li')) rows.set(Number(row.dataset.i), row)
  const marks = [...text.querySelectorAll<HTMLElement>('a.m')]
  const links = [...side.querySelectorAll<HTMLElement>('.tree a')]
  let chosen: number | undefined

  const segmentsOf = (item: number) => {
    const last = Number(rows.get(item)?.dataset.e ?? item)
    return segments.filter(({items}) => items.some((each) => each >= item && each <= last)).map(({element}) => element)
  }
  /** What belongs to an item on both sides. */
  const partsOf = (item: number) => {
    const row = rows.get(item)
    return row ? [...segmentsOf(item), row] : segmentsOf(item)
  }
  const swap = (name: string, elements: readonly Element[]) => {
    for (const element of root.querySelectorAll(`.${name}`)) element.classList.remove(name)
    for (const element of elements) element.classList.add(name)
  }
  const clear = () => {
    chosen = undefined
    swap('on', [])
    onChoose(undefined)
  }
  const choose: LinkedNotice['choose'] = (item, show) => {
    chosen = item
    const parts = partsOf(item)
    swap('on', parts)
    if (show === 'text') segmentsOf(item)[0]?.scrollIntoView({block: 'center'})
    if (show === 'structure') {
      root.dispatchEvent(new CustomEvent('panel', {detail: 'structure'}))
      rows.get(item)?.querySelector('a, span')?.scrollIntoView({block: 'nearest'})
    }
    onChoose(item)
  }
  const itemAt = (target: EventTarget | null): {item: number; element: HTMLElement} | undefined => {
    const element = (target as Element | null)?.closest<HTMLElement>('[data-i]')
    return element && root.contains(element) ? {item: Number(element.dataset.i!.split(' ').at(-1)), element} : undefined
  }
  /** What holds an item, for a second click on the same words. */
  const parentOf = (item: number) => Number(rows.get(item)?.parentElement?.closest<HTMLElement>('li[data-i]')?.dataset.i ?? Number.NaN)

  root.addEventListener('pointerover', ({target}) => {
    const found = itemAt(target)
    swap('over', found ? partsOf(found.item) : [])
  })
  root.addEventListener('pointerleave', () => swap('over', []))
  text.addEventListener('click', (event) => {
    const flag = (event.target as Element).closest<HTMLAnchorElement>('a.flag')
    if (flag) root.dispatchEvent(new CustomEvent('panel', {detail: 'doubts'}))
    const found = flag ? undefined : itemAt(event.target)
    if (!found || !getSelection()?.isCollapsed) return
    event.preventDefault()
    const wider = parentOf(found.item)
    choose(chosen === found.item && event.detail > 0 && !Number.isNaN(wider) ? wider : found.item, 'structure')
    if (event.detail === 0) rows.get(chosen!)?.querySelector<HTMLElement>('a')?.focus()
  })
  side.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')
    const found = link && itemAt(link)
    if (!link || !found) return
    event.preventDefault()
    choose(found.item, 'text')
    if (event.detail === 0)
      segmentsOf(found.item)
        .find((element) => element.matches('a'))
        ?.focus({preventScroll: true})
  })
  text.addEventListener('keydown', rove(marks, ['ArrowLeft', 'ArrowUp'], ['ArrowRight', 'ArrowDown']))
  side.querySelector('.tree')?.addEventListener('keydown', rove(links, ['ArrowUp'], ['ArrowDown']))
  root.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') clear()
  })
  return {choose, clear}
}

/** Leaves one of the elements to the tab key and goes from it to the others by two pairs of keys. */
function rove(elements: readonly HTMLElement[], back: readonly string[], on: readonly string[]): (event: Event) => void {
  for (const [index, element] of elements.entries()) {
    element.tabIndex = index === 0 ? 0 : -1
    element.addEventListener('focus', () => {
      for (const other of elements) if (other.tabIndex === 0) other.tabIndex = -1
      element.tabIndex = 0
    })
  }
  return (event) => {
    const {key} = event as KeyboardEvent
    const at = elements.indexOf(document.activeElement as HTMLElement)
    const to = back.includes(key) ? at - 1 : on.includes(key) ? at + 1 : key === 'Home' ? 0 : key === 'End' ? elements.length - 1 : -1
    if (at < 0 || to < 0 || to >= elements.length) return
    event.preventDefault()
    elements[to].focus()
  }
}
