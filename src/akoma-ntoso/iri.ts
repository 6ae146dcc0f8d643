/** A text as a part of an address: letters and digits of all scripts stay, the rest is escaped. `iri('省厅（局）')` → `省厅%EF%BC%88局%EF%BC%89` */
export const iri = (text: string): string => text.replace(/[^\p{L}\p{N}._-]/gu, encodeURIComponent)
