import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import firstRides from '../../../tests/support/first-rides.json'
import { type IndependentState, independentFold, surroundings } from '../../../tests/support/independent-fold'
import type { Place } from '../place/schema'
import { addDays, type IsoDate } from '../signal/date'
import { type Signal, type SignalOf, signalsOfKind } from '../signal/schema'
import { arbitraryDate, arbitrarySignalsOf, testPlaces } from '../testing/arbitraries'
import { type Deployment, projectDeployments } from './deployments'
import type { Dated } from './service-dates'

/** The fold against one that was written from the rules alone, and against the table of first rides. */

const dated = (one: Dated | null) => (one ? [one.when.date, one.when.precision, one.signalId] : undefined)

function inTheirWords({ phase, supervision, access, since, dates, interruptions }: Deployment) {
  return {
    phase,
    supervision,
    access,
    since: since.date,
    first: {
      ride: dated(dates.firstRide),
      outside: dated(dates.firstOutsideRide),
      everyone: dated(dates.firstPublicRide),
      driverless: dated(dates.firstDriverlessRide),
      driverlessForAll: dated(dates.firstDriverlessPublic),
    },
    breaks: interruptions.map(({ from, to, pausedBy, resumedBy, days }) => ({
      from: from.date,
      to: to?.date ?? null,
      pausedBy,
      resumedBy,
      days,
    })),
  }
}

type States = Map<string, unknown>

function byProduct(signals: readonly Signal[], places: readonly Place[], asOf: IsoDate): States {
  return new Map(
    projectDeployments(signals, places, asOf).map((one) => [
      `${one.operator}/${one.place}`,
      inTheirWords(one),
    ]),
  )
}

function byTheOther(
  statuses: readonly SignalOf<'deployment-status'>[],
  places: readonly Place[],
  asOf: IsoDate,
): States {
  const states = new Map<string, IndependentState>()
  for (const operator of new Set(statuses.map((one) => one.operator))) {
    const own = statuses.filter((one) => one.operator === operator)
    for (const [city, around] of surroundings(places)) {
      const state = independentFold(own, city, around, asOf)
      if (state) states.set(`${operator}/${city}`, state)
    }
  }
  return states
}

const sorted = (states: States) => [...states].sort(([a], [b]) => (a < b ? -1 : 1))

describe('the fold and an independent one', () => {
  const { signals, places } = loadDataset()
  const statuses = signalsOfKind(signals, 'deployment-status')

  it('agree on every operator, city and day of the shipped record', () => {
    // A state can change on the day of a record, and a running pause grows every day.
    const days = new Set(statuses.flatMap(({ date }) => [date, addDays(date, 1)]))
    for (const day of days) {
      expect(sorted(byProduct(signals, places, day)), day).toEqual(sorted(byTheOther(statuses, places, day)))
    }
  })

  it('agree on records of any sort', () => {
    fc.assert(
      fc.property(arbitrarySignalsOf('deployment-status'), arbitraryDate, (given, asOf) => {
        expect(sorted(byProduct(given, testPlaces, asOf))).toEqual(
          sorted(byTheOther(given, testPlaces, asOf)),
        )
      }),
      { numRuns: 500 },
    )
  })
})

describe('the table of first rides', () => {
  const { signals, places } = loadDataset()
  const deployments = projectDeployments(signals, places, '2026-10-10')

  it.each(firstRides.map((row) => [`${row.operator} in ${row.place}`, row] as const))(
    'is what the record gives for %s',
    (_, { operator, place, ...dates }) => {
      const found = deployments.find((one) => one.operator === operator && one.place === place)
      const given = (one: Dated | null | undefined) => (one ? [one.when.date, one.when.precision] : null)
      expect({
        firstRide: given(found?.dates.firstRide),
        firstOutsideRide: given(found?.dates.firstOutsideRide),
        firstPublicRide: given(found?.dates.firstPublicRide),
        firstDriverlessRide: given(found?.dates.firstDriverlessRide),
        firstDriverlessPublic: given(found?.dates.firstDriverlessPublic),
      }).toEqual(dates)
    },
  )
})
