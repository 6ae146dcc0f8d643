import {readCorrections} from '../../documents/corrections/index.ts'
import {process} from '../../index.ts'
import type {Language} from '../../messages/report.ts'
import {toPage} from '../../render/page/index.ts'
import {noticeToHtml} from '../../write/pages/notice-to-html.ts'
import {choosePanel} from '../page/choose-panel.ts'
import {findInText} from '../page/find-in-text.ts'
import {linkNotice} from '../page/link-notice.ts'
import {createNotice, type DeskNotice} from './create-notice.ts'
import type {Edit} from './edit-document.ts'
import {editForm} from './edit-form.ts'
import {h} from './h.ts'
import {type Saving, saveNotice, savings} from './save-notice.ts'
import {deskWords} from './words.ts'

const root = document.documentElement
const language: Language = (root.dataset.language || navigator.language).startsWith('zh') ? 'zh' : 'en'
const words = deskWords[language]
let notice: DeskNotice | undefined

root.lang = language === 'zh' ? 'zh-CN' : 'en'
document.title = words.title

const status = h('p', {class: 'status', role: 'status'})
const say = (text: string) => {
  status.textContent = text
}
const picker = h('input', {type: 'file', hidden: true, id: 'file', onchange: () => void readFiles(picker.files)})
const pasted = h('textarea', {'aria-label': words.pasteHere, placeholder: words.pasteHere, rows: '12'})
const paste = h(
  'dialog',
  {'aria-label': words.paste},
  pasted,
  h(
    'div',
    {class: 'row'},
    h('button', {type: 'button', class: 'main', id: 'read', onclick: () => void readPasted()}, words.read),
    h('button', {type: 'button', onclick: () => paste.close()}, words.cancel),
  ),
)
const by = h('input', {type: 'text', id: 'by', autocomplete: 'off'})
const reason = h('input', {type: 'text', id: 'reason', autocomplete: 'off'})
const undo = h('button', {type: 'button', id: 'undo', onclick: () => step('undo')}, words.undo)
const redo = h('button', {type: 'button', id: 'redo', onclick: () => step('redo')}, words.redo)
const count = h('span', {class: 'count'})
const saves = h(
  'div',
  {class: 'row saves', hidden: true, role: 'group', 'aria-label': words.save},
  h('span', {}, words.save),
  ...savings.map((saving) => h('button', {type: 'button', 'data-save': saving, onclick: () => void save(saving)}, words[saving])),
  undo,
  redo,
  count,
)
const drop = h(
  'div',
  {class: 'drop'},
  h(
    'div',
    {class: 'row'},
    h('span', {}, words.hint),
    h('button', {type: 'button', class: 'main', id: 'open', onclick: () => picker.click()}, words.open),
    h('button', {type: 'button', id: 'paste', onclick: () => paste.showModal()}, words.paste),
  ),
  h('p', {class: 'none'}, words.formats),
)
const place = h('main', {id: 'notice'})
document.body.append(h('header', {class: 'desk'}, h('h1', {class: 'name'}, words.title), drop, saves, status, picker, paste), place)

document.addEventListener('dragover', (event) => {
  event.preventDefault()
  drop.classList.add('near')
})
document.addEventListener('dragleave', () => drop.classList.remove('near'))
document.addEventListener('drop', (event) => {
  event.preventDefault()
  drop.classList.remove('near')
  void readFiles(event.dataTransfer?.files ?? null)
})
document.addEventListener('paste', (event) => {
  if ((event.target as Element).closest?.('input, textarea')) return
  const {files} = event.clipboardData!
  const text = event.clipboardData!.getData('text/plain')
  if (files.length > 0) void readFiles(files)
  else if (text.trim() !== '') void read(text, undefined)
})

/** Notices first, then what puts them right. */
async function readFiles(files: FileList | null): Promise<void> {
  const isCorrections = ({name}: File) => /\.corrections\.ya?ml$/i.test(name)
  for (const file of [...(files ?? [])].sort((a, b) => Number(isCorrections(a)) - Number(isCorrections(b)))) {
    if (isCorrections(file)) takeCorrections(await file.text())
    else await read(new Uint8Array(await file.arrayBuffer()), file.name)
  }
  picker.value = ''
}

async function readPasted(): Promise<void> {
  paste.close()
  if (pasted.value.trim() !== '') await read(pasted.value, undefined)
}

async function read(input: Uint8Array | string, name: string | undefined): Promise<void> {
  say(words.reading(name ?? words.pasted))
  // What is said has to be drawn before the work begins.
  await new Promise((resolve) => setTimeout(resolve))
  try {
    const file = await process(input, {name, language})
    if (!file.data.document) throw new Error(file.messages.map(({reason}) => reason).join('\n'))
    notice = createNotice(name ?? `${words.pasted}.txt`, file, language)
    show()
    say(words.readDone(notice.name))
  } catch (error) {
    say(words.unreadable + (error as Error).message)
  }
}

function takeCorrections(text: string): void {
  if (!notice) {
    say(words.noCorrections)
    return
  }
  try {
    const misfits = notice.take(readCorrections(text).changes)
    show()
    say(misfits.length > 0 ? misfits.map(words.misfit).join('\n') : words.changes(notice.changes.length))
  } catch (error) {
    say(words.unreadable + (error as Error).message)
  }
}

async function save(saving: Saving): Promise<void> {
  if (!notice) return
  try {
    say(words.saved(await saveNotice(notice, saving)))
  } catch (error) {
    say((error as Error).message)
  }
}

function step(way: 'undo' | 'redo'): void {
  notice?.[way]()
  show()
}

/** Shows the notice as it is now, and what of it can be put right. */
function show(chosen?: string): void {
  if (!notice) return
  const {document: shown, reading, changes, canUndo, canRedo} = notice
  const page = toPage(shown, reading, language)
  const scrolled = place.querySelector('.side')?.scrollTop ?? 0
  // Everything in it is escaped where it is made.
  place.innerHTML = noticeToHtml(page).markup
  const article = place.querySelector<HTMLElement>('.gw')!
  const form = h('section', {class: 'edit', 'aria-label': words.edit})
  article.querySelector('.side nav')!.after(form)
  const fill = (index: number | undefined) => {
    const item = index === undefined ? undefined : page.items[index]
    const controls = item && editForm(item, notice!, language, (edit) => make(edit, item.pointer))
    form.replaceChildren(
      h('h2', {}, words.edit),
      ...(controls && controls.length > 0
        ? [h('p', {class: 'what'}, h('b', {}, item?.name ?? ''), ` ${item?.text ?? ''}`), h('div', {class: 'row'}, ...controls)]
        : [h('p', {class: 'none'}, words.choose)]),
      h('div', {class: 'row'}, h('label', {}, `${words.reason} `, reason), h('label', {}, `${words.by} `, by)),
    )
  }
  choosePanel(article)
  findInText(article)
  const linked = linkNotice(article, fill)
  fill(undefined)
  saves.hidden = false
  document.body.classList.add('loaded')
  undo.disabled = !canUndo
  redo.disabled = !canRedo
  count.textContent = changes.length > 0 ? words.changes(changes.length) : ''
  article.querySelector('.side')!.scrollTop = scrolled
  const again = chosen === undefined ? undefined : page.items.find(({pointer}) => pointer === chosen)
  if (again) linked.choose(again.index)
}

function make(edit: Edit, pointer: string | undefined): void {
  if (!notice) return
  if (notice.edit(edit, {by: by.value.trim(), reason: reason.value.trim()})) {
    reason.value = ''
    show(pointer)
    say(words.changes(notice.changes.length))
  } else say(words.cannot)
}
