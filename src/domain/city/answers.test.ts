import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { evidenceFinder } from '../facts/status-evidence'
import { areasAt } from '../projection/areas-at'
import { projectDenominators } from '../projection/denominators'
import { projectDeployments } from '../projection/deployments'
import { projectFilings } from '../projection/filings'
import { projectFleet } from '../projection/fleet'
import { leadingFigure } from '../projection/headline-figure'
import { projectMetrics } from '../projection/metrics'
import { deploymentStages, type MatrixWorld, projectStageMatrix } from '../rules/matrix'
import { stageRank } from '../rules/stages'
import { nameIndex } from '../shared/names'
import { arbitraryDate, arbitrarySignals, testFilings, testPlaces } from '../testing/arbitraries'
import { cityAnswers, maxAnswers, splitAnswers } from './answers'
import { answerStatus, cityClaim } from './labels'

const dataset = loadDataset()
const names = nameIndex(dataset.operators, dataset.places)
const asOf = '2026-11-30'

function answersOf(city: string, world: MatrixWorld = dataset, day = asOf) {
  const { signals, places, filings } = world
  const deployments = projectDeployments(signals, places, day).filter(({ place }) => place === city)
  const only = { places: new Set([city]) }
  return cityAnswers(
    city,
    {
      deployments,
      stageOf: deploymentStages(world, day),
      evidenceOf: evidenceFinder({ signals, places, filings: projectFilings(signals, filings, day) }, day),
      fleet: projectFleet({ signals, filings }, day, only),
      denominators: projectDenominators(
        { signals, filings, places, deployments, place: { slug: city } },
        day,
      ),
      areas: areasAt(signals, places, day).filter(({ place }) => place === city),
      metrics: projectMetrics(signals, day),
    },
    day,
  )
}

const answerOf = (city: string, operator: string) =>
  answersOf(city).find((answer) => answer.operator === operator)

describe('the answers of the record on 30 November 2026', () => {
  it('Austin: who has come furthest first, each with its own cars, area and wait', () => {
    const answers = answersOf('austin-tx')
    expect(answers.map((one) => [one.operator, answerStatus(one)])).toEqual([
      ['waymo', 'Driverless, open to all'],
      ['tesla', 'Partly monitored, open to all'],
      ['zoox', 'Driverless, staff only'],
      ['cruise', 'Ended'],
    ])
    const [waymo, tesla, zoox] = answers
    expect(tesla).toMatchObject({
      driverless: { when: { date: '2026-01-22' } },
      fleet: { low: 8, high: 8, place: 'austin-tx', source: 'field-count', when: { date: '2026-09-22' } },
      area: { areaSqMi: 245 },
      wait: { low: 17.5, high: 17.5, when: { date: '2026-04-10' } },
    })
    // A count of the whole state is never one of the city.
    expect(waymo).toMatchObject({ fleet: null, area: { areaSqMi: 150 }, wait: null })
    expect(waymo?.statewide).toMatchObject({ low: 1185, place: 'us-tx', source: 'register' })
    expect(zoox).toMatchObject({ fleet: null, area: null, driverless: { when: { date: '2026-03-24' } } })
  })

  it('leads with the count that every other page leads with', () => {
    const series = projectFleet(dataset, asOf, { places: new Set(['austin-tx']) })
    const own = leadingFigure(series.filter(({ operator }) => operator === 'tesla'))
    expect(answerOf('austin-tx', 'tesla')?.fleet?.signalIds[0]).toBe(own?.reading.signalId)
  })

  it('tells a driverless service from the day on which it opened, and neither begins anew with a pause', () => {
    expect(answerOf('san-francisco-ca', 'waymo')?.driverless).toMatchObject({
      when: { date: '2022-12-16' },
      accessSince: { when: { date: '2024-06-25' } },
    })
    expect(answerOf('phoenix-az', 'waymo')?.driverless?.when.date).toBe('2020-10-08')
    expect(answerOf('munich-de', 'waymo')?.driverless).toBeNull()
  })

  it('does not call a ride with a human driver a service with a monitor', () => {
    expect(answerOf('sf-bay-area-ca', 'tesla')?.stage).toBe('human-driver')
  })

  it('says in one sentence what holds, and how old that is', () => {
    expect(cityClaim(answersOf('austin-tx'), names)).toBe(
      'Waymo offers driverless rides to all; Tesla Robotaxi has a safety monitor in some cars.',
    )
    expect(cityClaim(answersOf('phoenix-az'), names)).toBe(
      'Waymo offers driverless rides to all, not confirmed within 12 months.',
    )
    expect(cityClaim(answersOf('munich-de'), names)).toBe(
      'Waymo is testing; Mobileye has announced a service.',
    )
    expect(cityClaim([], names)).toBeNull()
  })

  it('has no cell of a state ahead of what its cities are said to have', () => {
    const { rows } = projectStageMatrix(dataset, asOf, 'states')
    const texas = rows.find(({ place }) => place.slug === 'us-tx')
    for (const { operator, stage } of answersOf('austin-tx')) {
      const cell = texas?.cells.find((one) => one.operator === operator)
      expect(stageRank(cell?.stage ?? 'ended')).toBeLessThanOrEqual(stageRank(stage))
    }
  })
})

describe('cityAnswers', () => {
  it('answers once for each operator, and never with the cars, the area or the wait of another', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        const world = { signals, places: testPlaces, filings: testFilings }
        const byId = new Map(signals.map((signal) => [signal.id, signal]))
        for (const { slug } of testPlaces.filter(({ kind }) => kind === 'city')) {
          const answers = answersOf(slug, world, day)
          expect(new Set(answers.map(({ operator }) => operator)).size).toBe(answers.length)
          for (const { operator, fleet, area, wait } of answers) {
            const cited = [...(fleet?.signalIds ?? []), area?.signalId, wait?.signalId]
            for (const id of cited.filter((one) => one !== undefined)) {
              expect(byId.get(id)).toMatchObject({ operator, place: slug })
            }
          }
        }
      }),
    )
  })
})

describe('splitAnswers', () => {
  const at = (...stages: ('open-to-all' | 'testing' | 'announced' | 'ended')[]) =>
    splitAnswers(stages.map((stage) => ({ stage })))

  it('gives a box to those at work, and to those who only announce where nobody is', () => {
    expect(at('open-to-all', 'announced', 'ended').leading).toHaveLength(1)
    expect(at('announced', 'ended')).toEqual({
      leading: [{ stage: 'announced' }, { stage: 'ended' }],
      others: [],
    })
  })

  it('loses nobody', () => {
    const { leading, others } = at(...Array.from({ length: 7 }, () => 'testing' as const))
    expect([leading.length, others.length]).toEqual([maxAnswers, 7 - maxAnswers])
  })
})
