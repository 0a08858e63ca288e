import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { featuredOperators } from '@/content/featured'
import { confirmedFinder } from '@/domain/facts/confirmed-cities'
import { type OperatorLine, operatorStrip } from '@/domain/fleets/operator-strip'
import { type PromisedFleet, promisedFleets } from '@/domain/fleets/promised'
import { type RegisterPicture, registerPicture } from '@/domain/fleets/register-picture'
import { type Wait, waitsByPlace } from '@/domain/fleets/waits'
import type { Place } from '@/domain/place/schema'
import { projectAmbition } from '@/domain/projection/ambition'
import { projectAreas } from '@/domain/projection/area'
import { type CoveragePicture, readCoverage } from '@/domain/projection/coverage'
import { projectDeployments } from '@/domain/projection/deployments'
import { projectFilings } from '@/domain/projection/filings'
import { projectFleet } from '@/domain/projection/fleet'
import { type IncidentRates, projectIncidentRates } from '@/domain/projection/incident-rates'
import { overallStatistics, type PromiseStatistics } from '@/domain/projection/promise-statistics'
import { projectPromises } from '@/domain/projection/targets'
import type { Operator, Program } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getFilings, getOperators, getPlaces, getPrograms } from './reference'
import { getRecordedOn, getSignals } from './signals'

export type Fleets = {
  asOf: IsoDate
  operators: Operator[]
  places: Place[]
  programs: Program[]
  /** The register of the first featured operator; null where none was read twice. */
  register: RegisterPicture | null
  /** How operators keep what they promise, over all that has come due; the one with most promises first. */
  kept: PromiseStatistics[]
  promised: PromisedFleet[]
  strip: OperatorLine[]
  coverage: CoveragePicture
  waits: Wait[]
  rates: IncidentRates
}

/** What the page of fleets says about a day. */
export async function getFleets(asOf: IsoDate = today()): Promise<Fleets> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, filings, programs, recorded] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getFilings(),
    getPrograms(),
    getRecordedOn(),
  ])
  const recordedOn = new Map(Object.entries(recorded))
  const input = { signals, filings }
  const fleet = projectFleet(input, asOf)
  const deployments = projectDeployments(signals, places, asOf)
  const promises = projectPromises(signals, asOf, recordedOn)
  return {
    asOf,
    operators,
    places,
    programs,
    register: registerPicture(fleet, featuredOperators[0], places),
    kept: overallStatistics(promises).toSorted((a, b) => b.settled - a.settled),
    promised: promisedFleets(projectAmbition(input, asOf, recordedOn), asOf),
    strip: operatorStrip({
      operators,
      deployments,
      fleet,
      areas: projectAreas(signals, asOf),
      promises,
      isConfirmed: confirmedFinder(
        { signals, places, filings: projectFilings(signals, filings, asOf) },
        asOf,
      ),
    }),
    coverage: readCoverage(input, asOf),
    waits: waitsByPlace(
      signals,
      deployments.filter(({ phase }) => phase === 'service'),
      asOf,
    ),
    rates: projectIncidentRates(signals, asOf),
  }
}
