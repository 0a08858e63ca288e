import { boundaryPrecisionLabels, boundaryPrecisionNotes } from '../area/boundary'
import { differenceInWords, enclosedBy } from '../area/enclosed'
import { sqKmPerSqMi } from '../shared/area-units'
import { formatNumber, formatRange } from '../shared/range'
import {
  datePrecisions,
  formatDay,
  formatDays,
  formatInterval,
  type IsoDate,
  intervalEnd,
  isIntervalStart,
} from './date'
import type { FleetBasis, FleetScope, ServiceMetric } from './kinds'
import * as labels from './labels'
import type { Signal, SignalOf } from './schema'

// Prices and waits are published to two decimals: one decimal would print a figure that nobody stated.
const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

const singular: Record<string, string> = {
  cities: 'city',
  crashes: 'crash',
  incidents: 'incident',
  miles: 'mile',
  minutes: 'minute',
  rides: 'ride',
  states: 'state',
  vehicles: 'vehicle',
}

/** A figure with the unit as its source gives it: `450,000 rides per week`, `19%`, `−90% of …`, `1 city`. */
export function formatQuantity(value: number, unit: string): string {
  const figure = exact.format(value).replace('-', '−')
  if (unit.startsWith('%')) return `${figure}${unit}`
  const perUnit = unit.replace(/([a-z])\/(?=[a-z])/gi, '$1 per ')
  const words = Math.abs(value) === 1 ? perUnit.replace(/^[a-z]+/, (word) => singular[word] ?? word) : perUnit
  return `${figure} ${words}`
}

/** An area as reported and in square kilometers: `245 mi² (635 km²)`. */
export function formatArea(areaSqMi: number): string {
  const sqKm = areaSqMi * sqKmPerSqMi
  return `${exact.format(areaSqMi)} mi² (${(sqKm < 10 ? exact : whole).format(sqKm)} km²)`
}

/**
 * The measures of a signal in one line of plain words, for lists, cards and exports:
 * `42–59 vehicles, observed, driverless`, `245 mi² (635 km²)`, `granted, 36 vehicles named`.
 */
export function describeMeasures(signal: Signal): string {
  switch (signal.kind) {
    case 'deployment-status':
      return describeStatus(signal)
    case 'service-area':
      return formatArea(signal.areaSqMi)
    case 'fleet-estimate':
      return describeFleet(signal)
    case 'service-metric':
      return joined([describeMetric(signal), namesItsYear(signal.unit) ? null : describePeriodOf(signal)])
    case 'filing':
      return joined([
        sentence(labels.stageLabels[signal.stage]),
        signal.vehicles === null ? null : `${countVehicles(signal.vehicles)} named`,
        signal.model === null ? null : 'one model',
      ])
    case 'production':
      return joined([
        sentence(labels.milestoneLabels[signal.milestone]),
        signal.units === null
          ? null
          : `${whole.format(signal.units)} ${signal.units === 1 ? 'unit' : 'units'}`,
        signal.unitsPerYear === null ? null : `${whole.format(signal.unitsPerYear)} a year`,
      ])
    case 'target':
      return describeTarget(signal)
  }
}

function describeStatus(signal: SignalOf<'deployment-status'>): string {
  const { phase, supervision, access, appliesToAll, extent } = signal
  return joined([
    sentence(labels.phaseLabels[phase]),
    supervision === 'unknown' ? null : supervisionWords[supervision],
    access && labels.accessLabels[access].toLowerCase(),
    extent === 'part' ? 'in part of the city' : null,
    appliesToAll ? 'every city of the operator there' : null,
  ])
}

const supervisionWords = {
  manual: 'with a human driver',
  supervised: 'with a safety monitor',
  mixed: 'some cars driverless, some with a safety monitor',
  driverless: 'driverless',
} as const

const basisWords: Record<FleetBasis, string> = {
  requested: 'requested',
  authorised: 'authorised',
  registered: 'registered',
  observed: 'observed',
  claimed: 'claimed by the company',
  reported: 'reported, source type unclear',
}

