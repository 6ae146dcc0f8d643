/** The namespace of Akoma Ntoso 3.0. */
export const aknNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0'

/**
 * The namespace, `gw`, of what a document says and Akoma Ntoso has no element or attribute for: the kind of a deadline, which role of a
 * clause a body has. Schema and other programs let such attributes pass.
 */
export const ownNamespace = 'urn:gongwen:akn:1'
