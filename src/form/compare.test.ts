import { describe, expect, it } from 'vitest'
import type { SignalOf } from '@/domain/signal/schema'
import { signalDifferences } from './compare'

const signal: SignalOf<'fleet-estimate'> = {
  id: 'a-count',
  kind: 'fleet-estimate',
  operator: 'tesla',
  place: 'austin-tx',
  date: '2026-08-14',
  datePrecision: 'day',
  headline: 'Tracker counts sixty cars',
  detail: '',
  confidence: 'estimated',
  sources: ['one-source'],
  citations: [],
  alternateOf: null,
  restates: null,
  low: 42,
  high: 59,
  scope: 'driverless',
  basis: 'observed',
  model: null,
  span: null,
  extent: 'whole',
}

describe('comparing two versions', () => {
  it('finds nothing between equals', () => {
    expect(signalDifferences(signal, { ...signal })).toEqual([])
  })

  it('names each field that differs, in words and in the order of the form', () => {
    const after = { ...signal, high: null, sources: ['one-source', 'two-source'], detail: 'More.' }
    expect(signalDifferences(signal, after)).toEqual([
      { key: 'high', label: 'Upper figure', before: '59', after: 'empty' },
      { key: 'detail', label: 'Detail', before: 'empty', after: 'More.' },
      { key: 'sources', label: 'Sources', before: 'one-source', after: 'one-source; two-source' },
    ])
  })
})
