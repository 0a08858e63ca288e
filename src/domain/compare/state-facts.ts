import { leadingDeployment } from '../projection/deployments'
import { statusKeyLabels } from '../projection/labels'
import { statusKey, statusKeys } from '../projection/status-key'
import { compareText, groupBy } from '../shared/group'
import { formatRange } from '../shared/range'
import { daysBetween, intervalEnd, whenOf } from '../signal/date'
import { belongsTo, type Compared } from '../timeline/compare'
import { type FactItem, type FactWorld, factItem, placeBeside, signalSource } from './facts'

/**
 * Where operators stand: for a place each operator with its deployment that is furthest along, for an operator each
 * state with the city that has been in it longest. The most advanced first.
 */
export function stateFacts({ deployments }: FactWorld, side: Compared): FactItem[] {
  const here = deployments.filter((one) => belongsTo(one, side))
  const groups = groupBy(here, (one) => (side.kind === 'place' ? one.operator : statusKey(one)))
  return [...groups.values()]
    .flatMap((group) => {
      const lead = leadingDeployment(group)
      const latest = lead?.signalIds.at(-1)
      if (!lead || !latest) return []
      const others = group.length - 1
      const status = statusKey(lead)
      return [
        factItem({
          operator: side.kind === 'place' ? lead.operator : null,
          place: placeBeside(lead.place, side),
          text: statusKeyLabels[status],
          status,
          note: others === 0 ? null : `and in ${others} more ${others === 1 ? 'city' : 'cities'}`,
          when: lead.statusSince.when,
          sources: [signalSource(latest)],
        }),
      ]
    })
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareText(a.when?.date ?? '', b.when?.date ?? '') ||
        compareText(a.operator ?? '', b.operator ?? ''),
    )
}

const rank = ({ status }: FactItem) => (status === null ? statusKeys.length : statusKeys.indexOf(status))

/**
 * Days since anyone could first book a ride, by operator, the longest first. A range where the first day is known to
 * a month or less. What has been paused or has ended since still had its first ride then.
 */
export function launchFacts(world: FactWorld, side: Compared): FactItem[] {
  const { deployments, signals, places, asOf, launchOf } = world
  const bySignal = new Map(signals.map((signal) => [signal.id, signal]))
  const grounds =
    side.kind === 'place'
      ? [side.slug]
      : places.filter(({ parent }) => parent === null).map(({ slug }) => slug)
  const operators = new Set(deployments.filter((one) => belongsTo(one, side)).map(({ operator }) => operator))
  return [...operators]
    .flatMap((operator) => {
      const [first] = grounds
        .flatMap((ground) => launchOf(operator, ground) ?? [])
        .toSorted((a, b) => compareText(a.date, b.date))
      const signal = first ? bySignal.get(first.signalId) : undefined
      if (!signal) return []
      const when = whenOf(signal)
      const days = {
        low: Math.max(0, daysBetween(intervalEnd(when), asOf)),
        high: daysBetween(when.date, asOf),
      }
      return [
        factItem({
          operator: side.kind === 'place' ? operator : null,
          place: placeBeside(signal.place, side),
          text: `${formatRange(days)} days`,
          when,
          sources: [signalSource(signal.id)],
        }),
      ]
    })
    .sort((a, b) => compareText(a.when?.date ?? '', b.when?.date ?? ''))
}
