import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeAncestors } from '@/domain/place/schema'
import { isIntervalStart, isIsoDate } from '@/domain/signal/date'
import { signalKinds } from '@/domain/signal/kinds'
import { signalsOfKind } from '@/domain/signal/schema'
import { formatProblem } from '@/server/commands/dataset-problem'
import { readDataset } from '@/server/commands/load-validate'

const result = readDataset(path.resolve(import.meta.dirname, '..', '..', 'prisma', 'data'))
if (!result.ok) throw new Error(result.failure.problems.map(formatProblem).join('\n'))
const dataset = result.value
const signals = dataset.signals.map(({ record }) => record)
const places = dataset.places.map(({ record }) => record)
const ids = (records: { record: { slug: string } }[]) => new Set(records.map(({ record }) => record.slug))

describe('the shipped dataset', () => {
  it('has the records that its description promises', () => {
    const perKind = Object.fromEntries(signalKinds.map((kind) => [kind, signalsOfKind(signals, kind).length]))
    expect(perKind).toEqual({
      'deployment-status': 294,
      'service-area': 51,
      'fleet-estimate': 190,
      'service-metric': 116,
      filing: 198,
      production: 77,
      target: 72,
    })
    expect(signals).toHaveLength(998)
    expect(dataset.operators).toHaveLength(13)
    expect(places).toHaveLength(122)
    expect(places.filter(({ kind }) => kind === 'city')).toHaveLength(57)
    expect(dataset.sources).toHaveLength(797)
  })

  it('names only records that it holds', () => {
    const operators = ids(dataset.operators)
    const placeSlugs = ids(dataset.places)
    const filings = ids(dataset.filings)
    const programs = ids(dataset.programs)
    const sources = new Set(dataset.sources.map(({ record }) => record.id))
    const signalIds = new Set(signals.map(({ id }) => id))
    for (const signal of signals) {
      expect(operators, signal.id).toContain(signal.operator)
      if (signal.place !== null) expect(placeSlugs, signal.id).toContain(signal.place)
      if (signal.alternateOf !== null) expect(signalIds, signal.id).toContain(signal.alternateOf)
      if (signal.kind === 'filing') expect(filings, signal.id).toContain(signal.filing)
      if (signal.kind === 'production') expect(programs, signal.id).toContain(signal.program)
      for (const source of signal.sources) expect(sources, signal.id).toContain(source)
    }
  })

  it('rests every signal on at least one source', () => {
    expect(signals.filter((signal) => signal.sources.length === 0)).toEqual([])
  })

  it('orders every range', () => {
    for (const { id, low, high } of signalsOfKind(signals, 'fleet-estimate')) {
      expect(low, id).toBeGreaterThanOrEqual(0)
      if (high !== null) expect(high, id).toBeGreaterThanOrEqual(low)
    }
    for (const { id, periodStart, periodEnd } of signalsOfKind(signals, 'service-metric')) {
      if (periodStart !== null && periodEnd !== null) expect(periodStart <= periodEnd, id).toBe(true)
    }
  })

  it('has dates that are calendar days and fit their precision', () => {
    for (const signal of signals) {
      expect(isIsoDate(signal.date), signal.id).toBe(true)
      if (signal.kind === 'service-metric') continue
      expect(isIntervalStart(signal.date, signal.datePrecision), signal.id).toBe(true)
    }
    for (const { record } of dataset.sources) {
      expect(record.publishedOn === null, record.id).toBe(record.publishedPrecision === null)
    }
  })

  it('gives another account only of a main record of the same kind', () => {
    const byId = new Map(signals.map((signal) => [signal.id, signal]))
    for (const signal of signals) {
      if (signal.alternateOf === null) continue
      const main = byId.get(signal.alternateOf)
      expect(main?.kind, signal.id).toBe(signal.kind)
      expect(main?.alternateOf, signal.id).toBeNull()
    }
  })

  it('puts every city inside a country', () => {
    const kindOf = new Map(places.map(({ slug, kind }) => [slug, kind]))
    for (const { slug, kind } of places) {
      if (kind !== 'city') continue
      const around = placeAncestors(places, slug).map((ancestor) => kindOf.get(ancestor))
      expect(around, slug).toContain('country')
    }
  })
})
