// The script of an overview: its counts and its find box leave those notices in the list that they mean.
const rows = [...document.querySelectorAll<HTMLElement>('.overview tbody tr')]
const buttons = [...document.querySelectorAll<HTMLButtonElement>('.counts button')]
const box = document.querySelector<HTMLInputElement>('.overview input')
const count = document.querySelector<HTMLOutputElement>('.overview output')

function show(): void {
  const pressed = buttons.filter((button) => button.getAttribute('aria-pressed') === 'true').map(({dataset}) => dataset.key!)
  const words = box?.value.replace(/\s+/g, '').toLowerCase() ?? ''
  let shown = 0
  for (const row of rows) {
    const keys = row.dataset.keys!.split(' ')
    const fits = pressed.every((key) => keys.includes(key)) && row.textContent!.replace(/\s+/g, '').toLowerCase().includes(words)
    row.hidden = !fits
    if (fits) shown++
  }
  if (count) count.value = shown === rows.length ? '' : `${shown} / ${rows.length}`
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    const isPressed = button.getAttribute('aria-pressed') === 'true'
    const [group] = button.dataset.key!.split(':')
    for (const other of buttons) if (other.dataset.key!.startsWith(`${group}:`)) other.setAttribute('aria-pressed', 'false')
    button.setAttribute('aria-pressed', String(!isPressed))
    show()
  })
}
box?.addEventListener('input', show)
