import type {Party} from '../model/types.generated.ts'

/**
 * Bodies as a list is printed: 、 between them, and ， where a name holds a 、 of its own; or always what is to stand `between` them.
 *
 *     listParties([{name: '各县、区人民政府'}, {name: '市直各单位'}]) // '各县、区人民政府，市直各单位'
 */
export function listParties(parties: readonly Party[], between?: '、' | '，'): string {
  let out = ''
  parties.forEach((party, index) => {
    const before = parties[index - 1]
    if (before) out += between ?? (isOfKind(before.name, party.name) ? '、' : '，')
    out += printParty(party)
  })
  return out
}

function printParty({name, alias, note, lead}: Party): string {
  const aside = [alias, note, lead && '牵头'].filter(Boolean)
  return aside.length > 0 ? `${name}（${aside.join('，')}）` : name
}

/** Names of bodies of one kind are parted by 、, kinds by ，: 市教育局、市财政局，各区县人民政府 */
function isOfKind(one: string, other: string): boolean {
  if (one.includes('、') || other.includes('、')) return false
  return one.startsWith('各') === other.startsWith('各') && (!one.startsWith('各') || one.slice(-1) === other.slice(-1))
}
