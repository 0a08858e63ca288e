import 'server-only'
import { polygonsOf } from '@/domain/area/boundary'
import { differenceInWords } from '@/domain/area/enclosed'
import { distanceKm } from '@/domain/area/geometry'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { type Failure, fail, ok, type Result } from '@/domain/shared/result'
import { earlyDays, futureDays, futurePublication, latestDay } from '@/domain/signal/timing'
import type { PrismaClient } from '../generated/prisma/client'
import { type AreaFeature, type FeatureProblem, type ReadFeature, readAreaFeatures } from './area-features'
import { type PlacedBoundary, placeBoundary } from './area-signals'
import { resolveSource } from './area-sources'
import type { Tx } from './load-plan'
import type { RevisionDraft } from './load-reference'

export type ImportAreasOptions = {
  /** The parsed content of a GeoJSON file. */
  collection: unknown
  /** The instant at which new signals are published. */
  now: Date
  /** Who asked for it, in words: the reason kept with the changeset. */
  reason: string
  /** Import the good features of a file that has bad ones; otherwise one bad feature stops everything. */
  skipBad?: boolean
  /** Do everything and then undo it. */
  dryRun?: boolean
  /** Take days before 2009 too: somebody has looked at them, and says so in the reason. */
  earlyDates?: boolean
}

/** What became of one feature. */
export type AreaLine = {
  index: number
  operator: string
  place: string
  validFrom: string
  outcome: PlacedBoundary['outcome'] | 'refused'
  signalId: string | null
  /** What the boundary encloses; null when it was refused. */
  enclosedKm2: number | null
  notes: string[]
  /** Why it was refused, by property. */
  problems: FeatureProblem[]
}

export type ImportAreasReport = {
  /** One per feature, in the order of the file. */
  lines: AreaLine[]
  /** The changeset that holds the revisions; null when nothing changed or nothing was kept. */
  changesetId: string | null
}

export type ImportAreasFailure = Failure & { lines: AreaLine[] }

/** Further from its place than any service area reaches: a wrong place, or coordinates of something else. */
const farthestKm = 250

class Undo extends Error {
  override name = 'Undo'
  constructor(readonly report: ImportAreasReport) {
    super('Everything is undone')
  }
}

/**
 * Imports the boundaries of a GeoJSON FeatureCollection in one transaction, as one changeset of kind `import`. Importing
 * the same file again changes nothing. Fails as `invalid` when the file is no such collection, or when a feature is bad
 * and `skipBad` is not set: then nothing is written, and every feature says what is wrong with it.
 */
export async function importAreas(
  prisma: PrismaClient,
  options: ImportAreasOptions,
): Promise<Result<ImportAreasReport, ImportAreasFailure>> {
  // Geometry is checked before the transaction begins, so that other writers do not wait for it.
  const read = readAreaFeatures(options.collection)
  if (!read.ok) return { ok: false, failure: { ...read.failure, lines: [] } }
  const report = await prisma
    .$transaction((tx) => writeAreas(tx, read.value, options), { timeout: 120_000, maxWait: 30_000 })
    .catch((error: unknown) => {
      if (error instanceof Undo) return error.report
      throw error
    })
  const refused = report.lines.filter(({ outcome }) => outcome === 'refused').length
  if (refused === 0 || options.skipBad) return ok(report)
  const { failure } = fail(
    'invalid',
    `${refused} ${refused === 1 ? 'feature is' : 'features are'} bad; nothing was written`,
  )
  return { ok: false, failure: { ...failure, lines: report.lines } }
}

async function writeAreas(
  tx: Tx,
  features: readonly ReadFeature[],
  { now, reason, skipBad = false, dryRun = false, earlyDates = false }: ImportAreasOptions,
): Promise<ImportAreasReport> {
  const drafts: RevisionDraft[] = []
  const lines: AreaLine[] = []
  const seen = new Map<string, number>()
  for (const read of features) {
    const result = await writeArea(tx, read, seen, { now, earlyDates })
    drafts.push(...result.drafts)
    lines.push(result.line)
  }
  const isBad = lines.some(({ outcome }) => outcome === 'refused')
  if (dryRun || (isBad && !skipBad)) throw new Undo({ lines, changesetId: null })
  if (drafts.length === 0) return { lines, changesetId: null }
  const changeset = await tx.changeset.create({ data: { kind: 'import', reason, createdAt: now } })
  await tx.revision.createMany({
    data: drafts.map((draft) => ({ ...draft, changesetId: changeset.id, createdAt: now })),
  })
  return { lines, changesetId: changeset.id }
}

