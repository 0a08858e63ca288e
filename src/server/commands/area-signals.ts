import 'server-only'
import { type Boundary, type BoundaryPrecision, boundaryPrecisionLabels } from '@/domain/area/boundary'
import { areaKm2 } from '@/domain/area/geometry'
import type { MappingChange } from '@/domain/impact/override'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import type { Confidence } from '@/domain/signal/kinds'
import { isEvent, type SignalOf, storableSchema } from '@/domain/signal/schema'
import { sourceSchema } from '@/domain/source/schema'
import { isPrimary } from '@/domain/source/sourcing'
import { storedChanges } from '../records/override-rows'
import {
  parseRecordStatus,
  signalInclude,
  signalSnapshot,
  toSignal,
  toSignalData,
} from '../records/signal-rows'
import type { AreaFeature } from './area-features'
import { sameContent, type Tx } from './load-plan'
import type { RevisionDraft } from './load-reference'
import { publishReferences } from './publish-references'
import { newSignalId } from './signal-id'

type AreaSignal = SignalOf<'service-area'>
type Stored = { signal: AreaSignal; version: number; isPublished: boolean }

export type PlacedBoundary = {
  outcome: 'added' | 'changed' | 'unchanged'
  signalId: string
  /** As the signal reports it, in square miles. */
  areaSqMi: number
  note: string | null
  drafts: RevisionDraft[]
}

/** The names that a new signal's headline needs. */
export type Names = { operator: string; place: string }
type Labeled = Names & { primaries: Primaries }

const confidenceOf: Record<BoundaryPrecision, Confidence> = {
  official: 'confirmed',
  traced: 'reported',
  approximate: 'estimated',
}

/** A boundary is confirmed when it is official and its source is a regulator, a court or the company. */
function confidenceIn({ precision, source }: Pick<Boundary, 'precision' | 'source'>, primaries: Primaries) {
  const confidence = confidenceOf[precision]
  return confidence === 'confirmed' && !primaries.has(source) ? 'reported' : confidence
}

/** Ids of the sources at hand that are primary. */
type Primaries = ReadonlySet<string>

/** Most sources that a signal may name; the schema refuses more. */
const maxSources = 20

/**
 * Puts a boundary on record. It belongs to the published service-area signal of its operator, place and day: the one
 * that has a boundary of the same source already, or else the one without a boundary whose figure is nearest to what
 * the new one encloses. Where there is none, a new signal is published, as another account when that day has a boundary
 * of another source. Returns null when the signal to extend has no room for another source.
 */
export async function placeBoundary(
  tx: Tx,
  feature: AreaFeature,
  source: string,
  names: Names,
  now: Date,
): Promise<PlacedBoundary | null> {
  const boundary: Boundary = { geometry: feature.geometry, precision: feature.precision, source }
  const stored = await storedAreas(tx, feature)
  const primaries = await primariesAmong(tx, [
    source,
    ...stored.flatMap(({ signal }) => signal.boundary?.source ?? []),
  ])
  const same = stored.filter(({ signal }) => signal.boundary?.source === source)
  const published = same.find(({ isPublished }) => isPublished)
  if (published) return change(tx, published, boundary, { ...names, primaries }, now)
  const [retracted] = same
  // An editor took it back: a file that still has it does not bring it back.
  if (retracted) return unchanged(retracted.signal, 'retracted here, and left so')

  const mains = stored.filter(({ signal, isPublished }) => isPublished && isEvent(signal))
  const distance = ({ signal }: Stored) => Math.abs(signal.areaSqMi * sqKmPerSqMi - feature.enclosedKm2)
  const [nearest] = mains
    .filter(({ signal }) => signal.boundary === null)
    .toSorted((a, b) => distance(a) - distance(b))
  if (nearest) return change(tx, nearest, boundary, { ...names, primaries }, now)
  return add(tx, feature, boundary, mains[0]?.signal.id ?? null, { ...names, primaries }, now)
}

async function primariesAmong(tx: Tx, ids: readonly string[]): Promise<Primaries> {
  const rows = await tx.source.findMany({ where: { id: { in: [...ids] } } })
  const sources = rows.map((row) => sourceSchema.parse(row))
  return new Set(sources.filter(isPrimary).map(({ id }) => id))
}

