import 'server-only'
import type { z } from 'zod'
import { type Place, placeSchema } from '@/domain/place/schema'
import {
  type Agency,
  agencySchema,
  type Filing,
  filingSchema,
  type Operator,
  operatorSchema,
  type Program,
  programSchema,
} from '@/domain/record/schemas'
import type { Signal } from '@/domain/signal/schema'
import { sourceAt } from '@/domain/source/address'
import { type Source, sourceSchema } from '@/domain/source/schema'
import { refuse, type Transaction } from './changeset'
import { requireAgency, requireOperator, requireOriginalSource, requirePlace } from './references'

/** Reference records that a signal brings along: written in its transaction, each with a revision. */
export type NewRecords = {
  operator?: Operator | undefined
  place?: Place | undefined
  agency?: Agency | undefined
  filing?: Filing | undefined
  program?: Program | undefined
  source?: Source | undefined
}

type RecordType = keyof NewRecords

/**
 * Writes the new records and returns the signal that points at them. A source whose address is already recorded is
 * not written again: the signal then points at the recorded one. Refuses an identifier that is taken.
 */
export async function addNewRecords(
  transaction: Transaction,
  changesetId: string,
  signal: Signal,
  records: NewRecords,
): Promise<Signal> {
  const record = (recordType: RecordType, recordId: string, snapshot: object) =>
    transaction.revision.create({
      data: { changesetId, recordType, recordId, version: 1, action: 'created', snapshot: { ...snapshot } },
    })

  if (records.operator) {
    const data = check('operator', operatorSchema, records.operator)
    const taken = await transaction.operator.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('operator', 'name', taken.name)
    await transaction.operator.create({ data })
    await record('operator', data.slug, data)
  }
  if (records.place) {
    const data = check('place', placeSchema, records.place)
    if (data.parent) await requirePlace(transaction, data.parent, 'records.place.parent')
    const taken = await transaction.place.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('place', 'name', taken.name)
    await transaction.place.create({ data })
    await record('place', data.slug, data)
  }
  if (records.agency) {
    const data = check('agency', agencySchema, records.agency)
    await requirePlace(transaction, data.place, 'records.agency.place')
    const taken = await transaction.agency.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('agency', 'name', taken.name)
    await transaction.agency.create({ data })
    await record('agency', data.slug, data)
  }
  if (records.filing) {
    const data = check('filing', filingSchema, records.filing)
    await requireOperator(transaction, data.operator, 'operator')
    await requirePlace(transaction, data.place, 'place')
    await requireAgency(transaction, data.agency, 'records.filing.agency')
    const taken = await transaction.filing.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('filing', 'title', taken.title)
    await transaction.filing.create({ data })
    await record('filing', data.slug, data)
  }
  if (records.program) {
    const data = check('program', programSchema, records.program)
    await requireOperator(transaction, data.operator, 'operator')
    const taken = await transaction.program.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('program', 'name', taken.name)
    await transaction.program.create({ data })
    await record('program', data.slug, data)
  }
  if (!records.source) return signal

  const source = check('source', sourceSchema, records.source)
  const known = source.url ? await findSourceByUrl(transaction, source.url) : null
  if (known) return withSource(signal, source.id, known)
  const id = await freeSourceId(transaction, source.id)
  await requireOriginalSource(transaction, { ...source, id }, 'records.source.derivedFrom')
  await transaction.source.create({ data: { ...source, id } })
  await record('source', id, { ...source, id })
  return withSource(signal, source.id, id)
}

function check<T>(recordType: RecordType, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return refuse('invalid', issue?.message ?? 'is not valid', `records.${recordType}.${issue?.path.join('.')}`)
}

function refuseTaken(recordType: RecordType, field: string, name: string): never {
  refuse(
    'conflict',
    `gives the same identifier as "${name}", which is already recorded: pick that one, or name the new one so that the two can be told apart`,
    `records.${recordType}.${field}`,
  )
}

/** The id of the source recorded at an address, however the address is spelled; of a merged one, what it became. */
export async function findSourceByUrl(transaction: Transaction, url: string): Promise<string | null> {
  const sources = await transaction.source.findMany({
    where: { url: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, url: true, mergedInto: true },
  })
  const found = sourceAt(sources, url)
  return found ? (found.mergedInto ?? found.id) : null
}

/** An id for a new source: the wanted one, with a number where it is taken. */
export async function freeSourceId(transaction: Transaction, wanted: string): Promise<string> {
  const taken = await transaction.source.findMany({
    where: { id: { startsWith: wanted } },
    select: { id: true },
  })
  return firstFree(
    wanted,
    taken.map(({ id }) => id),
  )
}

/** `wanted`, or else `wanted-2`, `wanted-3` … */
export function firstFree(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken)
  let candidate = wanted
  for (let number = 2; used.has(candidate); number++) candidate = `${wanted}-${number}`
  return candidate
}

/** The signal with one source id replaced by another, named once. */
function withSource(signal: Signal, from: string, to: string): Signal {
  const swap = (id: string) => (id === from ? to : id)
  const citations = signal.citations.map((citation) => ({ ...citation, source: swap(citation.source) }))
  return {
    ...signal,
    sources: [...new Set(signal.sources.map(swap))],
    citations: citations.filter(
      ({ source }, index) => citations.findIndex((other) => other.source === source) === index,
    ),
  }
}
