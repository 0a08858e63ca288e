import { z } from 'zod'
import { boundarySchema } from '../area/boundary'
import { slugSchema } from '../shared/slug'
import { lineOf, optionalLine, optionalText, textSchema } from '../shared/text'
import { datePrecisions, isIntervalStart, isoDateSchema } from './date'
import * as kinds from './kinds'

/**
 * The one schema of each signal kind. The form, the importer, the API and the stored rows are all parsed by
 * it. Units are part of the field: vehicles are counts, areas are square miles as reported, dates are the
 * first day of their interval.
 */

const count = z.number().int({ error: 'must be a whole number' }).min(0, { error: 'must be 0 or more' })
const vehicles = count.max(100_000_000, { error: 'must be at most 100,000,000' })
const magnitude = z.number().min(-1e12, { error: 'is too small' }).max(1e12, { error: 'is too large' })
const nullableDate = isoDateSchema.nullable().default(null)

/** The most characters of the texts of a signal. */
export const textLimits = {
  headline: 160,
  detail: 2000,
  quote: 1000,
  page: 40,
  stageNote: 400,
  outcomeNote: 1000,
} as const

/** A passage of a source that a signal rests on. */
export const citationSchema = z.object({
  source: slugSchema,
  quote: optionalText(textLimits.quote).default(null),
  page: optionalLine(textLimits.page).default(null),
})
export type Citation = z.infer<typeof citationSchema>

const common = {
  id: slugSchema,
  operator: slugSchema,
  date: isoDateSchema,
  datePrecision: z.enum(datePrecisions),
  headline: lineOf({ min: 8, max: textLimits.headline }),
  detail: textSchema({ max: textLimits.detail }).default(''),
  confidence: z.enum(kinds.confidences),
  sources: z
    .array(slugSchema)
    .max(20, { error: 'must have at most 20 sources' })
    .refine((ids) => new Set(ids).size === ids.length, { error: 'must not name a source twice' }),
  citations: z.array(citationSchema).max(20).default([]),
  /** The id of the signal of which this is another account: same event, other date or value. */
  alternateOf: slugSchema.nullable().default(null),
  /** The id of the signal that already said this event or state: it corroborates, and counts as no event. */
  restates: slugSchema.nullable().default(null),
}

const place = slugSchema
const nullablePlace = slugSchema.nullable().default(null)

type Dated = { date: string; datePrecision: (typeof datePrecisions)[number] }
const startsItsInterval = ({ date, datePrecision }: Dated) => isIntervalStart(date, datePrecision)
const intervalStartError = {
  error: 'must be the first day of its month, quarter or year at this precision',
  path: ['date'],
}

const deploymentStatusSchema = z
  .object({
    kind: z.literal('deployment-status'),
    ...common,
    place,
    phase: z.enum(kinds.statusPhases),
    supervision: z.enum(kinds.supervisions),
    access: z.enum(kinds.accesses).nullable().default(null),
    appliesToAll: z.boolean().default(false),
    extent: z.enum(kinds.extents).default('whole'),
  })
  .refine(startsItsInterval, intervalStartError)

const serviceAreaSchema = z
  .object({
    kind: z.literal('service-area'),
    ...common,
    place,
    areaSqMi: z
      .number()
      .positive({ error: 'must be more than 0 square miles' })
      .max(1_000_000, { error: 'must be at most 1,000,000 square miles' }),
    boundary: boundarySchema.nullable().default(null),
  })
  .refine(startsItsInterval, intervalStartError)
  .refine(({ boundary, sources }) => boundary === null || sources.includes(boundary.source), {
    error: 'must name the source of the boundary',
    path: ['sources'],
  })

const fleetEstimateSchema = z
  .object({
    kind: z.literal('fleet-estimate'),
    ...common,
    place: nullablePlace,
    low: vehicles,
    high: vehicles.nullable().default(null),
    scope: z.enum(kinds.fleetScopes),
    basis: z.enum(kinds.fleetBases),
    /** The vehicle program counted; null counts all of them. A part never stands for the whole. */
    model: slugSchema.nullable().default(null),
    /** Null when the source does not say. */
    span: z.enum(kinds.fleetSpans).nullable().default(null),
    /** `part` where only some of the place was counted, such as a country without one of its states. */
    extent: z.enum(kinds.extents).default('whole'),
  })
  .refine(startsItsInterval, intervalStartError)
  .refine(({ low, high }) => high === null || low <= high, {
    error: 'must be at least the lower figure; leave it empty for "at least"',
    path: ['high'],
  })

/** Metrics that can be a comparison in percent, and so fall below zero; all others count or measure something. */
const comparisons: readonly kinds.ServiceMetric[] = ['crashes', 'price-premium-pct']

