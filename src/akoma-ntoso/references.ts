import {roleWords} from '../messages/role-words.ts'
import type {Role} from '../model/types.generated.ts'
import {iri} from './iri.ts'
import {element, type XmlElement} from './xml-element.ts'

/** The roles that the parts of a page give: who issues, who signed it off. */
const pageRoles = {issuer: '发文机关', author: '署名机关', signatory: '签发人'}

type Kind = 'organization' | 'person' | 'post'

const classes = {organization: 'TLCOrganization', person: 'TLCPerson', post: 'TLCRole'} as const

/** What a document refers to, collected while it is written: bodies, persons, roles. */
export interface References {
  /** The reference to a body, a person or a post by its name: `#org_1` */
  to(kind: Kind, name: string): string
  /** The reference to a role: `#lead` */
  toRole(role: Role | keyof typeof pageRoles): string
  /** What was referred to, as the classes of Akoma Ntoso's ontology. */
  elements(): XmlElement[]
}

const prefixes: Record<Kind, string> = {organization: 'org', person: 'person', post: 'post'}

/** Makes a collection that holds the program itself, which says all that is said of the document. */
export function createReferences(): References {
  const known: Record<Kind, Map<string, string>> = {organization: new Map(), person: new Map(), post: new Map()}
  const roles = new Set<string>()
  return {
    to(kind, name) {
      const ids = known[kind]
      let id = ids.get(name)
      if (id === undefined) ids.set(name, (id = `${prefixes[kind]}_${ids.size + 1}`))
      return `#${id}`
    },
    toRole(role) {
      roles.add(role)
      return `#${role}`
    },
    elements: () => [
      element('TLCOrganization', {eId: 'gongwen', href: '/akn/ontology/organization/gongwen', showAs: 'gongwen'}),
      ...(Object.keys(known) as Kind[]).flatMap((kind) =>
        [...known[kind]].map(([name, eId]) =>
          element(classes[kind], {eId, href: `/akn/ontology/${kind === 'post' ? 'role' : kind}/cn/${iri(name)}`, showAs: name}),
        ),
      ),
      ...[...roles].map((eId) =>
        element('TLCRole', {
          eId,
          href: `/akn/ontology/role/${eId}`,
          showAs: eId in pageRoles ? pageRoles[eId as keyof typeof pageRoles] : roleWords[eId as Role].zh,
        }),
      ),
    ],
  }
}
