import { type ReferenceType, referenceTypes } from '@/domain/record/types'
import { type ReferenceList, referenceListWords } from '@/domain/search/reference-lists'
import { slugSchema } from '@/domain/shared/slug'
import { type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { fieldEntries } from './fields'
import { recordFields } from './new-record-fields'

/** From the names that an editor types to the identifiers that the schema reads. */

/** What a typed name means: one record, one of several, or none. The texts are what a field would hold for each. */
export type Meaning =
  | { found: 'one'; id: string; country: string | null }
  | { found: 'several'; ids: readonly string[]; texts: readonly string[] }
  | { found: 'none' }

/** Looks a name up in a list. Null where nobody can say yet: in the browser only what was picked is known. */
export type NameLookup = (list: ReferenceList, typed: string) => Meaning | null

export type ResolvedNames = {
  /** What is wrong with a name, by its field: all of them at once. Each follows the label of the field. */
  problems: Record<string, string[]>
  /** The records that a name may mean, by its field. */
  offers: Record<string, string[]>
}

/** Where nothing else is known: what looks like an identifier is one. */
export const bySlug: NameLookup = (_list, typed) =>
  slugSchema.safeParse(typed).success ? { found: 'one', id: typed, country: null } : null

/** Rows of sources that are read. The form shows at most half of them. */
export const maxSourceRows = 40

/** The fields of a form that name a record, with the list that each names one of. */
export function referenceFields(kind: SignalKind): [name: string, list: ReferenceList][] {
  const fields: [string, ReferenceList][] = []
  for (const [key, { control }] of fieldEntries(kind)) {
    if (control.type === 'picker') fields.push([`signal.${key}`, control.list])
  }
  for (let row = 0; row < maxSourceRows; row += 1) fields.push([`signal.sources[${row}]`, 'source'])
  for (const type of referenceTypes) {
    for (const { key, input } of recordFields[type]) {
      if (input === 'place' || input === 'agency' || input === 'source') {
        fields.push([`records.${type}.${key}`, input])
      }
    }
  }
  return fields
}

/** Every list that the form of a kind picks from. */
export function listsOf(kind: SignalKind): ReferenceList[] {
  return [...new Set(referenceFields(kind).map(([, list]) => list))]
}

/** The field that points at a new record. A program is the subject of production and the model elsewhere. */
export function pointerTo(type: Exclude<ReferenceType, 'source'>, kind: string): string {
  if (type === 'agency') return 'records.filing.agency'
  return `signal.${type === 'program' && kind !== 'production' ? 'model' : type}`
}

/**
 * Puts identifiers in the place of names. A name that means none or several keeps the form from being saved; until
 * then an identifier that nothing has stands for it, so that everything else is checked too.
 * @param brought the kinds of record that the form brings along: what is picked in their place is not read
 */
export function resolveNames(
  form: FormData,
  lookup: NameLookup,
  brought: readonly ReferenceType[],
): ResolvedNames {
  const kind = signalKinds.find((one) => one === form.get('signal.kind'))
  const resolved: ResolvedNames = { problems: {}, offers: {} }
  if (!kind) return resolved
  const replaced = brought.flatMap((type) => (type === 'source' ? [] : pointerTo(type, kind)))
  for (const [name, list] of referenceFields(kind)) {
    const value = form.get(name)
    const typed = typeof value === 'string' ? value.trim() : ''
    const owner = /^records\.(\w+)\./.exec(name)?.[1]
    if (typed === '' || replaced.includes(name)) continue
    if (owner !== undefined && !brought.some((type) => type === owner)) continue
    const meaning = lookup(list, typed)
    form.set(name, meaning?.found === 'one' ? meaning.id : standIn(name))
    if (name === 'records.place.parent') takeCountry(form, meaning)
    if (meaning === null || meaning.found === 'one') continue
    resolved.problems[name] = [nameProblem(list, typed, meaning, { mayAdd: newable.includes(list) })]
    if (meaning.found === 'several') resolved.offers[name] = [...meaning.texts]
  }
  return resolved
}

/** Stands for the country of a place of which only the server knows where it lies. */
const unknownCountry = 'ZZ'

/** A place lies in the country of what it lies in, unless the author names another. */
function takeCountry(form: FormData, parent: Meaning | null): void {
  const field = 'records.place.country'
  const typed = form.get(field)
  if (typeof typed === 'string' && typed.trim() !== '') return
  const country = parent === null ? unknownCountry : parent.found === 'one' ? parent.country : null
  if (country !== null) form.set(field, country)
}

/** An identifier for each field, so that two of them never look like one record. */
const standIn = (name: string) =>
  `unread-${name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')}`

const newable: readonly string[] = referenceTypes satisfies readonly ReferenceType[]

/**
 * What is wrong with a name that means none or several, following the label of its field.
 * @param mayAdd whether the form can add such a record itself
 */
export function nameProblem(
  list: ReferenceList,
  typed: string,
  meaning: Exclude<Meaning, { found: 'one' }>,
  { mayAdd }: { mayAdd: boolean },
): string {
  const shown = `“${typed.length > 80 ? `${typed.slice(0, 80)}…` : typed}”`
  if (meaning.found === 'several') {
    const named = meaning.texts.slice(0, 6).map((text) => `“${text}”`)
    const last = meaning.texts.length > 6 ? `${meaning.texts.length - 6} more` : named.pop()
    return `${shown} can mean ${named.join(', ')} or ${last}: choose one`
  }
  const what = referenceListWords[list]
  const adding = mayAdd ? `, or add it as a new ${what}` : ''
  return `${shown} is not on record: choose ${what === 'operator' || what === 'agency' ? 'an' : 'a'} ${what} from the list${adding}`
}
