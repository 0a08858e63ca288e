import 'server-only'
import { type Boundary, boundarySchema } from '@/domain/area/boundary'
import type { MappingChange } from '@/domain/impact/override'
import { fail, ok, type Result } from '@/domain/shared/result'
import { type RecordStatus, recordStatuses } from '@/domain/signal/kinds'
import {
  type Citation,
  type Signal,
  type SignalOf,
  type StorableSignal,
  storableSchema,
} from '@/domain/signal/schema'
import type { Prisma } from '../generated/prisma/client'

/** Stored rows of a signal ↔ the signal of the domain. Every read and every write of signals passes here. */

/**
 * What to load with a signal row so that `toSignal` can read it. Without an order: the rows of an ordered relation are
 * asked for in one query, which can name a thousand signals or so and no more.
 */
export const signalInclude = {
  sources: true,
  statusChange: true,
  serviceArea: true,
  fleetEstimate: true,
  serviceMetric: true,
  filingStep: true,
  milestone: true,
  target: true,
} as const satisfies Prisma.SignalInclude

export type SignalRecordRow = Prisma.SignalGetPayload<{ include: typeof signalInclude }>

/** Reads a stored row through the schema of its kind. Fails as `invalid`, naming the field that does not fit. */
export function toSignal(row: SignalRecordRow): Result<StorableSignal> {
  const detail =
    row.statusChange ??
    withBoundary(row.serviceArea) ??
    row.fleetEstimate ??
    row.serviceMetric ??
    row.filingStep ??
    row.milestone ??
    row.target
  const sources = row.sources.toSorted((a, b) => a.position - b.position)
  const parsed = storableSchema.safeParse({
    ...detail,
    id: row.id,
    kind: row.kind,
    operator: row.operator,
    place: row.place,
    date: row.date,
    datePrecision: row.datePrecision,
    headline: row.headline,
    detail: row.detail,
    confidence: row.confidence,
    alternateOf: row.alternateOf,
    restates: row.restates,
    sources: sources.map((citation) => citation.sourceId),
    citations: sources
      .map(({ sourceId, quote, page }) => ({ source: sourceId, quote, page }))
      .filter(saysSomething),
  })
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') || null
  return fail('invalid', `${field ?? 'record'}: ${issue?.message}`, field)
}

/** The stored text of a boundary as the schema reads it. Text that is not JSON is left for the schema to refuse. */
function withBoundary(row: SignalRecordRow['serviceArea']) {
  if (row === null) return null
  const { boundary, boundaryPrecision, boundarySource, ...area } = row
  if (boundary === null) return { ...area, boundary: null }
  return {
    ...area,
    boundary: { geometry: jsonOrText(boundary), precision: boundaryPrecision, source: boundarySource },
  }
}

