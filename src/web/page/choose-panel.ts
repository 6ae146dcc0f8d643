/** Shows one panel of the right side at a time; without this they stand below each other. */
export function choosePanel(root: HTMLElement): void {
  const side = root.querySelector<HTMLElement>('.side')!
  const panels = [...side.querySelectorAll<HTMLElement>('.panel')]
  const links = [...side.querySelectorAll<HTMLAnchorElement>('nav a')]
  const show = (panel: HTMLElement) => {
    for (const each of panels) each.hidden = each !== panel
    for (const link of links) {
      if (link.hash === `#${panel.id}`) link.setAttribute('aria-current', 'true')
      else link.removeAttribute('aria-current')
    }
  }
  side.classList.add('chosen')
  side.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('nav a')
    const panel = link && panels.find(({id}) => link.hash === `#${id}`)
    if (!panel) return
    event.preventDefault()
    show(panel)
    side.scrollTop = 0
  })
  root.addEventListener('panel', (event) => {
    const panel = panels.find((each) => each.classList.contains((event as CustomEvent<string>).detail))
    if (panel) show(panel)
  })
  show(panels[0])
}
