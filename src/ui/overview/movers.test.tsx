import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { demandIndices } from '@/domain/impact/demand-index'
import { recentEvidence } from '@/domain/impact/recent'
import type { Signal } from '@/domain/signal/schema'
import { signalOf, testFilings, testPlaces } from '@/domain/testing/arbitraries'
import { Movers } from './movers'

const types = new Map(testFilings.map(({ slug, permitType }) => [slug, permitType]))
const context = { permitTypeOf: (slug: string) => types.get(slug) ?? null }

function htmlOf(signals: readonly Signal[], asOf: string) {
  const indices = demandIndices({ signals, context, asOf })
  const recent = recentEvidence(indices, signals, testPlaces, asOf)
  const movers = indices.flatMap((one, position) => {
    const own = recent[position]
    return own ? [{ ...one, slug: one.impact, recent: own }] : []
  })
  return renderToStaticMarkup(<Movers movers={movers} most={5} hrefOf={(slug) => `/impacts/${slug}`} />)
}

describe('every impact shows ▼ because nothing new was recorded', () => {
  const quiet = 'No new evidence in 90 days'

  it('no longer: one sentence says so for all, once and without an arrow', () => {
    const html = htmlOf([signalOf('production', { date: '2026-08-01' })], '2026-11-30')
    expect(html.split(quiet)).toHaveLength(2)
    expect(html).not.toMatch(/[▲▼]/)
  })

  it('shows ▲ for what new evidence adds, and says nothing of age', () => {
    const old = signalOf('deployment-status', { id: 'old', date: '2025-11-30' })
    const fresh = signalOf('deployment-status', { id: 'fresh', date: '2026-11-01' })
    const html = htmlOf([old, fresh], '2026-11-30')
    expect(html).toContain('▲')
    expect(html).not.toContain('▼')
    expect(html).not.toContain(quiet)
    expect(html).toContain('1 new event adds')
  })

  it('shows ▼ only where new evidence speaks against an impact', () => {
    const promise = signalOf('target', { date: '2026-11-01', due: '2026-11-10', outcome: 'missed' })
    expect(htmlOf([promise], '2026-11-30')).toContain('▼')
  })

  it('does not take a restatement for news', () => {
    const old = signalOf('deployment-status', { id: 'old', date: '2026-01-01' })
    const again = signalOf('deployment-status', { id: 'again', date: '2026-11-20', restates: 'old' })
    expect(htmlOf([old, again], '2026-11-30')).toContain(quiet)
  })
})