const scopeWords: Record<FleetScope, string | null> = {
  all: null,
  driverless: 'driverless',
  supervised: 'supervised',
}

function describeFleet(signal: SignalOf<'fleet-estimate'>): string {
  const { low, high, basis, scope, model, span, extent } = signal
  const noun = low === 1 && high === 1 ? 'vehicle' : 'vehicles'
  return joined([
    `${formatRange({ low, high })} ${noun}`,
    basisWords[basis],
    scopeWords[scope],
    model === null ? null : 'one model',
    span === null ? null : sentence(labels.spanLabels[span]),
    extent === 'part' ? sentence(labels.countExtentLabels.part) : null,
  ])
}

const metricPhrase: Partial<Record<ServiceMetric, (quantity: string) => string>> = {
  'driverless-miles': (quantity) => quantity.replace(/ mile/, ' driverless mile'),
  'rider-only-miles': (quantity) => quantity.replace(/ mile/, ' rider-only mile'),
  'wait-minutes': (quantity) => `wait of ${quantity}`,
  'availability-pct': (quantity) => `${quantity} availability`,
  'live-cities': (quantity) => `in service in ${quantity}`,
  crashes: (quantity) => quantity.replace(/ incident/, ' crash incident'),
}

function describeMetric({ metric, value, unit }: SignalOf<'service-metric'>): string {
  const quantity = formatQuantity(value, unit)
  return metricPhrase[metric]?.(quantity) ?? quantity
}

function namesItsYear(unit: string): boolean {
  return /\b20\d{2}\b/.test(unit)
}

function describePeriodOf({ periodStart, periodEnd }: SignalOf<'service-metric'>): string | null {
  return describePeriod(periodStart, periodEnd)
}

/** The period that a measure covers: `Q1 2026`, `Jun 22 – Aug 31, 2025`, `up to Mar 31, 2025`; null when not stated. */
export function describePeriod(start: IsoDate | null, end: IsoDate | null): string | null {
  if (start === null) return end === null ? null : `up to ${formatDay(end)}`
  if (end === null) return `since ${formatDay(start)}`
  if (start === end) return `on ${formatDay(start)}`
  const precision = datePrecisions.find(
    (candidate) =>
      isIntervalStart(start, candidate) && intervalEnd({ date: start, precision: candidate }) === end,
  )
  return precision ? formatInterval({ date: start, precision }) : formatDays(start, end)
}

function describeTarget(signal: SignalOf<'target'>): string {
  const { due } = signal
  return joined([describePromise(signal), due === null ? 'no date' : `due by ${formatDay(due)}`])
}

/** What a promise names, without its day: `1,000 vehicles`, `driverless service, 1 city`. */
export function describePromise({
  metric,
  value,
  unit,
}: Pick<SignalOf<'target'>, 'metric' | 'value' | 'unit'>): string {
  // A single event ("1 production start") is named by its unit; the figure says nothing.
  const isEvent = value === 1 && (metric === 'other' || metric === 'production-rate')
  const quantity = value === null || isEvent ? unit : formatQuantity(value, unit ?? '').trim()
  if (metric === 'driverless-service')
    return quantity?.includes('driverless') ? quantity : joined(['driverless service', quantity])
  return quantity ?? (metric === 'other' ? 'no figure named' : sentence(labels.targetMetricLabels[metric]))
}

function modelRows(model: string | null): MeasureRow[] {
  return model === null ? [] : [row('Model', model, 'A part of the fleet, never its total.')]
}

export type MeasureRow = { label: string; value: string; note: string | null }

