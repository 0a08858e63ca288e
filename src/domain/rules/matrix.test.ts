import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { nameIndex } from '../shared/names'
import type { Signal } from '../signal/schema'
import { arbitraryDate, arbitrarySignals, signalOf, testFilings, testPlaces } from '../testing/arbitraries'
import { cellWord, matrixFinding, unconfirmedPlaces } from './labels'
import { projectStageMatrix, type StageMatrix } from './matrix'
import { matrixStages, stageRank } from './stages'

const dataset = loadDataset()
const names = nameIndex(dataset.operators, dataset.places)
const asOf = '2026-11-30'
const states = projectStageMatrix(dataset, asOf, 'states')
const cellIn = (matrix: StageMatrix, place: string, operator: string) =>
  matrix.rows.find((row) => row.place.slug === place)?.cells.find((cell) => cell.operator === operator)
const said = (place: string, operator: string, matrix = states) => {
  const cell = cellIn(matrix, place, operator)
  return cell ? `${cellWord(cell)} ${cell.since.date}` : null
}

describe('the matrix of the record on Nov 30, 2026', () => {
  it('free rides are not paid rides: no word of the matrix speaks of fares', () => {
    const words = states.rows.flatMap(({ cells }) => cells.map(cellWord))
    expect(words.join(' ')).not.toMatch(/paid|free|fare/i)
    expect(said('us-nv', 'zoox')).toBe('Open to all 2025-09-10')
    expect(said('us-ca', 'zoox')).toBe('By invitation 2025-11-18')
  })

  it('a permit of 2020 for delivery pods is not a taxi service', () => {
    expect(said('us-ca', 'nuro-lucid-uber')).toBe('Testing 2025-12-01')
    const before = projectStageMatrix(dataset, '2025-06-01', 'states')
    expect(said('us-ca', 'nuro-lucid-uber', before)).toBeNull()
  })

  it('a registered fleet does not read as nothing on record', () => {
    const registered = dataset.signals.filter(
      (signal) =>
        signal.kind === 'fleet-estimate' && signal.basis === 'registered' && signal.place === 'us-tx',
    )
    for (const { operator } of registered) expect(cellIn(states, 'us-tx', operator)?.registered).toBeTruthy()
    expect(cellIn(states, 'us-tx', 'waymo')?.registered).toMatchObject({ vehicles: 1185 })
    expect(cellIn(states, 'us-tx', 'tesla')?.registered).toMatchObject({ vehicles: 739 })
    const alone = signalOf('fleet-estimate', { place: 'us-tx', basis: 'registered' })
    const matrix = projectStageMatrix({ signals: [alone], places: testPlaces, filings: [] }, asOf, 'states')
    expect(matrix.rows[0]?.cells).toMatchObject([{ stage: 'registered', registered: { vehicles: 40 } }])
  })

  it('a human driver on a separate license is no stage', () => {
    expect(said('us-ca', 'tesla')).toBe('Human driver 2025-07-31')
    expect(matrixStages).not.toContain('human-driver')
    // With a monitor, not a driver: Texas asked nobody for a permit then.
    const before = projectStageMatrix(dataset, '2025-10-01', 'states')
    expect(said('us-tx', 'tesla', before)).toMatch(/^With monitor/)
    expect(said('us-ca', 'tesla', before)).toMatch(/^Human driver/)
  })

  it.each([
    ['us-tx', 'waymo', 'Open to all 2025-03-04'],
    ['us-tx', 'tesla', 'Open to all 2026-04-18'],
    ['us-tx', 'zoox', 'Staff only 2026-03-24'],
    ['us-tx', 'nuro-lucid-uber', 'Announced 2026-06-17'],
    ['us-tx', 'avride', 'With monitor 2025-12-03'],
    ['us-tx', 'may-mobility', 'With monitor 2021-03-23'],
    ['us-ca', 'waymo', 'Open to all 2024-06-25'],
    ['us-nv', 'waymo', 'By invitation 2026-09-14'],
    ['us-nv', 'tesla', 'Permit, no rides 2026-07-27'],
    ['us-az', 'waymo', 'Open to all 2020-10-08'],
    ['us-az', 'tesla', 'Testing 2025-09-19'],
    ['us-az', 'zoox', 'Announced 2026-03-09'],
    ['us-az', 'may-mobility', 'Ended 2025-02-01'],
  ])('says of %s and %s: %s', (place, operator, words) => {
    expect(said(place, operator)).toBe(words)
  })

  it('a test by hand is told from one in an empty car', () => {
    expect(said('us-co', 'zoox')).toBe('Testing, by hand 2026-09-29')
    expect(said('us-mi', 'waymo')).toBe('Testing, empty 2026-10-06')
  })

  it('begins with the states in which most have come furthest, and with who has come furthest in most', () => {
    expect(states.rows[0]?.place.slug).toBe('us-tx')
    expect(states.operators.slice(0, 3)).toEqual(['waymo', 'tesla', 'zoox'])
  })

  it('finds in one sentence what is true of it', () => {
    const open = states.rows.filter(({ cells }) =>
      cells.some(({ stage, age }) => stage === 'open-to-all' && age !== 'old'),
    )
    expect(open.map(({ place }) => place.slug)).toContain('us-nv')
    expect(matrixFinding(states, names)).toMatch(
      /^Driverless rides are open to all in \w+ states; Tesla Robotaxi’s Nevada permit has no rides on record$/,
    )
    // Waymo in Phoenix rests on a record of 2023.
    expect(unconfirmedPlaces(states)).toEqual(['Arizona'])
    expect(open.map(({ place }) => place.slug)).not.toContain('us-az')
  })

  it('has countries as rows too, and no approval of driver assistance in them', () => {
    const countries = projectStageMatrix(dataset, asOf, 'countries')
    expect(countries.rows.every(({ place }) => place.kind === 'country')).toBe(true)
    expect(said('us', 'waymo', countries)).toBe('Open to all 2020-10-08')
    for (const place of ['nl', 'be', 'dk', 'cz']) expect(cellIn(countries, place, 'tesla')).toBeUndefined()
  })
})

