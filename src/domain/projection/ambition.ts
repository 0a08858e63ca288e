import { type IntervalDate, type IsoDate, whenOf } from '../signal/date'
import type { FleetBasis, FleetScope } from '../signal/kinds'
import { type FleetInput, type FleetReading, type FleetSeries, isWholeFleet, projectFleet } from './fleet'
import { compareText, groupBy } from './fold'
import { leadingFigure, seriesUpTo } from './headline-figure'
import { type PromiseEntry, type PromiseStatus, projectPromises } from './targets'

/** The counts that do not rest on the operator's word, the best founded first. */
export const independentBases = ['observed', 'registered'] as const satisfies readonly FleetBasis[]
export type IndependentBasis = (typeof independentBases)[number]

export type AmbitionTarget = {
  signalId: string
  place: string | null
  announced: IntervalDate
  due: IsoDate
  /** Vehicles announced. */
  value: number
  unit: string | null
  status: PromiseStatus
  /** The figure of the same place on the operator's basis by the due day; null when there is none. */
  counted: (FleetReading & { scope: FleetScope }) | null
}

/** What one operator announced for its fleet, and what was counted independently. */
export type Ambition = {
  operator: string
  basis: IndependentBasis
  /** In order of the due day. */
  targets: AmbitionTarget[]
  /** Every series of whole fleets in use on that basis; never joined, never summed. */
  counts: FleetSeries[]
}

export type AmbitionPicture = {
  /** Operators with dated fleet promises and an independent count, the most promises first. */
  operators: Ambition[]
  /** Operators with such promises of which no independent count is on record, by slug. */
  uncounted: string[]
}

/**
 * Announced fleet sizes against counted vehicles on a day. Only promises with a number and a due day can be drawn.
 * Of an operator the best-founded basis there is serves for all its targets.
 */
export function projectAmbition(
  input: FleetInput,
  asOf: IsoDate,
  recordedOn: ReadonlyMap<string, IsoDate>,
): AmbitionPicture {
  const promises = projectPromises(input.signals, asOf, recordedOn).filter(
    ({ target }) => target.metric === 'fleet-size' && target.value !== null && target.due !== null,
  )
  const operators: Ambition[] = []
  const uncounted: string[] = []
  for (const [operator, own] of groupBy(promises, ({ target }) => target.operator)) {
    const found = countsOf(input, asOf, operator)
    if (!found) uncounted.push(operator)
    else
      operators.push({
        operator,
        ...found,
        targets: own.flatMap((entry) => toTarget(entry, found.counts, asOf)).sort(compareTargets),
      })
  }
  return {
    operators: operators.sort(
      (a, b) => b.targets.length - a.targets.length || compareText(a.operator, b.operator),
    ),
    uncounted: uncounted.sort(compareText),
  }
}

function countsOf(
  input: FleetInput,
  asOf: IsoDate,
  operator: string,
): Pick<Ambition, 'basis' | 'counts'> | null {
  for (const basis of independentBases) {
    const counts = projectFleet(input, asOf, { operator, basis }).filter(
      (series) => isWholeFleet(series) && series.readings.length > 0,
    )
    if (counts.length > 0) return { basis, counts }
  }
  return null
}

function toTarget(
  { target, status }: PromiseEntry,
  counts: readonly FleetSeries[],
  asOf: IsoDate,
): AmbitionTarget[] {
  const { id, place, due, value, unit } = target
  if (due === null || value === null) return []
  const until = due < asOf ? due : asOf
  return [
    {
      signalId: id,
      place,
      announced: whenOf(target),
      due,
      value,
      unit,
      status,
      counted: countBy(counts, place, until),
    },
  ]
}

/** The figure that the place was led with on that day. */
function countBy(
  counts: readonly FleetSeries[],
  place: string | null,
  until: IsoDate,
): AmbitionTarget['counted'] {
  const figure = leadingFigure(
    seriesUpTo(
      counts.filter((series) => series.place === place),
      until,
    ),
  )
  return figure ? { ...figure.reading, scope: figure.scope } : null
}

function compareTargets(a: AmbitionTarget, b: AmbitionTarget): number {
  return compareText(a.due, b.due) || a.value - b.value || compareText(a.signalId, b.signalId)
}
