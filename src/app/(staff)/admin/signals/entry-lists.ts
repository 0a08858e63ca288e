import 'server-only'
import type { Result } from '@/domain/shared/result'
import type { SignalKind } from '@/domain/signal/kinds'
import { placeKindLabels } from '@/domain/signal/labels'
import { listMainRecords, listOriginals, listPublishedRecords } from '@/server/queries/admin-signal'
import {
  getAgencies,
  getFilings,
  getOperators,
  getPlaces,
  getPrograms,
  getSources,
} from '@/server/queries/reference'
import type { EntryLists } from '@/ui/admin/entry-context.client'

/** Kinds that name a vehicle programme. */
const counted: readonly SignalKind[] = ['production', 'fleet-estimate', 'filing']

/** Everything that the form of a kind offers to pick: what is stored, and what an editor reads beside it. */
export async function getEntryLists(kind: SignalKind): Promise<Result<EntryLists>> {
  const mainRecords = await listMainRecords(kind)
  if (!mainRecords.ok) return mainRecords
  const originals = await listOriginals(kind)
  if (!originals.ok) return originals
  const anyRecords = await listPublishedRecords(kind === 'target')
  if (!anyRecords.ok) return anyRecords
  const [operators, places, agencies, filings, programs, sources] = await Promise.all([
    getOperators(),
    getPlaces(),
    getAgencies(),
    kind === 'filing' ? getFilings() : [],
    counted.includes(kind) ? getPrograms() : [],
    getSources(),
  ])
  const operatorNames = new Map(operators.map(({ slug, name }) => [slug, name]))
  const placeNames = new Map(places.map(({ slug, name }) => [slug, name]))
  return {
    ok: true,
    value: {
      operator: operators.map(({ slug, name }) => ({ value: slug, label: name })),
      place: places.map(({ slug, name, kind: placeKind, parent }) => ({
        value: slug,
        label: [name, parent ? placeNames.get(parent) : null, placeKindLabels[placeKind].toLowerCase()]
          .filter(Boolean)
          .join(', '),
      })),
      agency: kind === 'filing' ? agencies.map(({ slug, name }) => ({ value: slug, label: name })) : [],
      filing: filings.map(({ slug, title }) => ({ value: slug, label: title })),
      program: programs.map(({ slug, name, operator }) => ({
        value: slug,
        label: `${name}, ${operatorNames.get(operator) ?? operator}`,
      })),
      source: sources.map(({ id, publisher, title }) => ({ value: id, label: `${publisher}: ${title}` })),
      mainRecord: mainRecords.value,
      original: originals.value,
      anyRecord: anyRecords.value,
    },
  }
}
