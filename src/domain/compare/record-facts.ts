import { placeAncestors } from '../place/schema'
import { daysWaiting, type FilingState, isPermitHeld } from '../projection/filings'
import { promiseStatusLabels } from '../projection/labels'
import { compareText } from '../shared/group'
import { formatRange } from '../shared/range'
import { formatDay, whenOf } from '../signal/date'
import { permitTypeLabels } from '../signal/labels'
import { bySignalDate } from '../signal/schema'
import { belongsTo, type Compared } from '../timeline/compare'
import { type FactItem, type FactWorld, factItem, placeBeside, signalSource } from './facts'

/**
 * The filings that bear on a side: an operator's own; those on a place and inside it; and those around it of the
 * operators known in it, since a city's services run under the permits of its state.
 */
function filingsOn({ filings, signals, places }: FactWorld, side: Compared): FilingState[] {
  if (side.kind === 'operator') return filings.filter(({ filing }) => filing.operator === side.slug)
  const around = new Set(placeAncestors(places, side.slug))
  const present = new Set(signals.filter((signal) => belongsTo(signal, side)).map(({ operator }) => operator))
  return filings.filter(
    ({ filing }) =>
      side.places.has(filing.place) || (around.has(filing.place) && present.has(filing.operator)),
  )
}

/** Nearest first: of the place and inside it, then of what is around it, from the region outwards; then the newest. */
function nearestFirst(states: readonly FilingState[], { places }: FactWorld, side: Compared): FilingState[] {
  const around = side.kind === 'place' ? placeAncestors(places, side.slug) : []
  const distance = ({ filing }: FilingState) => around.indexOf(filing.place)
  return states.toSorted((a, b) => distance(a) - distance(b) || compareText(b.since.date, a.since.date))
}

function filingItem({ filing, since }: FilingState, side: Compared, note: string): FactItem {
  return factItem({
    operator: side.kind === 'place' ? filing.operator : null,
    place: placeBeside(filing.place, side),
    text: filing.title,
    note,
    when: since,
    sources: [{ kind: 'filing', id: filing.slug }],
  })
}

/** Permits in force, the nearest first, then the newest step. */
export function permitFacts(world: FactWorld, side: Compared): FactItem[] {
  const held = filingsOn(world, side).filter(isPermitHeld)
  return nearestFirst(held, world, side).map((state) =>
    filingItem(state, side, permitTypeLabels[state.filing.permitType].toLowerCase()),
  )
}

/** Proceedings that are open, the nearest first, then the newest step, with the days that each has waited. */
export function openFilingFacts(world: FactWorld, side: Compared): FactItem[] {
  const open = filingsOn(world, side).filter((state) => state.open)
  return nearestFirst(open, world, side).map((state) => {
    const waiting = daysWaiting(state, world.asOf)
    const decided = state.filing.permitType === 'recall' ? 'not pending' : 'not filed'
    return filingItem(state, side, waiting ? `${formatRange(waiting)} days pending` : decided)
  })
}

/** Promises that are open or overdue: overdue ones first, then by the day that they are due. */
export function promiseFacts({ promises }: FactWorld, side: Compared): FactItem[] {
  return promises
    .filter(({ target, status }) => belongsTo(target, side) && (status === 'open' || status === 'overdue'))
    .toSorted(
      (a, b) =>
        Number(a.status === 'open') - Number(b.status === 'open') ||
        compareText(a.target.due ?? '9999', b.target.due ?? '9999') ||
        compareText(a.target.id, b.target.id),
    )
    .map(({ target, status }) =>
      factItem({
        operator: side.kind === 'place' ? target.operator : null,
        place: placeBeside(target.place, side),
        text: target.headline,
        note: [
          promiseStatusLabels[status].toLowerCase(),
          target.due === null ? 'no date' : `due ${formatDay(target.due)}`,
        ].join(', '),
        when: whenOf(target),
        sources: [signalSource(target.id)],
      }),
    )
}

/** How many signals there are, with the newest. */
export function signalFacts({ signals }: FactWorld, side: Compared): FactItem[] {
  const own = signals.filter((signal) => belongsTo(signal, side)).toSorted(bySignalDate)
  const newest = own.at(-1)
  if (!newest) return []
  return [
    factItem({
      text: `${own.length} ${own.length === 1 ? 'signal' : 'signals'}`,
      note: `newest: ${newest.headline}`,
      when: whenOf(newest),
      sources: [signalSource(newest.id)],
    }),
  ]
}
