import 'server-only'
import { z } from 'zod'
import { acceptGeometry } from '@/domain/area/accept'
import { type AreaGeometry, type BoundaryPrecision, boundaryPrecisions } from '@/domain/area/boundary'
import { fail, ok, type Result } from '@/domain/shared/result'
import { slugSchema } from '@/domain/shared/slug'
import { type IsoDate, isoDateSchema } from '@/domain/signal/date'
import { sourceSchema } from '@/domain/source/schema'

/** The features of a GeoJSON file of service areas, each read by itself: what it says, or what is wrong with it. */

/** A source as a file gives it, when it is not named by the id of a recorded one. */
const givenSourceSchema = z.object({
  url: sourceSchema.shape.url.default(null),
  publisher: sourceSchema.shape.publisher,
  title: sourceSchema.shape.title,
  publishedOn: sourceSchema.shape.publishedOn.default(null),
  kind: sourceSchema.shape.kind.default('independent-tracker'),
  note: sourceSchema.shape.note.default(null),
  licence: sourceSchema.shape.licence,
  attribution: sourceSchema.shape.attribution,
})
export type GivenSource = z.infer<typeof givenSourceSchema>

const propertiesSchema = z.object({
  operator: slugSchema,
  place: slugSchema,
  validFrom: isoDateSchema,
  precision: z.enum(boundaryPrecisions, { error: `must be one of ${boundaryPrecisions.join(', ')}` }),
})

export type AreaFeature = {
  operator: string
  place: string
  /** The first day on which the boundary held. */
  validFrom: IsoDate
  precision: BoundaryPrecision
  /** The id of a recorded source, or a source to record. */
  source: string | GivenSource
  geometry: AreaGeometry
  enclosedKm2: number
  /** How far simplification may have moved the line, in meters; 0 when it was left as given. */
  toleranceM: number
  /** What was put right in the geometry, in words. */
  repairs: string[]
}

/** What is wrong with a feature: the property, and a reason that follows it ("place names no place …"). */
export type FeatureProblem = { property: string; reason: string }

export type ReadFeature = {
  /** Position in the file, from 0. */
  index: number
  /** The properties as far as they are text, to say which feature is meant. */
  operator: string
  place: string
  validFrom: string
  feature: AreaFeature | null
  problems: FeatureProblem[]
}

/** More than any collection holds, and few enough to be read in one go. */
const maxFeatures = 5000

/**
 * Reads a GeoJSON FeatureCollection. Properties that this does not know are left aside. Fails as `invalid` when the
 * whole is no such collection, or says that it is in other coordinates than WGS84.
 */
export function readAreaFeatures(collection: unknown): Result<ReadFeature[]> {
  const members = recordOf(collection)
  if (members?.type !== 'FeatureCollection' || !Array.isArray(members.features)) {
    return fail('invalid', 'The file is not a GeoJSON FeatureCollection', 'type')
  }
  if (!isWgs84(members.crs)) {
    const message = 'The file names a coordinate system of its own ("crs"); convert it to WGS84 (EPSG:4326)'
    return fail('invalid', message, 'crs')
  }
  const features: unknown[] = members.features
  if (features.length > maxFeatures) {
    return fail('too-large', `The file has more than ${maxFeatures} features`, 'features')
  }
  return ok(features.map(readFeature))
}

// GeoJSON of before RFC 7946 could name a system; these two are the one that the standard now prescribes.
function isWgs84(crs: unknown): boolean {
  if (crs === undefined || crs === null) return true
  const name = recordOf(recordOf(crs)?.properties)?.name
  return typeof name === 'string' && /(?:CRS84|EPSG:+4326)$/.test(name)
}

function readFeature(raw: unknown, index: number): ReadFeature {
  const members = recordOf(raw)
  const properties = recordOf(members?.properties) ?? {}
  const textOf = (key: string) => (typeof properties[key] === 'string' ? properties[key].slice(0, 40) : '?')
  const read = {
    index,
    operator: textOf('operator'),
    place: textOf('place'),
    validFrom: textOf('validFrom'),
    feature: null,
  }
  if (members?.type !== 'Feature') {
    return { ...read, problems: [{ property: 'type', reason: 'must be "Feature"' }] }
  }
  const parsed = propertiesSchema.safeParse(properties)
  const source = readSource(properties.source)
  const geometry = acceptGeometry(members.geometry)
  const problems = [
    ...issuesOf(parsed.error, ''),
    ...(source.ok ? [] : source.failure.problems),
    ...(geometry.ok
      ? []
      : [{ property: geometry.failure.field ?? 'geometry', reason: geometry.failure.message }]),
  ]
  if (!parsed.success || !source.ok || !geometry.ok) return { ...read, problems }
  const { geometry: accepted, areaKm2: enclosedKm2, toleranceM, repairs } = geometry.value
  const feature = {
    ...parsed.data,
    source: source.value,
    geometry: accepted,
    enclosedKm2,
    toleranceM,
    repairs,
  }
  return { ...read, feature, problems: [] }
}

type SourceResult =
  | { ok: true; value: string | GivenSource }
  | { ok: false; failure: { problems: FeatureProblem[] } }

function readSource(given: unknown): SourceResult {
  const schema = typeof given === 'string' ? slugSchema : givenSourceSchema
  if (given === undefined || given === null) {
    const reason = 'is missing: name the id of a recorded source, or describe it with publisher and title'
    return { ok: false, failure: { problems: [{ property: 'source', reason }] } }
  }
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, failure: { problems: issuesOf(parsed.error, 'source') } }
}

function issuesOf(error: z.ZodError | undefined, root: string): FeatureProblem[] {
  return (error?.issues ?? []).map((issue) => ({
    property: [root, ...issue.path].filter((part) => part !== '').join('.'),
    reason: issue.code === 'invalid_type' && issue.input === undefined ? 'is missing' : issue.message,
  }))
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}
