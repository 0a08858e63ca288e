import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { featuredOperators } from '@/content/featured'
import { type ConfirmedCities, confirmedCities } from '@/domain/facts/confirmed-cities'
import { countsInIndex } from '@/domain/impact/counted'
import { type SignalSummary, summarize } from '@/domain/impact/signal-summary'
import type { Place } from '@/domain/place/schema'
import { countCities, projectDeployments, type StatusKey } from '@/domain/projection/deployments'
import { projectFilings } from '@/domain/projection/filings'
import { projectFleet } from '@/domain/projection/fleet'
import { figuresSideBySide, type HeadlineFigure } from '@/domain/projection/headline-figure'
import { type RegisterLine, registerLine } from '@/domain/projection/register-line'
import type { Operator, Program } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import { bySignalDate, isEvent, type SignalOf, signalsOfKind } from '@/domain/signal/schema'
import { recordEnd } from '@/domain/source/record-end'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getMovers, type ImpactMover } from './recent-impacts'
import { getFilings, getOperators, getPlaces, getPrograms, getSources } from './reference'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

/** The bases that it sets side by side. */
const overviewBases = ['registered', 'observed', 'claimed'] as const

export type Overview = {
  asOf: IsoDate
  operators: Operator[]
  places: Place[]
  programs: Program[]
  cityCounts: Record<StatusKey, number>
  /** Of the driverless cities, how many no record of the past year confirms. */
  confirmed: ConfirmedCities
  /** What each overview operator is led with on each basis, like for like in place where both are counted. */
  vehicles: HeadlineFigure[]
  latestFiling: SignalOf<'filing'> | null
  /** Original events, newest first, with what each means: a restatement is no news. */
  newest: SignalSummary[]
  /** The first featured operator on the official register that was read most often; null where none was read twice. */
  register: RegisterLine | null
  /** All 15, those with the most new evidence of 90 days first, with what the signals of those days mean. */
  movers: ImpactMover[]
  /** The newest day, by the day read, of a signal or of a source that one cites; null when there is none. */
  recordEnd: IsoDate | null
  signalCount: number
  sourceCount: number
}

/** What the first page says about a day. */
export async function getOverview(asOf: IsoDate = today()): Promise<Overview> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, filings, programs, movers, sources, context] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getFilings(),
    getPrograms(),
    getMovers(asOf),
    getSources(),
    getSummaryContext(asOf),
  ])
  const known = signals.filter(({ date }) => date <= asOf).toSorted(bySignalDate)
  const steps = signalsOfKind(known, 'filing').filter(isEvent)
  const fleet = projectFleet({ signals, filings }, asOf)
  const deployments = projectDeployments(signals, places, asOf)
  const folded = { signals, places, deployments, filings: projectFilings(signals, filings, asOf) }
  return {
    asOf,
    operators,
    places,
    programs,
    cityCounts: countCities(deployments),
    confirmed: confirmedCities(folded, asOf),
    vehicles: figuresSideBySide(fleet, featuredOperators, overviewBases),
    latestFiling: steps.at(-1) ?? null,
    newest: summarize(known.filter(countsInIndex).slice(-8).reverse(), operators, places, context),
    register: registerLine(fleet.filter(({ operator }) => operator === featuredOperators[0])),
    movers,
    recordEnd: recordEnd(known, sources, asOf),
    signalCount: known.length,
    sourceCount: new Set(known.flatMap(({ sources }) => sources)).size,
  }
}
