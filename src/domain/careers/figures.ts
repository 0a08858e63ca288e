import { inPlace } from '../place/in-place'
import type { Place } from '../place/schema'
import { type Deployment, projectDeployments, statusKey } from '../projection/deployments'
import { countedWords } from '../projection/figure-text'
import { projectFilings } from '../projection/filings'
import { projectFleet } from '../projection/fleet'
import { leadingFigure } from '../projection/headline-figure'
import { projectProduction } from '../projection/production'
import type { Agency, Filing, Program } from '../record/schemas'
import type { Range } from '../shared/range'
import { recordOf } from '../shared/record-of'
import { addDays, type IntervalDate, type IsoDate } from '../signal/date'
import type { FleetBasis } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import { readInflections } from './inflection'
import type { SiteLink } from './links'

/** Figures that prose refers to by name, so that no number that can change stands in a sentence. */
export const figureIds = [
  'signals',
  'operators-in-service',
  'cities-in-service',
  'cities-driverless',
  'tesla-cities-in-service',
  'tesla-fleet-registered',
  'tesla-fleet-observed',
  'waymo-fleet-registered',
  'cybercab-counted',
  'filings-open',
  'inflections-recent',
] as const
export type FigureId = (typeof figureIds)[number]

export type LiveFigure = {
  id: FigureId
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

/** Every figure as it stands on a day. */
export function readFigures(input: FigureInput): Record<FigureId, LiveFigure> {
  const { signals, places, filings, programs, asOf } = input
  const running = projectDeployments(signals, places, asOf).filter(({ phase }) => phase === 'service')
  const driverless = running.filter((one) => statusKey(one) === 'service-driverless')
  const open = projectFilings(signals, filings, asOf).filter((one) => one.open)
  const recent = readInflections(input).fired.filter(({ on }) => on.date > addDays(asOf, -recentDays))
  const known = signals.filter(({ date }) => date <= asOf)
  const figures: Record<FigureId, Omit<LiveFigure, 'id'>> = {
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
      'cities with a service without anyone at the controls',
      unique(driverless, (one) => one.place),
      'cities',
    ),
    'tesla-cities-in-service': counted(
      'cities in which Tesla runs a service',
      running.filter(({ operator }) => operator === 'tesla'),
      'cities',
    ),
    'tesla-fleet-registered': fleet(input, 'tesla', 'registered', 'Tesla', 'on a public register'),
    'tesla-fleet-observed': fleet(input, 'tesla', 'observed', 'Tesla', 'in an independent count'),
    'waymo-fleet-registered': fleet(input, 'waymo', 'registered', 'Waymo', 'on a public register'),
    'cybercab-counted': cybercabs(signals, programs, asOf),
    'filings-open': counted('filings that await an answer', open, 'filings'),
    'inflections-recent': {
      ...counted(`inflection points that fired in ${recentDays} days`, recent, 'inflections'),
      evidence: recent.flatMap(({ evidence }) => evidence),
    },
  }
  return recordOf(figureIds, (id) => ({ id, ...figures[id] }))
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
  operator: string,
  basis: FleetBasis,
  name: string,
  where: string,
): Omit<LiveFigure, 'id'> {
  const figure = leadingFigure(projectFleet({ signals, filings }, asOf, { operator, basis }), {
    bases: [basis],
  })
  const found = figure?.reading
  const modelName = (slug: string) => programs.find((one) => one.slug === slug)?.name ?? slug
  const label = `${name} ${figure ? countedWords(figure, modelName) : 'vehicles'} ${where}`
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

/** The newest count of Cybercabs built; a count of those in service or of plans is another thing. */
function cybercabs(
  signals: readonly Signal[],
  programs: readonly Program[],
  asOf: IsoDate,
): Omit<LiveFigure, 'id'> {
  const program = projectProduction(signals, programs, asOf).find(
    ({ program }) => program.slug === 'cybercab',
  )
  const newest = program?.milestones.findLast(
    ({ milestone, units }) => milestone === 'ramp' && units !== null,
  )
  return {
    label: 'Cybercabs in the newest count or estimate of cars built',
    value: newest?.units ? { low: newest.units, high: newest.units } : null,
    unit: 'vehicles',
    when: newest ? { date: newest.date, precision: newest.datePrecision } : null,
    evidence: newest ? [newest.id] : [],
    link: { to: 'programme', slug: 'cybercab' },
  }
}
