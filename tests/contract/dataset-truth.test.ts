import { describe, expect, it } from 'vitest'
import { type Signal, signalsOfKind } from '@/domain/signal/schema'
import { canonicalAddress } from '@/domain/source/address'
import { isPrimary } from '@/domain/source/sourcing'
import { loadDataset } from '../support/dataset'

/** What the headlines rest on, read off the files by plain logic and none of the product's rules. */

const { signals, sources, filings } = loadDataset()
const signalById = new Map(signals.map((signal) => [signal.id, signal]))
const sourceById = new Map(sources.map((source) => [source.id, source]))
const registers = new Set(filings.filter(({ register }) => register).map(({ slug }) => slug))
const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id)

describe('sources of the shipped dataset', () => {
  it('"Confirmed" cites no primary source: of no record any more', () => {
    const without = signals.filter(
      ({ confidence, sources: cited }) =>
        confidence === 'confirmed' &&
        !cited.some((id) => {
          const source = sourceById.get(id)
          return source !== undefined && isPrimary(source)
        }),
    )
    expect(idsOf(without)).toEqual([])
  })

  it('stand under one id for each address', () => {
    const holder = new Map<string, string>()
    const twice = sources.flatMap(({ id, url }) => {
      if (url === null) return []
      const other = holder.get(canonicalAddress(url))
      holder.set(canonicalAddress(url), id)
      return other === undefined ? [] : [`${other} and ${id}`]
    })
    expect(twice).toEqual([])
  })

  it('repeat only recorded sources, and none of them itself', () => {
    for (const source of sources) {
      const seen = new Set<string>()
      let at = source
      while (at.derivedFrom !== null) {
        expect(seen, source.id).not.toContain(at.id)
        seen.add(at.id)
        const next = sourceById.get(at.derivedFrom)
        expect(next, source.id).toBeDefined()
        if (!next) break
        at = next
      }
    }
  })

  it('count the daily digest as one publisher', () => {
    const digests = sources.filter(({ id }) => id.startsWith('rtnews-'))
    expect(digests.length).toBeGreaterThan(30)
    expect(new Set(digests.map(({ publisher }) => publisher)).size).toBe(1)
  })
})

describe('accounts and restatements of the shipped dataset', () => {
  const pointing = (field: 'alternateOf' | 'restates') =>
    signals.flatMap((signal) => {
      const target = signal[field]
      return target === null ? [] : [{ signal, main: signalById.get(target) }]
    })

  it.each(['alternateOf', 'restates'] as const)('%s names a main record', (field) => {
    for (const { signal, main } of pointing(field)) {
      expect(main, signal.id).toMatchObject({ alternateOf: null, restates: null })
    }
  })

  it('never stand together', () => {
    const both = signals.filter(({ alternateOf, restates }) => alternateOf !== null && restates !== null)
    expect(idsOf(both)).toEqual([])
  })

  it('restate a record of the same operator and kind, or a count the reading of a register', () => {
    for (const { signal, main } of pointing('restates')) {
      expect(main?.operator, signal.id).toBe(signal.operator)
      if (main?.kind === 'filing' && signal.kind === 'fleet-estimate') {
        expect(registers, signal.id).toContain(main.filing)
        expect(main.vehicles, signal.id).not.toBeNull()
      } else expect(main?.kind, signal.id).toBe(signal.kind)
    }
  })
})

describe('the horizon of the shipped dataset', () => {
  it('is Oct 10, 2026: no record and no publication is later', () => {
    const newest = (dates: readonly (string | null)[]) =>
      dates
        .filter((date) => date !== null)
        .toSorted()
        .at(-1)
    expect(newest(signals.map(({ date }) => date))).toBe('2026-10-09')
    expect(newest(sources.map(({ publishedOn }) => publishedOn))).toBe('2026-10-10')
  })
})

describe('Tesla Austin is "driverless" on a record that speaks of part of the city', () => {
  const austin = signalsOfKind(signals, 'deployment-status').filter(
    ({ operator, place }) => operator === 'tesla' && place === 'austin-tx',
  )
  const driverless = austin.filter(
    ({ phase, supervision }) => phase === 'service' && supervision === 'driverless',
  )

  it('is driverless as a whole by claims only', () => {
    expect(driverless.length).toBeGreaterThan(0)
    for (const { id, extent, confidence } of driverless) {
      expect(extent === 'part' || confidence === 'claimed', id).toBe(true)
    }
  })

  it('has the account of the company itself among them', () => {
    const byCompany = driverless.filter(({ sources: cited }) =>
      cited.some((id) => sourceById.get(id)?.kind === 'company'),
    )
    expect(idsOf(byCompany)).toContain('tesla-austin-unsupervised-q2-2026')
  })
})

