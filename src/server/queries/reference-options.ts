import 'server-only'
import type { ReferenceList, ReferenceOption, ReferenceOptions } from '@/domain/search/reference-lists'
import { type Resolution, resolveReference } from '@/domain/search/resolve-reference'
import { ok, type Result } from '@/domain/shared/result'
import { datePrecisions } from '@/domain/signal/date'
import type { SignalKind } from '@/domain/signal/kinds'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import type { Prisma } from '../generated/prisma/client'
import { optionOf, optionsOf, type Shelf, toShelf } from '../search/option-shelf'
import {
  agencyCandidates,
  filingCandidates,
  operatorCandidates,
  type PickCandidate,
  placeCandidates,
  programCandidates,
  signalCandidates,
  sourceCandidates,
} from '../search/reference-candidates'
import { type EditorReferences, getReferencesForEditor } from './reference-editor'

/** What an editor can pick in a form: found as it is typed, and named when it is sent. */

/** The lists of a form, to be asked for names without reading again. */
export type ReferenceBook = {
  resolve: (list: ReferenceList, typed: string) => Resolution
  /** The record of a list with this id; null when the list has none. */
  option: (list: ReferenceList, id: string) => ReferenceOption | null
}

/**
 * The lists that a form picks from.
 * @param kind of the signal that it is the form of; null for a form that points at no signal
 * Fails as `unauthorized` or `forbidden`.
 */
export async function getReferenceBook(
  kind: SignalKind | null,
  lists: readonly ReferenceList[],
): Promise<Result<ReferenceBook>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const stamp = await stampOfRecord()
  const shelves = new Map<ReferenceList, Shelf>()
  for (const list of lists) shelves.set(list, await shelfOf(list, kind, stamp))
  const shelf = (list: ReferenceList) => {
    const found = shelves.get(list)
    if (!found) throw new Error(`The list ${list} was not asked for.`)
    return found
  }
  return ok({
    resolve: (list, typed) => resolveReference(typed, shelf(list).names),
    option: (list, id) => optionOf(shelf(list), id),
  })
}

/**
 * What answers to a text typed into a field, best first; before anything is typed, what is used most or newest. Fails
 * as `unauthorized` or `forbidden`.
 */
export async function findOptions(
  list: ReferenceList,
  kind: SignalKind | null,
  typed: string,
): Promise<Result<ReferenceOptions>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const shelf = await shelfOf(list, kind, await stampOfRecord())
  return ok(optionsOf(shelf, typed))
}

// Every write makes a changeset, so that the number of them and the newest say whether a list is still as it was read.
async function stampOfRecord(): Promise<string> {
  const { _count, _max } = await db().changeset.aggregate({ _count: true, _max: { createdAt: true } })
  return `${_count} ${_max.createdAt?.toISOString() ?? ''}`
}

// An index takes a tenth of a second to make and is asked at every letter: this process keeps the newest of each list.
const shelves = new Map<string, { stamp: string; shelf: Promise<Shelf> }>()

const ofSignals: readonly ReferenceList[] = ['mainRecord', 'original', 'anyRecord']

function shelfOf(list: ReferenceList, kind: SignalKind | null, stamp: string): Promise<Shelf> {
  const key = ofSignals.includes(list) && list !== 'anyRecord' ? `${list} ${kind}` : list
  const known = shelves.get(key)
  if (known?.stamp === stamp) return known.shelf
  const shelf = readCandidates(list, kind).then(toShelf)
  shelves.set(key, { stamp, shelf })
  // A read that failed is tried again, and its failure is told to whoever asked.
  shelf.catch(() => shelves.delete(key))
  return shelf
}

async function readCandidates(list: ReferenceList, kind: SignalKind | null): Promise<PickCandidate[]> {
  switch (list) {
    case 'place':
      return placeCandidates((await read('places')).places, await timesUsed('place'))
    case 'operator': {
      const { operators, places } = await read('operators', 'places')
      return operatorCandidates(operators, places, await timesUsed('operator'))
    }
    case 'agency': {
      const { agencies, places } = await read('agencies', 'places')
      return agencyCandidates(agencies, places)
    }
    case 'filing': {
      const { filings, ...names } = await read('filings', 'places', 'operators', 'agencies')
      return filingCandidates(filings, names)
    }
    case 'program': {
      const { programs, operators } = await read('programs', 'operators')
      return programCandidates(programs, operators)
    }
    case 'source':
      return sourceCandidates((await read('sources')).sources)
    default:
      return signalCandidates(await readSignals(pickable(list, kind)))
  }
}

/** Reference records as editors see them. Whether one may has been asked before. */
async function read<Name extends keyof EditorReferences>(...wanted: readonly Name[]) {
  const references = await getReferencesForEditor(...wanted)
  if (!references.ok) throw new Error(references.failure.message)
  return references.value
}

async function timesUsed(field: 'operator' | 'place'): Promise<Map<string, number>> {
  const rows = await db().signal.findMany({ select: { operator: true, place: true } })
  const counts = new Map<string, number>()
  for (const row of rows) {
    const slug = row[field]
    if (slug !== null) counts.set(slug, (counts.get(slug) ?? 0) + 1)
  }
  return counts
}

/** Which signals may be pointed at: published ones, and as a main record none that points at another itself. */
function pickable(list: ReferenceList, kind: SignalKind | null): Prisma.SignalWhereInput {
  if (list === 'anyRecord') return { status: 'published' }
  if (kind === null)
    throw new Error(`What ${list} offers depends on the kind of a signal, and none was given.`)
  const main = { alternateOf: null, restates: null, status: 'published' }
  // A vehicle count may say again what a register names.
  const reading = { filingStep: { filingItem: { register: true }, vehicles: { not: null } } }
  return list === 'original' && kind === 'fleet-estimate'
    ? { ...main, OR: [{ kind }, reading] }
    : { ...main, kind }
}

async function readSignals(where: Prisma.SignalWhereInput) {
  const rows = await db().signal.findMany({
    where,
    orderBy: [{ date: 'desc' }, { id: 'asc' }],
    select: {
      id: true,
      headline: true,
      date: true,
      datePrecision: true,
      operatorItem: { select: { name: true } },
      placeItem: { select: { name: true } },
    },
  })
  return rows.map(({ id, headline, date, datePrecision, operatorItem, placeItem }) => ({
    id,
    headline,
    date,
    precision: datePrecisions.find((one) => one === datePrecision) ?? 'day',
    operator: operatorItem.name,
    place: placeItem?.name ?? null,
  }))
}
