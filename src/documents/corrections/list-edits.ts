import type {Origins} from './origins.ts'

/** A change of one item of a list, in the indexes that the list had before any. `insert` is behind an index, -1 the beginning. */
export interface ListEdit {
  kind: 'replace' | 'remove' | 'insert'
  index: number
  value?: unknown
}

/** Changes of lists that are noted, then made all at once. */
export interface ListEdits {
  note(list: unknown[], edit: ListEdit): void
  make(origins: Origins): void
  /** After `make`: the index of what an edit has put in; undefined for what was taken out. */
  indexOf(edit: ListEdit): number | undefined
}

export function createListEdits(): ListEdits {
  const edits = new Map<unknown[], ListEdit[]>()
  const places = new Map<ListEdit, number>()
  return {
    note(list, edit) {
      const own = edits.get(list)
      if (own) own.push(edit)
      else edits.set(list, [edit])
    },
    make(origins) {
      for (const [list, own] of edits) {
        const byIndex = new Map<number, ListEdit[]>()
        for (const edit of own) byIndex.set(edit.index, [...(byIndex.get(edit.index) ?? []), edit])
        const items: unknown[] = []
        const indexes: Array<number | undefined> = []
        const put = (value: unknown, index: number | undefined, edit?: ListEdit) => {
          if (edit) places.set(edit, items.length)
          items.push(value)
          indexes.push(index)
        }
        for (let index = -1; index < list.length; index++) {
          const here = byIndex.get(index) ?? []
          const replacement = here.find(({kind}) => kind === 'replace')
          if (replacement) put(replacement.value, undefined, replacement)
          else if (index >= 0 && !here.some(({kind}) => kind === 'remove')) put(list[index], index)
          for (const edit of here) if (edit.kind === 'insert') put(edit.value, undefined, edit)
        }
        list.length = 0
        for (const item of items) list.push(item)
        origins.rebuilt(list, indexes)
      }
    },
    indexOf: (edit) => places.get(edit),
  }
}
