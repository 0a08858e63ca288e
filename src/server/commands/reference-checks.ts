import 'server-only'
import {
  type ReferenceType,
  type ReferenceValues,
  referenceLinks,
  referenceName,
  referenceWords,
  withArticle,
} from '@/domain/record/types'
import { sourceKinds } from '@/domain/signal/kinds'
import { type ReferenceWorld, referenceProblems } from '@/domain/signal/references'
import type { Signal } from '@/domain/signal/schema'
import { confidenceProblem } from '@/domain/source/confidence'
import { sourceReferenceProblems } from '@/domain/source/references'
import type { Prisma } from '../generated/prisma/client'
import { inUse } from '../records/reference-rows'
import { findReference, findReferences } from '../records/reference-tables'
import { referencesNaming, signalsUsing, whereSignalNames } from '../records/reference-use'
import { parseRecordStatus, signalInclude, toSignal } from '../records/signal-rows'
import { findSourceByAddress } from '../records/source-address'
import { refuse, type Transaction } from './changeset'
import { briefSelect, toBrief } from './references'

/** What must still hold after a reference record has changed: its own references, and those of the signals that rest on it. */

/** Refuses a record that names what is not on record, retired or merged, or that contains or repeats itself. */
export async function requireLinks(
  transaction: Transaction,
  type: ReferenceType,
  id: string,
  values: ReferenceValues,
): Promise<void> {
  for (const [field, linked] of Object.entries(referenceLinks[type])) {
    const named = values[field]
    if (typeof named !== 'string') continue
    const target = await findReference(transaction, linked, named)
    if (!target) refuse('invalid', `names ${withArticle(linked)} that is not recorded: ${named}`, field)
    const { mergedInto, retiredAt } = target.life
    if (mergedInto !== null) refuse('invalid', `names ${named}, which was merged into ${mergedInto}`, field)
    if (retiredAt !== null) refuse('invalid', `names ${named}, which is retired`, field)
  }
  if (type === 'source') await requireOriginal(transaction, id, values.derivedFrom)
  if (type === 'place') await requireNoCircle(transaction, id, values.parent)
}

async function requireOriginal(transaction: Transaction, id: string, derivedFrom: unknown): Promise<void> {
  if (typeof derivedFrom !== 'string') return
  const rows = await transaction.source.findMany({ select: { id: true, derivedFrom: true } })
  const copies = new Map(rows.map((row) => [row.id, row.derivedFrom]))
  const [problem] = sourceReferenceProblems({ id, derivedFrom }, (one) => copies.get(one))
  if (problem) refuse('invalid', problem.message, problem.field)
}

async function requireNoCircle(transaction: Transaction, slug: string, parent: unknown): Promise<void> {
  if (typeof parent !== 'string') return
  const rows = await transaction.place.findMany({ select: { slug: true, parent: true } })
  const parents = new Map(rows.map((row) => [row.slug, row.parent]))
  const seen = new Set<string>()
  for (let next: string | null = parent; next !== null && !seen.has(next); next = parents.get(next) ?? null) {
    if (next === slug) refuse('invalid', 'names a place that lies in this one', 'parent')
    seen.add(next)
  }
}

/** Refuses the address of another source: the two are one publication. */
export async function requireOwnAddress(
  transaction: Transaction,
  id: string | null,
  { url }: ReferenceValues,
): Promise<void> {
  if (typeof url !== 'string') return
  const other = await findSourceByAddress(transaction, url, id)
  if (!other) return
  const name = referenceName('source', other.values)
  refuse(
    'conflict',
    id === null
      ? `is that of a source on record: ${name} (${other.id})`
      : `is that of another source: ${name} (${other.id}). Merge this one into it instead`,
    'url',
  )
}

/** Refuses another kind for a place in use: its pages and its figures depend on it. */
export async function requireSameKind(
  transaction: Transaction,
  id: string,
  before: ReferenceValues,
  after: ReferenceValues,
): Promise<void> {
  if (before.kind === after.kind) return
  const signals = await transaction.signal.count({ where: whereSignalNames.place(id) })
  const records = await referencesNaming(transaction, 'place', id)
  const use = usageInWords(signals, records)
  if (use === '') return
  refuse(
    'invalid',
    `cannot change while it is used by ${use}: the address and the figures of a ${referenceWords.place.one} depend on its kind. Add a new place and move them there`,
    'kind',
  )
}

/**
 * What uses a record, in words: "3 signals and 1 filing". Empty when nothing does. A retracted signal counts, since its
 * page names the record; a discarded draft and a retired record do not: they cannot come back without it.
 */
export async function usageOf(transaction: Transaction, type: ReferenceType, id: string): Promise<string> {
  const signals = await transaction.signal.count({ where: { ...signalsUsing[type](id), discardedAt: null } })
  const records = await referencesNaming(transaction, type, id)
  return usageInWords(
    signals,
    records.filter(({ life }) => life.retiredAt === null),
  )
}