// A measure over a period may be dated by the day on which the period closed, so its date is not bound to
// the first day of the interval.
const serviceMetricSchema = z
  .object({
    kind: z.literal('service-metric'),
    ...common,
    place: nullablePlace,
    metric: z.enum(kinds.serviceMetrics),
    value: magnitude,
    unit: lineOf({ min: 1, max: 80, missing: 'must name the unit' }),
    periodStart: nullableDate,
    periodEnd: nullableDate,
  })
  .refine(({ metric, value }) => value >= 0 || comparisons.includes(metric), {
    error: 'must be 0 or more for this metric',
    path: ['value'],
  })
  .refine(({ periodStart, periodEnd }) => !periodStart || !periodEnd || periodStart <= periodEnd, {
    error: 'must not be before the start of the period',
    path: ['periodEnd'],
  })

const filingSignalSchema = z
  .object({
    kind: z.literal('filing'),
    ...common,
    place,
    filing: slugSchema,
    stage: z.enum(kinds.filingStages),
    vehicles: vehicles.nullable().default(null),
    /** The vehicle program that `vehicles` counts; null counts all of them. */
    model: slugSchema.nullable().default(null),
    stageNote: optionalLine(textLimits.stageNote).default(null),
  })
  .refine(startsItsInterval, intervalStartError)

const productionSchema = z
  .object({
    kind: z.literal('production'),
    ...common,
    place: nullablePlace,
    program: slugSchema,
    milestone: z.enum(kinds.milestones),
    units: vehicles.nullable().default(null),
    unitsPerYear: vehicles.nullable().default(null),
  })
  .refine(startsItsInterval, intervalStartError)

const targetSchema = z
  .object({
    kind: z.literal('target'),
    ...common,
    place: nullablePlace,
    metric: z.enum(kinds.targetMetrics),
    value: magnitude.nullable().default(null),
    unit: optionalLine(80).default(null),
    due: nullableDate,
    outcome: z.enum(kinds.targetOutcomes).default('open'),
    outcomeNote: optionalText(textLimits.outcomeNote).default(null),
    evidence: slugSchema.nullable().default(null),
  })
  .refine(startsItsInterval, intervalStartError)
  .refine(({ date, due }) => due === null || date <= due, {
    error: 'must not be before the day on which the promise was made',
    path: ['due'],
  })

export const signalSchemas = {
  'deployment-status': deploymentStatusSchema,
  'service-area': serviceAreaSchema,
  'fleet-estimate': fleetEstimateSchema,
  'service-metric': serviceMetricSchema,
  filing: filingSignalSchema,
  production: productionSchema,
  target: targetSchema,
} as const satisfies Record<kinds.SignalKind, z.ZodType>

export const signalSchema = z.discriminatedUnion('kind', [
  deploymentStatusSchema,
  serviceAreaSchema,
  fleetEstimateSchema,
  serviceMetricSchema,
  filingSignalSchema,
  productionSchema,
  targetSchema,
])

export type Signal = z.infer<typeof signalSchema>

/** The same schema for what is about to be stored: its mark says that the signal has been through it. */
export const storableSchema = signalSchema.brand<'storable'>()
/** A signal that has been through its schema. Only such a one can be written. */
export type StorableSignal = z.infer<typeof storableSchema>
export type SignalOf<K extends kinds.SignalKind> = Extract<Signal, { kind: K }>

/** Signals of one kind, in the order given. */
export function signalsOfKind<K extends kinds.SignalKind>(
  signals: readonly Signal[],
  kind: K,
): SignalOf<K>[] {
  return signals.filter((signal): signal is SignalOf<K> => signal.kind === kind)
}

/** The order of every fold: by date, then by id, so that no result depends on the order of loading. */
export function bySignalDate(a: Pick<Signal, 'date' | 'id'>, b: Pick<Signal, 'date' | 'id'>): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/**
 * A contested account: another account of an event already recorded, or a company's word alone. It is shown
 * beside the main record and never moves a state.
 */
export function isContested(signal: Pick<Signal, 'confidence' | 'alternateOf'>): boolean {
  return signal.alternateOf !== null || signal.confidence === 'claimed'
}

/** Whether a signal says again what another one already said. */
export function isRestatement({ restates }: Pick<Signal, 'restates'>): boolean {
  return restates !== null
}

/**
 * Whether a signal is an event of its own that moves things: neither contested nor a restatement. Only events are in
 * the index, the inflection points, the totals of the timeline and the newest signals.
 */
export function isEvent(signal: Pick<Signal, 'confidence' | 'alternateOf' | 'restates'>): boolean {
  return !isContested(signal) && !isRestatement(signal)
}
