// Made from schemas/gongwen.schema.json by `npm run generate`. Do not edit.

/** The fields of a document, in the order in which they are printed. */
export const documentFields = [
  'gongwen',
  'kind',
  'title',
  'adoption',
  'issuers',
  'subject',
  'carries',
  'number',
  'header',
  'addressees',
  'preamble',
  'responsibilities',
  'sections',
  'tables',
  'closing',
  'footnotes',
  'attachmentList',
  'signature',
  'note',
  'imprint',
  'attachments',
  'duties',
  'declarations',
  'source',
  'positions',
  'positionUnit',
  'effective',
  'corrected',
  'certainty',
  'made',
  'seal',
] as const

/** The fields of an attachment, in the order in which they are printed. */
export const attachmentFields = [
  'role',
  'label',
  'kind',
  'title',
  'adoption',
  'issuers',
  'subject',
  'carries',
  'number',
  'header',
  'addressees',
  'preamble',
  'responsibilities',
  'sections',
  'tables',
  'closing',
  'footnotes',
  'attachmentList',
  'signature',
  'note',
  'imprint',
  'duties',
] as const

/** The fields of a section, in the order in which they are printed. */
export const sectionFields = [
  'id',
  'label',
  'ordinal',
  'level',
  'heading',
  'leadIn',
  'requirements',
  'responsibilities',
  'tables',
  'sections',
] as const

/** The fields of a requirement, in the order in which they are printed. */
export const requirementFields = [
  'id',
  'topic',
  'text',
  'responsibilities',
] as const

/** All roles. */
export const roles = [
  'lead',
  'support',
  'responsible',
  'participate',
  'implement',
  'guide',
  'supervise',
  'leader',
  'person',
  'contact',
] as const
