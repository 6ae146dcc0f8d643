import type {Language, Section} from '../../index.ts'
import type {Role} from '../../model/index.ts'
import {roles} from '../../model/index.ts'
import {type Item, pageWords} from '../../render/page/index.ts'
import {valueAt} from '../../syntax/value-at.ts'
import type {DeskNotice} from './create-notice.ts'
import type {Edit} from './edit-document.ts'
import {h} from './h.ts'
import {deskWords} from './words.ts'

/** What can be put right at an item, as a form; each control makes one edit. */
export function editForm(item: Item, {document}: DeskNotice, language: Language, make: (edit: Edit) => void): HTMLElement[] {
  const words = deskWords[language]
  const {pointer, type} = item
  if (pointer === undefined) return []
  const value = valueAt(document, pointer)
  const field = (label: string, control: HTMLElement) => h('label', {}, `${label} `, control)
  const button = (label: string, edit: Edit, disabled = false) =>
    h('button', {type: 'button', disabled: disabled || undefined, 'data-do': edit.do, onclick: () => make(edit)}, label)
  const input = (label: string, at: string, current: string | undefined, kind = 'text') =>
    field(
      label,
      h('input', {
        type: kind,
        value: current ?? '',
        'data-field': at.slice(at.lastIndexOf('/') + 1),
        onchange: ({target}: Event) => make({do: 'set', pointer: at, value: (target as HTMLInputElement).value}),
      }),
    )
  const role = (current: Role, give: (role: Role) => Edit) =>
    field(
      words.role,
      h(
        'select',
        {'data-field': 'role', onchange: ({target}: Event) => make(give((target as HTMLSelectElement).value as Role))},
        ...roles.map((each) => h('option', {value: each, selected: each === current || undefined}, pageWords[language].role[each])),
      ),
    )
  const removal = button(words.remove, {do: 'remove', pointer})
  const notPart = button(words.boilerplate, {do: 'remove', pointer})

  switch (type) {
    case 'section': {
      const {heading} = value as Section
      const isLowest = !/\/sections\/\d+\/sections\/\d+$/.test(pointer)
      return [
        ...(heading === undefined
          ? []
          : [button(`${words.heading} ✓`, {do: 'toText', pointer}), input(words.headingText, `${pointer}/heading`, heading)]),
        button(`← ${words.raise}`, {do: 'raise', pointer}, isLowest),
        button(`${words.lower} →`, {do: 'lower', pointer}, pointer.endsWith('/0')),
        notPart,
      ]
    }
    case 'requirement':
    case 'paragraph':
      return [button(words.heading, {do: 'toHeading', pointer}), notPart]
    case 'party': {
      const {name} = value as {name: string}
      const at = /^(.*)\/parties\/\d+$/.exec(pointer)?.[1]
      const assignment = at === undefined ? undefined : (valueAt(document, at) as {role: Role})
      return [
        input(words.name, `${pointer}/name`, name),
        ...(assignment ? [role(assignment.role, (given) => ({do: 'giveRole', pointer, role: given}))] : []),
        removal,
      ]
    }
    case 'assignment':
      return [role((value as {role: Role}).role, (given) => ({do: 'set', pointer: `${pointer}/role`, value: given})), removal]
    case 'deadline': {
      const {date, start, end} = value as {date?: string; start?: string; end?: string}
      return [
        input(words.date, `${pointer}/date`, date, 'date'),
        ...(start === undefined && end === undefined
          ? []
          : [input(words.start, `${pointer}/start`, start, 'date'), input(words.end, `${pointer}/end`, end, 'date')]),
        removal,
      ]
    }
    case 'date': {
      const at = pointer.replace(/\/dateText$/, '/date')
      return [input(words.date, at, valueAt(document, at) as string | undefined, 'date')]
    }
    case 'title':
    case 'authority':
      return typeof value === 'string' ? [input(words.text, pointer, value), removal] : [removal]
    case 'clause':
    case 'duty':
    case 'table':
    case 'attachment':
    case 'footnote':
      return [removal]
    default:
      return []
  }
}