/** The boundary of a stored row; null when there is none, or none that still fits its schema. */
export function storedBoundary({ serviceArea }: Pick<SignalRecordRow, 'serviceArea'>): Boundary | null {
  return boundarySchema.safeParse(withBoundary(serviceArea)?.boundary).data ?? null
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

/** Reads a stored status. Throws when the row holds a word that the database's own check should have refused. */
export function parseRecordStatus(status: string): RecordStatus {
  const known = recordStatuses.find((candidate) => candidate === status)
  if (!known) throw new Error(`Unknown record status: ${status}`)
  return known
}

/**
 * A signal as it comes back from storage: citations that say nothing are left out, the others stand in the order
 * of the sources. Two signals are the same record content when their canonical forms are equal.
 */
export function canonicalSignal<S extends Signal>(signal: S): S {
  return { ...signal, citations: orderedCitations(signal) }
}

function saysSomething({ quote, page }: Citation): boolean {
  return quote !== null || page !== null
}

function orderedCitations({ sources, citations }: Signal): Citation[] {
  return sources.flatMap((source) =>
    citations.filter((citation) => citation.source === source && saysSomething(citation)).slice(0, 1),
  )
}

type RecordState = {
  status: RecordStatus
  retractReason: string | null
  /** Editors' corrections of its mapping. */
  overrides?: readonly MappingChange[] | undefined
}

/** What a revision of a signal keeps: the whole record, with the state in which readers saw it. */
export type SignalSnapshot = Signal & RecordState

/** A snapshot names corrections only where there are any. */
export function signalSnapshot(signal: Signal, state: RecordState): SignalSnapshot {
  const { status, retractReason, overrides = [] } = state
  return { ...canonicalSignal(signal), status, retractReason, ...(overrides.length > 0 && { overrides }) }
}

/** The columns of the signal's own row. */
export function toSignalColumns(signal: StorableSignal) {
  const { id, kind, operator, place, date, datePrecision, headline, detail, confidence } = signal
  const { alternateOf, restates } = signal
  return {
    id,
    kind,
    operator,
    place,
    date,
    datePrecision,
    headline,
    detail,
    confidence,
    alternateOf,
    restates,
  }
}

/** One row per source, in the order named. Throws on a citation of a source that the signal does not name. */
export function sourceColumns({ id, sources, citations }: Signal) {
  const stray = citations.find((citation) => !sources.includes(citation.source))
  if (stray) throw new Error(`Signal ${id} cites ${stray.source}, which is not among its sources`)
  return sources.map((sourceId, position) => {
    const citation = citations.find((candidate) => candidate.source === sourceId)
    return { sourceId, position, quote: citation?.quote ?? null, page: citation?.page ?? null }
  })
}

/** The columns of a kind's detail row, without the key. */
export const detailColumns = {
  'deployment-status': ({
    phase,
    supervision,
    access,
    appliesToAll,
    extent,
  }: SignalOf<'deployment-status'>) => ({ phase, supervision, access, appliesToAll, extent }),
  'service-area': ({ areaSqMi, boundary }: SignalOf<'service-area'>) => ({
    areaSqMi,
    boundary: boundary === null ? null : JSON.stringify(boundary.geometry),
    boundaryPrecision: boundary?.precision ?? null,
    boundarySource: boundary?.source ?? null,
  }),
  'fleet-estimate': ({ low, high, scope, basis, model, span, extent }: SignalOf<'fleet-estimate'>) => ({
    low,
    high,
    scope,
    basis,
    model,
    span,
    extent,
  }),
  'service-metric': ({ metric, value, unit, periodStart, periodEnd }: SignalOf<'service-metric'>) => ({
    metric,
    value,
    unit,
    periodStart,
    periodEnd,
  }),
  filing: ({ filing, stage, vehicles, model, stageNote }: SignalOf<'filing'>) => ({
    filing,
    stage,
    vehicles,
    model,
    stageNote,
  }),
  production: ({ program, milestone, units, unitsPerYear }: SignalOf<'production'>) => ({
    program,
    milestone,
    units,
    unitsPerYear,
  }),
  target: ({ metric, value, unit, due, outcome, outcomeNote, evidence }: SignalOf<'target'>) => ({
    metric,
    value,
    unit,
    due,
    outcome,
    outcomeNote,
    evidence,
  }),
}

const createDetail = <C>(columns: C) => ({ create: columns })
const replaceDetail = <C>(columns: C) => ({ upsert: { create: columns, update: columns } })

type DetailCreate = Pick<Prisma.SignalUncheckedCreateInput, DetailRelation>
type DetailUpdate = Pick<Prisma.SignalUncheckedUpdateInput, DetailRelation>
type DetailRelation =
  | 'statusChange'
  | 'serviceArea'
  | 'fleetEstimate'
  | 'serviceMetric'
  | 'filingStep'
  | 'milestone'
  | 'target'

function detailData(signal: Signal): { create: DetailCreate; update: DetailUpdate } {
  const both = <R extends DetailRelation, C>(relation: R, columns: C) => ({
    create: { [relation]: createDetail(columns) },
    update: { [relation]: replaceDetail(columns) },
  })
  switch (signal.kind) {
    case 'deployment-status':
      return both('statusChange', detailColumns[signal.kind](signal))
    case 'service-area':
      return both('serviceArea', detailColumns[signal.kind](signal))
    case 'fleet-estimate':
      return both('fleetEstimate', detailColumns[signal.kind](signal))
    case 'service-metric':
      return both('serviceMetric', detailColumns[signal.kind](signal))
    case 'filing':
      return both('filingStep', detailColumns[signal.kind](signal))
    case 'production':
      return both('milestone', detailColumns[signal.kind](signal))
    case 'target':
      return both('target', detailColumns[signal.kind](signal))
  }
}

/**
 * The writes of one signal with its measures and sources, for `signal.create` and `signal.update`. The caller adds
 * what belongs to the record's life: status, version, publishedAt, updatedAt. A signal keeps its kind.
 */
export function toSignalData(signal: StorableSignal): {
  create: Omit<Prisma.SignalUncheckedCreateInput, 'status'>
  update: Prisma.SignalUncheckedUpdateInput
} {
  const columns = toSignalColumns(signal)
  const sources = sourceColumns(signal)
  const detail = detailData(signal)
  return {
    create: { ...columns, ...detail.create, sources: { create: sources } },
    update: { ...columns, ...detail.update, sources: { deleteMany: {}, create: sources } },
  }
}
