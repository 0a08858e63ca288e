import { describe, expect, it } from 'vitest'
import { signalOf } from '../testing/arbitraries'
import { repointReference, repointSignal } from './repoint'

const sources = { type: 'source', from: 'old', to: 'new' } as const

describe('repointSignal', () => {
  it('replaces an operator, a place, a filing and a program where they are named', () => {
    const step = signalOf('filing', { operator: 'old', place: 'old', filing: 'old', model: 'old' })
    for (const [type, field] of [
      ['operator', 'operator'],
      ['place', 'place'],
      ['filing', 'filing'],
      ['program', 'model'],
    ] as const) {
      expect(repointSignal(step, { type, from: 'old', to: 'new' })).toEqual({ ...step, [field]: 'new' })
    }
    const milestone = signalOf('production', { program: 'old' })
    expect(repointSignal(milestone, { type: 'program', from: 'old', to: 'new' })).toMatchObject({
      program: 'new',
    })
    expect(repointSignal(step, { type: 'agency', from: 'old', to: 'new' })).toEqual(step)
  })

  it('folds two citations of one source and keeps both passages', () => {
    const signal = signalOf('target', {
      sources: ['old', 'other', 'new'],
      citations: [
        { source: 'old', quote: 'By June.', page: '3' },
        { source: 'new', quote: 'In two cities.', page: '3' },
      ],
    })
    expect(repointSignal(signal, sources)).toMatchObject({
      sources: ['new', 'other'],
      citations: [{ source: 'new', quote: 'By June. […] In two cities.', page: '3' }],
    })
  })

  it('keeps the first passage where both do not fit', () => {
    const signal = signalOf('target', {
      sources: ['new', 'old'],
      citations: [
        { source: 'new', quote: 'a'.repeat(900), page: null },
        { source: 'old', quote: 'b'.repeat(900), page: '7' },
      ],
    })
    expect(repointSignal(signal, sources).citations).toEqual([
      { source: 'new', quote: 'a'.repeat(900), page: '7' },
    ])
  })

  it('leaves what names another source alone', () => {
    const signal = signalOf('target', { sources: ['third'] })
    expect(repointSignal(signal, sources)).toEqual(signal)
  })
})

describe('repointReference', () => {
  const places = { type: 'place', from: 'old', to: 'new' } as const

  it('replaces what a record names', () => {
    expect(repointReference('agency', 'office', { place: 'old' }, places, () => null)).toEqual({
      place: 'new',
    })
    expect(repointReference('agency', 'office', { place: 'third' }, places, () => null)).toEqual({
      place: 'third',
    })
  })

  it('lets no record name itself', () => {
    const beyond = (value: string | null) =>
      repointReference('place', 'new', { parent: 'old' }, places, () => value)
    expect(beyond('texas')).toEqual({ parent: 'texas' })
    expect(beyond('new')).toEqual({ parent: null })
    expect(beyond(null)).toEqual({ parent: null })
  })
})
