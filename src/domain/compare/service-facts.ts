import type { ServiceDates } from '../projection/service-dates'
import { driverlessShare, sharePercent } from '../projection/share'
import { compareText, groupBy } from '../shared/group'
import { formatNumber, formatRange } from '../shared/range'
import { formatInterval } from '../signal/date'
import { basisLabels, spanLabels } from '../signal/labels'
import { belongsTo, type Compared } from '../timeline/compare'
import { type FactItem, type FactWorld, factItem, placeBeside, signalSource } from './facts'

/** The dates of a service, its pauses and its share of driverless cars, as the fold gives them. */

/** The dates that are compared, with what they are called. */
export const comparedDates = [
  { key: 'firstRide', label: 'First ride of anyone' },
  { key: 'firstPublicRide', label: 'Open to everyone' },
  { key: 'firstDriverlessPublic', label: 'Without a driver and open to everyone' },
] as const satisfies readonly { key: keyof ServiceDates; label: string }[]

/** The first day of each operator on one side, the earliest first; of several cities the first. */
export function serviceDateFacts(
  { deployments }: FactWorld,
  side: Compared,
  key: keyof ServiceDates,
): FactItem[] {
  const here = deployments.filter((one) => belongsTo(one, side))
  return [...groupBy(here, ({ operator }) => operator).values()]
    .flatMap((group) => {
      const dated = group.flatMap(({ operator, place, dates }) => {
        const date = dates[key]
        return date ? [{ operator, place, ...date }] : []
      })
      const [first] = dated.toSorted((a, b) => compareText(a.when.date, b.when.date))
      if (!first) return []
      const others = dated.length - 1
      return [
        factItem({
          operator: side.kind === 'place' ? first.operator : null,
          place: placeBeside(first.place, side),
          text: formatInterval(first.when),
          note: others === 0 ? null : `and in ${others} more ${others === 1 ? 'city' : 'cities'} since`,
          when: first.when,
          sources: [signalSource(first.signalId)],
        }),
      ]
    })
    .toSorted((a, b) => compareText(a.when?.date ?? '', b.when?.date ?? ''))
}

/** The pauses of services, the newest first, each with its reason. */
export function interruptionFacts({ deployments }: FactWorld, side: Compared): FactItem[] {
  return deployments
    .filter((one) => belongsTo(one, side))
    .flatMap(({ operator, place, interruptions }) =>
      interruptions.map(({ from, to, days, reason, pausedBy, resumedBy }) =>
        factItem({
          operator: side.kind === 'place' ? operator : null,
          place: placeBeside(place, side),
          text:
            to === null
              ? 'running'
              : days === null
                ? `to ${formatInterval(to)}`
                : `${formatNumber(days)} ${days === 1 ? 'day' : 'days'}`,
          note: reason,
          when: from,
          sources: [signalSource(pausedBy), ...(resumedBy ? [signalSource(resumedBy)] : [])],
        }),
      ),
    )
    .toSorted((a, b) => compareText(b.when?.date ?? '', a.when?.date ?? ''))
}

/** Driverless of all vehicles wherever two counts made in one way allow it, with both counts. */
export function shareFacts({ deployments, fleets, asOf }: FactWorld, side: Compared): FactItem[] {
  return deployments
    .filter((one) => belongsTo(one, side) && one.phase !== 'ended')
    .flatMap(({ operator, place }) => {
      const share = driverlessShare(fleets, { operator, place }, asOf)
      if (!share) return []
      const { driverless, all, basis, span } = share
      const seen = span === 'cumulative' ? `, ${spanLabels.cumulative.toLowerCase()}` : ''
      return [
        factItem({
          operator: side.kind === 'place' ? operator : null,
          place: placeBeside(place, side),
          text: sharePercent(share),
          note: `${formatRange(driverless)} of ${formatRange(all)}, ${basisLabels[basis].toLowerCase()}${seen}`,
          when: { date: all.date, precision: 'day' },
          sources: [signalSource(driverless.signalId), signalSource(all.signalId)],
        }),
      ]
    })
    .toSorted((a, b) => compareText(b.when?.date ?? '', a.when?.date ?? ''))
}
