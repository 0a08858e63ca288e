import 'server-only'
import { z } from 'zod'
import { placeSchema } from '@/domain/place/schema'
import { agencySchema, filingSchema, operatorSchema, programSchema } from '@/domain/record/schemas'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { StorableSignal } from '@/domain/signal/schema'
import { sourceAt } from '@/domain/source/address'
import { sourceSchema } from '@/domain/source/schema'
import { refuse, type Transaction } from './changeset'
import { requireAgency, requireOperator, requireOriginalSource, requirePlace } from './references'

const recordsSchema = z
  .object({
    operator: operatorSchema.optional(),
    place: placeSchema.optional(),
    agency: agencySchema.optional(),
    filing: filingSchema.optional(),
    program: programSchema.optional(),
    source: sourceSchema.optional(),
  })
  .brand<'storable'>()

/** Reference records that a signal brings along: written in its transaction, each with a revision. */
export type NewRecords = z.input<typeof recordsSchema>
/** The same, each through its schema. */
export type StorableRecords = z.output<typeof recordsSchema>

/** A caller's records through their schemas, at the door of the command. Fails as `invalid`, naming the field. */
export function parseRecords(input: NewRecords = {}): Result<StorableRecords> {
  const parsed = recordsSchema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return fail('invalid', issue?.message ?? 'is not valid', `records.${issue?.path.join('.')}`)
}

type RecordType = keyof NewRecords

/**
 * Writes the new records and returns the signal that points at them. A source whose address is already recorded is
 * not written again: the signal then points at the recorded one. Refuses an identifier that is taken.
 */
export async function addNewRecords(
  transaction: Transaction,
  changesetId: string,
  signal: StorableSignal,
  records: StorableRecords,
): Promise<StorableSignal> {
  const record = (recordType: RecordType, recordId: string, snapshot: object) =>
    transaction.revision.create({
      data: { changesetId, recordType, recordId, version: 1, action: 'created', snapshot: { ...snapshot } },
    })

  if (records.operator) {
    const data = records.operator
    const taken = await transaction.operator.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('operator', 'name', taken.name)
    await transaction.operator.create({ data })
    await record('operator', data.slug, data)
  }
  if (records.place) {
    const data = records.place
    if (data.parent) await requirePlace(transaction, data.parent, 'records.place.parent')
    const taken = await transaction.place.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('place', 'name', taken.name)
    await transaction.place.create({ data })
    await record('place', data.slug, data)
  }
  if (records.agency) {
    const data = records.agency
    await requirePlace(transaction, data.place, 'records.agency.place')
    const taken = await transaction.agency.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('agency', 'name', taken.name)
    await transaction.agency.create({ data })
    await record('agency', data.slug, data)
  }
  if (records.filing) {
    const data = records.filing
    await requireOperator(transaction, data.operator, 'operator')
    await requirePlace(transaction, data.place, 'place')
    await requireAgency(transaction, data.agency, 'records.filing.agency')
    const taken = await transaction.filing.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('filing', 'title', taken.title)
    await transaction.filing.create({ data })
    await record('filing', data.slug, data)
  }
  if (records.program) {
    const data = records.program
    await requireOperator(transaction, data.operator, 'operator')
    const taken = await transaction.program.findUnique({ where: { slug: data.slug } })
    if (taken) refuseTaken('program', 'name', taken.name)
    await transaction.program.create({ data })
    await record('program', data.slug, data)
  }
  if (!records.source) return signal

  const { source } = records
  const known = source.url ? await findSourceByUrl(transaction, source.url) : null
  if (known) return withSource(signal, source.id, known)
  const id = await freeSourceId(transaction, source.id)
  await requireOriginalSource(transaction, { ...source, id }, 'records.source.derivedFrom')
  await transaction.source.create({ data: { ...source, id } })
  await record('source', id, { ...source, id })
  return withSource(signal, source.id, id)
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
function withSource(signal: StorableSignal, from: string, to: string): StorableSignal {
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
