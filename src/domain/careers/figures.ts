import { inPlace } from '../place/in-place'
import type { Place } from '../place/schema'
import { type Deployment, projectDeployments, statusKey } from '../projection/deployments'
import { countedWords } from '../projection/figure-text'
import { projectFilings } from '../projection/filings'
import { projectFleet } from '../projection/fleet'
import { leadingFigure } from '../projection/headline-figure'
import { projectProduction } from '../projection/production'
import type { Agency, Filing, Program } from '../record/schemas'
import { nameIndex } from '../shared/names'
import type { Range } from '../shared/range'
import { keysOf, recordOf } from '../shared/record-of'
import { addDays, type IntervalDate, type IsoDate, whenOf } from '../signal/date'
import type { FleetBasis } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import { readInflections } from './inflection'
import type { SiteLink } from './links'

/** What is counted over the whole record. */
export const recordFigureIds = [
  'signals',
  'operators-in-service',
  'cities-in-service',
  'cities-driverless',
  'filings-open',
  'inflections-recent',
] as const
export type RecordFigureId = (typeof recordFigureIds)[number]

/** A figure of one operator or program. Which there are is content: the prose decides whom it speaks of. */
export type FigureSpec =
  | { counts: 'cities-in-service'; operator: string; label: string }
  /** The leading vehicle count on one basis. `name` is the operator's, `where` says who counted. */
  | { counts: 'fleet'; operator: string; basis: FleetBasis; name: string; where: string }
  | { counts: 'vehicles-built'; program: string; label: string }

export type LiveFigure = {
  id: string
  /** What is counted, to stand before or after the number. */
  label: string
  /** Null when nothing on record gives it. */
  value: Range | null
  /** Empty for a bare count whose label says what it counts. */
  unit: string
  /** When it was true; null for a count over the whole record as of the day. */
  when: IntervalDate | null
  /** The signals that it is read from; empty where they are too many to name. */
  evidence: string[]
  /** Where the reader finds what is behind it. */
  link: SiteLink
}

export type FigureInput = {
  /** Published signals of any date, in any order. */
  signals: readonly Signal[]
  places: readonly Place[]
  filings: readonly Filing[]
  agencies: readonly Agency[]
  programs: readonly Program[]
  asOf: IsoDate
}

const recentDays = 90

/** Every figure as it stands on a day: those of the whole record, and those that `specs` asks for. */
export function readFigures<Id extends string>(
  input: FigureInput,
  specs: Readonly<Record<Id, FigureSpec>>,
): Record<RecordFigureId | Id, LiveFigure> {
  const running = projectDeployments(input.signals, input.places, input.asOf).filter(
    ({ phase }) => phase === 'service',
  )
  const named = recordOf(keysOf(specs), (id) => ({ id, ...specFigure(specs[id], input, running) }))
  return { ...recordFigures(input, running), ...named }
}

function recordFigures(
  input: FigureInput,
  running: readonly Deployment[],
): Record<RecordFigureId, LiveFigure> {
  const { signals, filings, asOf } = input
  const driverless = running.filter((one) => statusKey(one) === 'service-driverless')
  const open = projectFilings(signals, filings, asOf).filter((one) => one.open)
  const recent = readInflections(input).fired.filter(({ on }) => on.date > addDays(asOf, -recentDays))
  const known = signals.filter(({ date }) => date <= asOf)
  const figures: Record<RecordFigureId, Omit<LiveFigure, 'id'>> = {
    signals: counted('signals on record', known, 'signals'),
    'operators-in-service': counted(
      'operators with a running service',
      unique(running, (one) => one.operator),
      'operators',
    ),
    'cities-in-service': counted(
      'cities with a running service',
      unique(running, (one) => one.place),
      'cities',
    ),
    'cities-driverless': counted(
      'cities with a driverless service',
      unique(driverless, (one) => one.place),
      'cities',
    ),
    'filings-open': counted('pending filings', open, 'filings'),
    'inflections-recent': {
      ...counted(`milestones reached in ${recentDays} days`, recent, 'inflections'),
      evidence: recent.flatMap(({ evidence }) => evidence),
    },
  }
  return recordOf(recordFigureIds, (id) => ({ id, ...figures[id] }))
}

function specFigure(
  spec: FigureSpec,
  input: FigureInput,
  running: readonly Deployment[],
): Omit<LiveFigure, 'id'> {
  if (spec.counts === 'fleet') return fleet(input, spec)
  if (spec.counts === 'vehicles-built') return vehiclesBuilt(input, spec)
  const { label, operator } = spec
  return counted(
    label,
    running.filter((one) => one.operator === operator),
    'cities',
  )
}

const unique = (deployments: readonly Deployment[], keyOf: (one: Deployment) => string) => [
  ...new Set(deployments.map(keyOf)),
]

function counted(
  label: string,
  items: readonly unknown[],
  page: Extract<SiteLink, { to: 'page' }>['page'],
): Omit<LiveFigure, 'id'> {
  const value = { low: items.length, high: items.length }
  return { label, value, unit: '', when: null, evidence: [], link: { to: 'page', page } }
}

function fleet(
  { signals, filings, places, programs, asOf }: FigureInput,
  { operator, basis, name, where }: Extract<FigureSpec, { counts: 'fleet' }>,
): Omit<LiveFigure, 'id'> {
  const figure = leadingFigure(projectFleet({ signals, filings }, asOf, { operator, basis }), {
    bases: [basis],
  })
  const found = figure?.reading
  const label = `${name} ${figure ? countedWords(figure, nameIndex(programs)) : 'vehicles'} ${where}`
  // A count of one place stands for no other, so that the place is part of what is counted.
  const place = places.find(({ slug }) => slug === figure?.place)
  return {
    label: place ? `${label} ${inPlace(place.name)}` : label,
    value: found ? { low: found.low, high: found.high } : null,
    unit: 'vehicles',
    when: found ? { date: found.date, precision: found.precision } : null,
    evidence: figure ? figure.readings.map(({ signalId }) => signalId) : [],
    link: found ? { to: 'signal', id: found.signalId } : { to: 'operator', slug: operator },
  }
}

/** The newest count of vehicles built; a count of those in service or of plans is another thing. */
function vehiclesBuilt(
  { signals, programs, asOf }: FigureInput,
  { label, program: slug }: Extract<FigureSpec, { counts: 'vehicles-built' }>,
): Omit<LiveFigure, 'id'> {
  const built = projectProduction(signals, programs, asOf).find(({ program }) => program.slug === slug)
  const newest = built?.milestones.findLast(({ milestone, units }) => milestone === 'ramp' && units !== null)
  return {
    label,
    value: newest?.units ? { low: newest.units, high: newest.units } : null,
    unit: 'vehicles',
    when: newest ? whenOf(newest) : null,
    evidence: newest ? [newest.id] : [],
    link: { to: 'programme', slug },
  }
}