type Written = { line: AreaLine; drafts: RevisionDraft[] }

async function writeArea(
  tx: Tx,
  { index, operator, place, validFrom, feature, problems }: ReadFeature,
  seen: Map<string, number>,
  { now, earlyDates }: { now: Date; earlyDates: boolean },
): Promise<Written> {
  const line = { index, operator, place, validFrom, signalId: null, enclosedKm2: null, notes: [] }
  const refuse = (found: FeatureProblem[], drafts: RevisionDraft[] = []): Written => ({
    line: { ...line, outcome: 'refused', problems: found },
    drafts,
  })
  if (feature === null) return refuse(problems)
  const untimely = timingOf(feature, now, earlyDates)
  if (untimely.length > 0) return refuse(untimely)
  const names = await namesOf(tx, feature)
  if (!names.ok) return refuse(names.problems)
  const source = await resolveSource(tx, feature.source)
  if (!source.ok) {
    return refuse([{ property: source.failure.field ?? 'source', reason: source.failure.message }])
  }
  const key = [operator, place, validFrom, source.value.id].join(' ')
  const earlier = seen.get(key)
  if (earlier !== undefined) {
    const reason = `is of the same operator, place, day and source as feature ${earlier}: join the two in a MultiPolygon`
    return refuse([{ property: 'feature', reason }], source.value.drafts)
  }
  seen.set(key, index)
  const placed = await placeBoundary(tx, feature, source.value.id, names.value, now)
  if (placed === null) {
    const reason = 'has no room on its signal, which names 20 sources already'
    return refuse([{ property: 'source', reason }], source.value.drafts)
  }
  return {
    line: {
      ...line,
      outcome: placed.outcome,
      signalId: placed.signalId,
      enclosedKm2: feature.enclosedKm2,
      notes: notesOf(feature, placed),
      problems: [],
    },
    drafts: [...source.value.drafts, ...placed.drafts],
  }
}

function timingOf({ validFrom, source }: AreaFeature, now: Date, earlyDates: boolean): FeatureProblem[] {
  const latest = latestDay(now)
  const published = typeof source === 'string' ? null : futurePublication(source.publishedOn, latest)
  return [
    ...futureDays({ date: validFrom }, latest).map(() => ({
      property: 'validFrom',
      reason: 'must not be after today',
    })),
    ...(earlyDates ? [] : earlyDays({ date: validFrom })).map(({ message }) => ({
      property: 'validFrom',
      reason: `${message}? If it is, say why with --early-dates`,
    })),
    ...(published === null ? [] : [{ property: 'source.publishedOn', reason: published }]),
  ]
}

type FoundNames =
  | { ok: true; value: { operator: string; place: string } }
  | { ok: false; problems: FeatureProblem[] }

async function namesOf(tx: Tx, feature: AreaFeature): Promise<FoundNames> {
  const operator = await tx.operator.findUnique({ where: { slug: feature.operator } })
  const place = await tx.place.findUnique({ where: { slug: feature.place } })
  const problems: FeatureProblem[] = []
  if (!operator) problems.push({ property: 'operator', reason: `names no operator: ${feature.operator}` })
  if (!place) problems.push({ property: 'place', reason: `names no place: ${feature.place}` })
  if (!operator || !place) return { ok: false, problems }
  const { lat, lng } = place
  const corners = polygonsOf(feature.geometry).flatMap(([outer = []]) => outer)
  const nearest =
    lat === null || lng === null ? 0 : Math.min(...corners.map((corner) => distanceKm([lng, lat], corner)))
  if (nearest > farthestKm) {
    const reason = `lies ${Math.round(nearest)} km from ${place.name}: is it that place, and is longitude first?`
    return { ok: false, problems: [{ property: 'geometry', reason }] }
  }
  return { ok: true, value: { operator: operator.name, place: place.name } }
}

function notesOf(
  { enclosedKm2, toleranceM, repairs }: AreaFeature,
  { areaSqMi, note }: PlacedBoundary,
): string[] {
  const difference = differenceInWords(enclosedKm2 / (areaSqMi * sqKmPerSqMi) - 1)
  return [
    ...(note === null ? [] : [note]),
    ...repairs,
    ...(toleranceM === 0 ? [] : [`simplified by up to ${toleranceM} m`]),
    ...(difference === null ? [] : [`${difference} (${areaSqMi} mi²)`]),
  ]
}
