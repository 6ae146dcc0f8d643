/** A body: the name that registers use, other spellings of it, and the body above it. */
export interface Body {
  name: string
  aliases?: readonly string[]
  parent?: string
}

/** A name for several bodies, `各县（市、区）人民政府`, and those. */
export interface Collective {
  name: string
  aliases?: readonly string[]
  members: readonly string[]
}

/** The bodies of an office, as `bodies.yaml` lists them. */
export interface Bodies {
  bodies: readonly Body[]
  collectives?: readonly Collective[]
}
