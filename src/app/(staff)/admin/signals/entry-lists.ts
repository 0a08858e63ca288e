import 'server-only'
import type { Result } from '@/domain/shared/result'
import type { SignalKind } from '@/domain/signal/kinds'
import { placeKindLabels } from '@/domain/signal/labels'
import { listMainRecords, listOriginals, listPublishedRecords } from '@/server/queries/admin-signal'
import { getReferencesForEditor } from '@/server/queries/reference-editor'
import type { EntryLists } from '@/ui/admin/entry-context.client'

/** Kinds that name a vehicle programme. */
const counted: readonly SignalKind[] = ['production', 'fleet-estimate', 'filing']

/** Marks what only drafts cite so far: readers do not see it. */
const mark = (hidden: boolean) => (hidden ? ' (draft)' : '')

/** Everything that the form of a kind offers to pick: what is stored, and what an editor reads beside it. */
export async function getEntryLists(kind: SignalKind): Promise<Result<EntryLists>> {
  const mainRecords = await listMainRecords(kind)
  if (!mainRecords.ok) return mainRecords
  const originals = await listOriginals(kind)
  if (!originals.ok) return originals
  const anyRecords = await listPublishedRecords(kind === 'target')
  if (!anyRecords.ok) return anyRecords
  const references = await getReferencesForEditor(
    'operators',
    'places',
    'agencies',
    'filings',
    'programs',
    'sources',
  )
  if (!references.ok) return references
  const { operators, places, sources } = references.value
  const agencies = kind === 'filing' ? references.value.agencies : []
  const filings = kind === 'filing' ? references.value.filings : []
  const programs = counted.includes(kind) ? references.value.programs : []
  const operatorNames = new Map(operators.map(({ slug, name }) => [slug, name]))
  const placeNames = new Map(places.map(({ slug, name }) => [slug, name]))
  return {
    ok: true,
    value: {
      operator: operators.map(({ slug, name, hidden }) => ({ value: slug, label: name + mark(hidden) })),
      place: places.map(({ slug, name, kind: placeKind, parent, hidden }) => ({
        value: slug,
        label:
          [name, parent ? placeNames.get(parent) : null, placeKindLabels[placeKind].toLowerCase()]
            .filter(Boolean)
            .join(', ') + mark(hidden),
      })),
      agency: agencies.map(({ slug, name, hidden }) => ({ value: slug, label: name + mark(hidden) })),
      filing: filings.map(({ slug, title, hidden }) => ({ value: slug, label: title + mark(hidden) })),
      program: programs.map(({ slug, name, operator, hidden }) => ({
        value: slug,
        label: `${name}, ${operatorNames.get(operator) ?? operator}${mark(hidden)}`,
      })),
      source: sources.map(({ id, publisher, title, hidden }) => ({
        value: id,
        label: `${publisher}: ${title}${mark(hidden)}`,
      })),
      mainRecord: mainRecords.value,
      original: originals.value,
      anyRecord: anyRecords.value,
    },
  }
}
