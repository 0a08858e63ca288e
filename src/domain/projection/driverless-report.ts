import type { IsoDate } from '../signal/date'
import type { Signal } from '../signal/schema'
import type { Source } from '../source/schema'
import { accountOf, type DriverlessAccount } from './account'
import type { Deployment } from './deployments'
import { projectFleet } from './fleet'
import { groupBy } from './fold'
import { driverlessShare, type Share } from './share'

/** What counts and sources say of who drives, beside the state that the fold gives. */
export type DriverlessReport = DriverlessAccount & { share: Share | null }

/** By `operator/place`. A plain record, so that it can be cached and sent. */
export type DriverlessReports = Record<string, DriverlessReport>

type At = { operator: string; place: string }

/** Share and account of each deployment on a day. */
export function tellingOf(
  deployments: readonly Deployment[],
  signals: readonly Signal[],
  sources: readonly Pick<Source, 'id' | 'publisher' | 'kind' | 'derivedFrom'>[],
  asOf: IsoDate,
): DriverlessReports {
  const series = groupBy(
    // No register counts toward a share, so that filings are not needed here.
    projectFleet({ signals, filings: [] }, asOf),
    ({ operator, place }) => `${operator}/${place}`,
  )
  const known = signals.filter(({ date }) => date <= asOf)
  const bySource = new Map(sources.map((source) => [source.id, source]))
  return Object.fromEntries(
    deployments.map((one) => [
      keyOf(one),
      { ...accountOf(one, known, bySource), share: driverlessShare(series.get(keyOf(one)) ?? [], one, asOf) },
    ]),
  )
}

/** What is told of one deployment: nothing, of one that is not listed. */
export function driverlessReportAt(told: DriverlessReports, at: At): DriverlessReport {
  return told[keyOf(at)] ?? { share: null, driverlessBy: null, signalIds: [] }
}

const keyOf = ({ operator, place }: At) => `${operator}/${place}`
