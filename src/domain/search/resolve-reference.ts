import { foldText } from '../shared/fold-text'
import { canonicalAddress } from '../source/address'

/**
 * Which record a typed name means. An editor types "Austin", "Austin, Texas", " tesla ", an identifier or an address;
 * case, accents, spaces and punctuation do not count.
 */

/** A record as it can be named. */
export type ReferenceCandidate = {
  id: string
  /** What it is called. */
  name: string
  /** What it lies in or belongs to, innermost first, each with all of its names: `[["Texas", "TX"], ["United States"]]`. */
  within: readonly (readonly string[])[]
  /** Other names: a code, an abbreviation, the company behind it. */
  aliases: readonly string[]
  address: string | null
  /** Ways to write it out, the best first. The first that means nothing else stands in a field. */
  forms: readonly string[]
}

/** What a typed name means. */
export type Resolution =
  | { found: 'one'; id: string }
  | { found: 'several'; ids: string[] }
  | { found: 'none' }

/** The names of a list of records, ready to be looked up. */
export type ReferenceIndex = {
  ids: ReadonlySet<string>
  /** The ids of each name in its folded form; of two maps that know a name, the first decides. */
  byName: readonly ReadonlyMap<string, readonly string[]>[]
  byAddress: ReadonlyMap<string, readonly string[]>
}

const none: Resolution = { found: 'none' }

/** A name without case, accents, spaces and punctuation. */
const keyOf = (name: string) => foldText(name).replace(/[^\p{L}\p{N}]+/gu, '')

/** The most containers after a name: "Austin, Texas, United States". */
const maxContainers = 2

/** Indexes every name of these records. */
export function indexReferences(candidates: readonly ReferenceCandidate[]): ReferenceIndex {
  const names = new Map<string, string[]>()
  const written = new Map<string, string[]>()
  const aliases = new Map<string, string[]>()
  const addresses = new Map<string, string[]>()
  for (const { id, name, within, forms, aliases: others, address } of candidates) {
    add(names, keyOf(name), id)
    for (const form of forms) add(written, keyOf(form), id)
    const known = within.map((spellings) => spellings.map(keyOf).filter((key) => key !== ''))
    for (const ending of endings(known)) add(written, keyOf(name) + ending, id)
    for (const other of others) add(aliases, keyOf(other), id)
    if (address !== null) add(addresses, canonicalAddress(address), id)
  }
  return {
    ids: new Set(candidates.map(({ id }) => id)),
    byName: [names, written, aliases],
    byAddress: addresses,
  }
}

function add(map: Map<string, string[]>, key: string, id: string): void {
  if (key === '') return
  const ids = map.get(key)
  if (!ids) map.set(key, [id])
  else if (!ids.includes(id)) ids.push(id)
}

/** Every way to name one or two of the containers, the inner one first. */
function endings(within: readonly (readonly string[])[], room = maxContainers): string[] {
  if (room === 0) return []
  return within.flatMap((spellings, at) =>
    spellings.flatMap((key) => [key, ...endings(within.slice(at + 1), room - 1).map((outer) => key + outer)]),
  )
}

/**
 * The record that a typed name means. What matches more exactly decides: the identifier, the name, the name with what
 * the record lies in, another name, the web address.
 */
export function resolveReference(typed: string, index: ReferenceIndex): Resolution {
  const text = typed.trim()
  const id = index.ids.has(text) ? text : (/\[([^[\]]+)\]$/.exec(text)?.[1] ?? '')
  if (index.ids.has(id)) return { found: 'one', id }
  const key = keyOf(text)
  const ids =
    index.byName.map((names) => names.get(key)).find((found) => found !== undefined) ??
    (text === '' ? undefined : index.byAddress.get(canonicalAddress(text)))
  const [first, ...more] = ids ?? []
  if (ids === undefined || first === undefined) return none
  return more.length === 0 ? { found: 'one', id: first } : { found: 'several', ids: [...ids] }
}

/** What stands in a field for a record: the first of its forms that means it and nothing else. */
export function referenceText({ id, name, forms }: ReferenceCandidate, index: ReferenceIndex): string {
  const meansIt = (form: string) => {
    const resolved = resolveReference(form, index)
    return resolved.found === 'one' && resolved.id === id
  }
  return forms.find(meansIt) ?? `${name} [${id}]`
}