/** Every measure of a signal with its unit, one per row, for the table on its page. */
export function measureRows(signal: Signal): MeasureRow[] {
  switch (signal.kind) {
    case 'deployment-status':
      return [
        row('Phase', labels.phaseLabels[signal.phase]),
        row('Supervision', labels.supervisionLabels[signal.supervision]),
        row('Who may ride', signal.access ? labels.accessLabels[signal.access] : 'Not stated'),
        ...(signal.extent === 'part' ? [row('Extent', labels.extentLabels.part)] : []),
        ...(signal.appliesToAll ? [row('Reach', 'Every city of the operator in this place')] : []),
      ]
    case 'service-area':
      return [
        row('Service area', formatArea(signal.areaSqMi), 'Square miles as recorded; km² converted.'),
        ...boundaryRows(signal),
      ]
    case 'fleet-estimate':
      return [
        row('Vehicles', formatRange(signal)),
        row('Source type', labels.basisLabels[signal.basis], labels.basisNotes[signal.basis]),
        row('Scope', labels.scopeLabels[signal.scope]),
        ...modelRows(signal.model),
        ...(signal.span === null ? [] : [row('Seen over', labels.spanLabels[signal.span])]),
        ...(signal.extent === 'part' ? [row('Counts', labels.countExtentLabels.part)] : []),
      ]
    case 'service-metric':
      return [
        row(labels.metricLabels[signal.metric], formatQuantity(signal.value, signal.unit)),
        row('Period', describePeriodOf(signal) ?? 'Not stated'),
      ]
    case 'filing':
      return [
        row('Stage', labels.stageLabels[signal.stage], signal.stageNote),
        row('Vehicles named', signal.vehicles === null ? 'None' : whole.format(signal.vehicles)),
        ...modelRows(signal.model),
      ]
    case 'production':
      return [
        row('Milestone', labels.milestoneLabels[signal.milestone]),
        row('Units', signal.units === null ? 'Not stated' : whole.format(signal.units)),
        row(
          'Rate',
          signal.unitsPerYear === null ? 'Not stated' : `${whole.format(signal.unitsPerYear)} a year`,
        ),
      ]
    case 'target':
      return [
        row('Promised', labels.targetMetricLabels[signal.metric]),
        row('Figure', signal.value === null && signal.unit === null ? 'None named' : describePromise(signal)),
        row('Due', signal.due === null ? 'No date' : formatDay(signal.due)),
        row('Outcome on record', labels.outcomeLabels[signal.outcome], signal.outcomeNote),
      ]
  }
}

function boundaryRows({ boundary, areaSqMi }: SignalOf<'service-area'>): MeasureRow[] {
  if (boundary === null) return []
  const { enclosedKm2, difference } = enclosedBy(boundary, areaSqMi * sqKmPerSqMi)
  const words = differenceInWords(difference)
  return [
    row('Boundary', boundaryPrecisionLabels[boundary.precision], boundaryPrecisionNotes[boundary.precision]),
    row(
      'It encloses',
      formatArea(Number((enclosedKm2 / sqKmPerSqMi).toFixed(1))),
      `Computed from the boundary on the WGS84 ellipsoid${words === null ? '' : `: ${words}`}.`,
    ),
  ]
}

function row(label: string, value: string, note: string | null = null): MeasureRow {
  return { label, value, note }
}

function countVehicles(count: number): string {
  return `${whole.format(count)} ${count === 1 ? 'vehicle' : 'vehicles'}`
}

function sentence(label: string): string {
  return label.toLowerCase()
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

/** The measure that a signal is about, as one figure or word: `245 mi²`, `at least 500`, `Granted`. */
export function mainMeasure(signal: Signal): string {
  switch (signal.kind) {
    case 'deployment-status':
      return labels.phaseLabels[signal.phase]
    case 'service-area':
      return `${formatNumber(signal.areaSqMi)} mi²`
    case 'fleet-estimate':
      return formatRange(signal)
    case 'service-metric':
      return formatNumber(signal.value)
    case 'filing':
      return labels.stageLabels[signal.stage]
    case 'production':
      return labels.milestoneLabels[signal.milestone]
    case 'target':
      return signal.value === null ? 'Promise' : formatNumber(signal.value)
  }
}