async function storedAreas(tx: Tx, { operator, place, validFrom }: AreaFeature): Promise<Stored[]> {
  const rows = await tx.signal.findMany({
    where: {
      kind: 'service-area',
      operator,
      place,
      date: validFrom,
      status: { in: ['published', 'retracted'] },
    },
    include: signalInclude,
    orderBy: { id: 'asc' },
  })
  return rows.flatMap((row) => {
    const parsed = toSignal(row)
    if (!parsed.ok || parsed.value.kind !== 'service-area') return []
    const isPublished = parseRecordStatus(row.status) === 'published'
    return [{ signal: parsed.value, version: row.version, isPublished }]
  })
}

function unchanged({ id, areaSqMi }: AreaSignal, note: string | null): PlacedBoundary {
  return { outcome: 'unchanged', signalId: id, areaSqMi, note, drafts: [] }
}

async function change(
  tx: Tx,
  { signal, version }: Stored,
  boundary: Boundary,
  names: Labeled,
  now: Date,
): Promise<PlacedBoundary | null> {
  if (sameContent(signal.boundary, boundary)) return unchanged(signal, null)
  const sources = [...new Set([...signal.sources, boundary.source])]
  if (sources.length > maxSources) return null
  const next = { ...signal, ...followingFigure(signal, boundary, names), boundary, sources }
  const overrides = (await storedChanges(tx, [signal.id])).get(signal.id)
  await tx.signal.update({
    where: { id: signal.id },
    data: { ...toSignalData(storableSchema.parse(next)).update, version: version + 1, updatedAt: now },
  })
  await publishReferences(tx, next, now)
  return {
    outcome: 'changed',
    signalId: signal.id,
    areaSqMi: next.areaSqMi,
    note: null,
    drafts: [draftOf(next, version + 1, 'edited', overrides)],
  }
}

/** A figure that was computed from the boundary before is computed from the new one; a reported figure stays. */
function followingFigure(signal: AreaSignal, next: Boundary, names: Labeled): Partial<AreaSignal> {
  if (signal.boundary === null) return {}
  const before = figuresOf(areaKm2(signal.boundary.geometry), signal.boundary, names)
  if (before.areaSqMi !== signal.areaSqMi) return {}
  const after = figuresOf(areaKm2(next.geometry), next, names)
  return {
    areaSqMi: after.areaSqMi,
    ...(signal.headline === before.headline && { headline: after.headline }),
    ...(signal.confidence === before.confidence && { confidence: after.confidence }),
  }
}

function figuresOf(enclosedKm2: number, boundary: Boundary, { operator, place, primaries }: Labeled) {
  const areaSqMi = Number((enclosedKm2 / sqKmPerSqMi).toPrecision(4))
  const words = `${boundaryPrecisionLabels[boundary.precision]} boundary of the ${operator} service area in ${place}`
  return { areaSqMi, confidence: confidenceIn(boundary, primaries), headline: words.slice(0, 160) }
}

async function add(
  tx: Tx,
  feature: AreaFeature,
  boundary: Boundary,
  alternateOf: string | null,
  names: Labeled,
  now: Date,
): Promise<PlacedBoundary> {
  const { operator, place, validFrom, enclosedKm2 } = feature
  const unnamed: AreaSignal = {
    id: 'unnamed',
    kind: 'service-area',
    operator,
    place,
    date: validFrom,
    datePrecision: 'day',
    ...figuresOf(enclosedKm2, boundary, names),
    detail: 'The figure is what the boundary encloses, computed on the WGS84 ellipsoid.',
    sources: [boundary.source],
    citations: [],
    alternateOf,
    restates: null,
    boundary,
  }
  const signal = { ...unnamed, id: await newSignalId(tx, unnamed) }
  const life = { status: 'published', version: 1, publishedAt: now, createdAt: now, updatedAt: now }
  await tx.signal.create({ data: { ...toSignalData(storableSchema.parse(signal)).create, ...life } })
  await publishReferences(tx, signal, now)
  return {
    outcome: 'added',
    signalId: signal.id,
    areaSqMi: signal.areaSqMi,
    note: alternateOf === null ? null : `another account of ${alternateOf}`,
    drafts: [draftOf(signal, 1, 'created')],
  }
}

const draftOf = (
  signal: AreaSignal,
  version: number,
  action: RevisionDraft['action'],
  overrides: readonly MappingChange[] = [],
): RevisionDraft => ({
  recordType: 'signal',
  recordId: signal.id,
  version,
  action,
  snapshot: signalSnapshot(signal, { status: 'published', retractReason: null, overrides }),
})