/** A stored signal with what its record's life needs. */
export type StoredSignal = {
  signal: Signal
  status: ReturnType<typeof parseRecordStatus>
  version: number
  retractReason: string | null
}

/** The stored signals that match. Refuses one that no longer fits its schema: it has to be edited first. */
export async function readSignals(
  transaction: Transaction,
  where: Prisma.SignalWhereInput,
): Promise<StoredSignal[]> {
  const rows = await transaction.signal.findMany({ where, include: signalInclude, orderBy: { id: 'asc' } })
  return rows.map((row) => {
    const signal = toSignal(row)
    if (!signal.ok)
      return refuse('invalid', `The signal ${row.id} has to be put right first: ${signal.failure.message}.`)
    const { version, retractReason } = row
    return { signal: signal.value, status: parseRecordStatus(row.status), version, retractReason }
  })
}

/** Which of these published signals are confirmed without a source that may confirm them. */
export async function unconfirmed(
  transaction: Transaction,
  stored: readonly StoredSignal[],
): Promise<Set<string>> {
  const rows = await transaction.source.findMany({ select: { id: true, kind: true } })
  const sources = new Map(
    rows.flatMap(({ id, kind }) => {
      const known = sourceKinds.find((one) => one === kind)
      return known ? [[id, { kind: known }] as const] : []
    }),
  )
  return new Set(
    stored
      .filter(({ signal, status }) => status === 'published' && confidenceProblem(signal, sources) !== null)
      .map(({ signal }) => signal.id),
  )
}

/**
 * Refuses a change after which signals would break a rule: point at what does not fit them, or be confirmed without a
 * source that may confirm them.
 * @param signals as they now stand
 * @param before the signals that were unconfirmed before the change: they are not its fault
 */
export async function requireSignalsHold(
  transaction: Transaction,
  signals: readonly StoredSignal[],
  before: ReadonlySet<string>,
): Promise<void> {
  const world = await wholeWorld(transaction)
  const broken = signals.flatMap(({ signal }) => {
    const [problem] = referenceProblems(signal, world)
    return problem ? [{ signal, message: `${problem.field} ${problem.message}` }] : []
  })
  if (broken.length > 0) {
    refuse('invalid', `${listed(broken)} Nothing was saved.`)
  }
  const after = await unconfirmed(transaction, signals)
  const lost = signals.filter(({ signal }) => after.has(signal.id) && !before.has(signal.id))
  if (lost.length === 0) return
  const words = lost.map(({ signal }) => ({ signal, message: null }))
  refuse(
    'invalid',
    `${listed(words)} They are Confirmed, and no regulator, court or company would be left among their sources. Change their confidence first, or cite such a source. Nothing was saved.`,
  )
}

function listed(broken: readonly { signal: Signal; message: string | null }[]): string {
  const shown = broken
    .slice(0, 5)
    .map(({ signal, message }) => `“${signal.headline}” (${signal.id}${message ? `: ${message}` : ''})`)
  const rest = broken.length - shown.length
  const count = broken.length === 1 ? 'One signal does' : `${broken.length} signals do`
  return `${count} not allow this: ${shown.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`
}

/** Everything on record that a signal may point at, in one look. */
async function wholeWorld(transaction: Transaction): Promise<ReferenceWorld> {
  const rows = await transaction.signal.findMany({ select: briefSelect })
  const briefs = rows.map(toBrief)
  const byId = new Map(briefs.map((brief) => [brief.id, brief]))
  const ids = async (type: ReferenceType) =>
    new Set((await findReferences(transaction, type, inUse)).map(({ id }) => id))
  const filings = await transaction.filing.findMany({ where: inUse })
  const programs = await transaction.program.findMany({ where: inUse })
  const filingBySlug = new Map(filings.map((filing) => [filing.slug, filing]))
  const programBySlug = new Map(programs.map((program) => [program.slug, program]))
  const [operators, places, sources] = [await ids('operator'), await ids('place'), await ids('source')]
  return {
    hasOperator: (slug) => operators.has(slug),
    hasPlace: (slug) => places.has(slug),
    hasSource: (id) => sources.has(id),
    filing: (slug) => filingBySlug.get(slug) ?? null,
    program: (slug) => programBySlug.get(slug) ?? null,
    signal: (id) => byId.get(id) ?? null,
    accountsOf: (id) => briefs.filter((brief) => brief.alternateOf === id),
    restatementsOf: (id) => briefs.filter((brief) => brief.restates === id),
  }
}

/** What a record is used by, in words: "3 signals and 1 filing". Empty when nothing uses it. */
function usageInWords(signals: number, records: readonly { type: ReferenceType }[]): string {
  const parts = signals > 0 ? [signals === 1 ? '1 signal' : `${signals} signals`] : []
  for (const type of new Set(records.map((one) => one.type))) {
    const count = records.filter((one) => one.type === type).length
    parts.push(count === 1 ? `1 ${referenceWords[type].one}` : `${count} ${referenceWords[type].many}`)
  }
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