describe('the Texas register', () => {
  type Reading = { id: string; date: string; low: number; high: number | null; model: string | null }
  const stands = ({ alternateOf, restates, confidence }: Signal) =>
    alternateOf === null && restates === null && confidence !== 'claimed'
  const counts = signalsOfKind(signals, 'fleet-estimate').filter(
    ({ operator, place, basis }) => operator === 'tesla' && place === 'us-tx' && basis === 'registered',
  )
  const steps = signalsOfKind(signals, 'filing').filter(
    ({ filing }) => filing === 'tesla-tx-txdmv-authorization-2026',
  )
  const readings: Reading[] = [
    ...counts.filter(stands),
    ...steps
      .filter(stands)
      .flatMap(({ vehicles, ...step }) =>
        vehicles === null ? [] : { ...step, low: vehicles, high: vehicles },
      ),
  ]
  const headlineOn = (day: string, model: string | null) =>
    readings
      .filter((reading) => reading.model === model && reading.date <= day)
      .toSorted((a, b) => (a.date < b.date ? -1 : 1))
      .at(-1)

  it('is read from its filing', () => {
    expect([...registers]).toEqual(['tesla-tx-txdmv-authorization-2026'])
  })

  it.each([
    ['2026-05-28', 42, 42, 0],
    ['2026-07-02', 102, 102, 0],
    ['2026-07-15', 175, 175, 0],
    ['2026-08-11', 186, 186, 0],
    ['2026-08-19', 186, 186, 0],
    ['2026-08-27', 269, 273, 0],
    ['2026-08-31', 311, 316, 45],
    ['2026-09-02', 420, 420, 45],
    ['2026-09-04', 420, 420, 45],
    ['2026-09-06', 432, 432, 45],
    ['2026-09-13', 439, 439, 49],
    ['2026-09-18', 448, 448, 58],
    ['2026-09-21', 448, 448, 58],
    ['2026-09-22', 476, 476, 67],
    ['2026-09-23', 479, 479, 69],
    ['2026-09-24', 479, 479, 69],
    ['2026-09-26', 546, 546, 126],
    ['2026-09-29', 546, 546, 126],
    ['2026-10-02', 589, 589, 169],
    ['2026-10-08', 589, 589, 169],
    ['2026-10-10', 739, 739, 319],
  ])('lists on %s %i to %i Teslas, %i of them Cybercabs', (day, low, high, cybercabs) => {
    expect(headlineOn(day, null)).toMatchObject({ low, high })
    expect(headlineOn(day, 'cybercab')?.low ?? 0).toBe(cybercabs)
  })

  it.each([
    ['waymo', 1185],
    ['avride', 344],
    ['zoox', 63],
    ['nuro-lucid-uber', 47],
    ['may-mobility', 22],
  ])('lists for %s %i vehicles on 10 October', (operator, vehicles) => {
    const listed = signalsOfKind(signals, 'fleet-estimate').filter(
      (count) => count.operator === operator && count.place === 'us-tx' && count.basis === 'registered',
    )
    expect(listed.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1)?.low).toBe(vehicles)
  })

  it('never has more Cybercabs than vehicles', () => {
    for (const { id, date, low } of readings.filter(({ model }) => model === 'cybercab')) {
      expect(low, id).toBeLessThanOrEqual(headlineOn(date, null)?.high ?? 0)
    }
  })

  it('holds each reading once: no two of one day and model', () => {
    const days = readings.map(({ date, model }) => `${date} ${model}`)
    expect(days.filter((day, index) => days.indexOf(day) !== index)).toEqual([])
  })
})

describe('the basis "registered"', () => {
  it('is no recall and no inquiry', () => {
    const wrong = signalsOfKind(signals, 'fleet-estimate').filter(
      ({ basis, headline }) => basis === 'registered' && /recall|probe/i.test(headline),
    )
    expect(idsOf(wrong)).toEqual([])
  })
})