describe('projectStageMatrix', () => {
  const matrixOf = (...signals: Signal[]) =>
    projectStageMatrix({ signals, places: testPlaces, filings: testFilings }, '2026-06-15', 'states')

  it('takes the furthest of the cities, since the first that came so far, as new as the newest record', () => {
    const matrix = matrixOf(
      signalOf('deployment-status', { id: 'a', date: '2025-01-01', place: 'austin-tx' }),
      signalOf('deployment-status', { id: 'b', date: '2026-05-01', place: 'dallas-tx' }),
      signalOf('deployment-status', {
        id: 'c',
        date: '2026-01-01',
        place: 'phoenix-az',
        access: 'employees',
      }),
    )
    expect(matrix.rows.map(({ place, cells }) => [place.slug, cells[0]?.stage])).toEqual([
      ['us-tx', 'open-to-all'],
      ['us-az', 'staff-only'],
    ])
    expect(matrix.rows[0]?.cells[0]).toMatchObject({
      since: { date: '2025-01-01' },
      signalId: 'a',
      confirmed: { date: '2026-05-01' },
      age: 'recent',
      cities: ['austin-tx', 'dallas-tx'],
    })
  })

  it('fades what nothing has confirmed for half a year, and leaves out of the finding what nothing has for a year', () => {
    const open = (date: string) => matrixOf(signalOf('deployment-status', { date }))
    expect(open('2025-12-20').rows[0]?.cells[0]?.age).toBe('recent')
    expect(open('2025-10-01').rows[0]?.cells[0]?.age).toBe('aging')
    const old = open('2024-10-01')
    expect(old.rows[0]?.cells[0]?.age).toBe('old')
    expect(matrixFinding(old, names)).toBe('No state has driverless rides that are open to all')
    expect(unconfirmedPlaces(old)).toEqual(['Place us-tx'])
  })

  it('has one cell for each operator and state, whose stage is never behind what one of its cities has', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        const world = { signals, places: testPlaces, filings: testFilings }
        for (const level of ['states', 'countries'] as const) {
          const { rows, operators } = projectStageMatrix(world, day, level)
          const known = new Set(signals.filter(({ date }) => date <= day).map(({ id }) => id))
          for (const { cells } of rows) {
            expect(new Set(cells.map(({ operator }) => operator)).size).toBe(cells.length)
            for (const cell of cells) {
              expect(operators).toContain(cell.operator)
              expect(known).toContain(cell.signalId)
              expect(stageRank(cell.stage)).toBeGreaterThanOrEqual(0)
            }
          }
        }
      }),
    )
  })
})
