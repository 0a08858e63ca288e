import fc from 'fast-check'
import { expect, it } from 'vitest'
import { projectFleet } from '../projection/fleet'
import { launchFinder } from '../projection/launch'
import { arbitraryDate, arbitrarySignals, signalOf, testPlaces } from '../testing/arbitraries'
import { alignSeries, dayOf, daysBeforeLaunch } from './align'

it('counts days from the first public ride and leaves out what has none', () => {
  const signals = [
    signalOf('deployment-status', { id: 'open', date: '2026-01-11' }),
    signalOf('fleet-estimate', { id: 'before', date: '2025-06-01' }),
    signalOf('fleet-estimate', { id: 'after', date: '2026-02-10' }),
    signalOf('fleet-estimate', { id: 'elsewhere', place: 'phoenix-az' }),
  ]
  const find = launchFinder(signals, testPlaces, '2026-12-31')
  const { aligned, leftOut, first, last } = alignSeries(
    projectFleet({ signals, filings: [] }, '2026-12-31'),
    find,
  )
  expect(aligned.map(({ series, launch }) => series.readings.map(({ date }) => dayOf(launch, date)))).toEqual(
    [[-224, 30]],
  )
  expect(leftOut.map(({ place }) => place)).toEqual(['phoenix-az'])
  expect([first, last]).toEqual([-daysBeforeLaunch, 30])
})

it('keeps every series once and every reading in its order', () => {
  fc.assert(
    fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
      const series = projectFleet({ signals, filings: [] }, asOf)
      const { aligned, leftOut } = alignSeries(series, launchFinder(signals, testPlaces, asOf))
      expect([...aligned.map((one) => one.series), ...leftOut].map(({ key }) => key).toSorted()).toEqual(
        series.map(({ key }) => key).toSorted(),
      )
      for (const { series: one, launch } of aligned) {
        const days = one.readings.map(({ date }) => dayOf(launch, date))
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }
    }),
  )
})
