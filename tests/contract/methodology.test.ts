import { describe, expect, it } from 'vitest'
import { readersWords } from '@/content/about'
import { methodologySections } from '@/content/methodology'
import { fitQuestions, pointsPerStep, questionIds } from '@/domain/careers/fit-questions'
import { inflectionRules } from '@/domain/careers/inflection'
import { cadenced } from '@/domain/facts/cadence'
import { disputeReasons } from '@/domain/facts/disputes'
import { evidenceKinds } from '@/domain/facts/status-evidence'
import { isImpactSlug } from '@/domain/impact/catalog'
import { changeWindowDays, evidenceWeights, halfLives } from '@/domain/impact/constants'
import { overrideActions } from '@/domain/impact/override'
import { editorRuleId, impactRules } from '@/domain/impact/rules'
import { halfLifeVariants, variantFamilies, weightVariants } from '@/domain/impact/sensitivity'
import { projectCoverage } from '@/domain/projection/coverage'
import { basisPreference, figureWindowDays, scopePreference } from '@/domain/projection/headline-figure'
import { promiseStatuses } from '@/domain/projection/targets'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { datePrecisions } from '@/domain/signal/date'
import {
  confidences,
  type FleetBasis,
  type FleetScope,
  fleetBases,
  primarySourceKinds,
  signalKinds,
  statusPhases,
  supervisions,
} from '@/domain/signal/kinds'
import { confidenceNotes } from '@/domain/signal/labels'
import { type Signal, signalSchema } from '@/domain/signal/schema'
import { confidenceRule } from '@/domain/source/confidence'

const sections = methodologySections()
const rows = sections.flatMap(({ tables }) => tables.flatMap((table) => table.rows))
const cellsOf = (id: string) => rows.find((row) => row.id === id)?.cells.join(' | ') ?? `no row ${id}`

describe('the methodology page', () => {
  it.each([
    ['kind', signalKinds],
    ['confidence', confidences],
    ['half-life', signalKinds],
    ['basis', fleetBases],
    ['precision', datePrecisions],
    ['phase', statusPhases],
    ['supervision', supervisions],
    ['promise', promiseStatuses],
    ['cadence', cadenced],
    ['evidence', evidenceKinds],
    ['dispute', disputeReasons],
    ['variant', variantFamilies],
    ['weights', weightVariants.map(({ id }) => id)],
    ['half-lives', halfLifeVariants.map(({ id }) => id)],
    ['correction', overrideActions],
    ['inflection', inflectionRules],
    ['fit', questionIds],
  ])('has a row for each %s, in the order of the vocabulary', (prefix, values) => {
    const ids = rows.map(({ id }) => id).filter((id) => id.startsWith(`${prefix}-`))
    expect(ids).toEqual(values.map((value) => `${prefix}-${value}`))
  })

  it('defines “confirmed” by the rule of the code, as the labels, the words for readers and the weights do', () => {
    const text = JSON.stringify([
      sections,
      readersWords,
      evidenceWeights.confirmed,
      confidenceNotes,
      confidenceRule,
    ])
    expect(text).not.toMatch(/put it on record/)
    const defined = [
      confidenceRule,
      confidenceNotes.confirmed,
      evidenceWeights.confirmed.reason,
      readersWords.find(({ term }) => term === 'Confidence')?.meaning,
      sections.find(({ id }) => id === 'confidence')?.paragraphs.join(' '),
    ]
    for (const words of defined) expect(words).toMatch(/regulator, a court or the (operator|company)/)
    expect(primarySourceKinds).toEqual(['regulator', 'court', 'company'])
  })

  it('gives every weight with its reason', () => {
    for (const confidence of confidences) {
      const { weight, reason } = evidenceWeights[confidence]
      expect(cellsOf(`confidence-${confidence}`)).toContain(`${weight} | ${reason}`)
    }
  })

  it('gives every half-life with its reason', () => {
    for (const kind of signalKinds) {
      const { days, reason } = halfLives[kind]
      expect(cellsOf(`half-life-${kind}`)).toContain(`${days} | ${reason}`)
    }
  })

  it('gives the other constants', () => {
    expect(cellsOf('constant-change-window')).toContain(` ${changeWindowDays} |`)
    expect(cellsOf('constant-headline-window')).toContain(` ${figureWindowDays} |`)
    expect(cellsOf('constant-square-mile')).toContain(String(sqKmPerSqMi))
  })

  it('gives the points of every path for every question, which add up alike', () => {
    const table = sections.find(({ id }) => id === 'paths')?.tables[0]
    const sums = table?.columns
      .slice(1)
      .map((_, path) => table.rows.reduce((sum, { cells }) => sum + Number(cells[path + 1]), 0))
    expect(sums).toEqual(table?.columns.slice(1).map(() => pointsPerStep))
    const given = fitQuestions.map(({ points }) => Object.values(points).reduce((sum, one) => sum + one, 0))
    const shown = table?.rows.map(({ cells }) => cells.slice(1).reduce((sum, cell) => sum + Number(cell), 0))
    expect(shown).toEqual(given)
  })

  it('has an anchor for what editors decide', () => {
    expect(cellsOf(`rule-${editorRuleId}`)).toContain('An editor decided')
  })

  it('states the formula', () => {
    const formula = sections.find(({ id }) => id === 'index')?.formula ?? ''
    for (const factor of ['direction', 'strength', 'evidence weight', '0.5 ^ (age ÷ half-life)']) {
      expect(formula).toContain(factor)
    }
  })

  it('lists every rule under its kind with all its effects', () => {
    const listed = sections
      .flatMap(({ rules = [] }) => rules)
      .flatMap(({ kind, rules }) => rules.map((rule) => ({ ...rule, kind })))
    expect(listed.map(({ id }) => id).toSorted()).toEqual(impactRules.map(({ id }) => id).toSorted())
    for (const { id, kind, condition, effects } of impactRules) {
      expect(listed.find((rule) => rule.id === id)).toMatchObject({ kind, condition, effects })
    }
  })

  it('calls every impact of a rule by its title', () => {
    const effects = sections.flatMap(({ rules = [] }) =>
      rules.flatMap((group) => group.rules.flatMap((rule) => rule.effects)),
    )
    expect(effects.length).toBeGreaterThan(0)
    expect(effects.every(({ impact, title }) => isImpactSlug(impact) && title !== impact)).toBe(true)
  })

  it('has ids that can be linked to, each once', () => {
    const ids = [...sections.map(({ id }) => id), ...rows.map(({ id }) => id)]
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every((id) => /^[a-z0-9-]+$/.test(id))).toBe(true)
  })

  it('fills every cell of every table', () => {
    for (const table of sections.flatMap(({ tables }) => tables)) {
      expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true)
      expect(table.rows.every(({ cells }) => cells.every((cell) => cell.trim() !== ''))).toBe(true)
    }
  })
})

describe('the order of counts that the page gives for coverage', () => {
  const common = {
    operator: 'tesla',
    place: 'austin-tx',
    date: '2026-06-01',
    datePrecision: 'day',
    headline: 'A record made for this test',
    confidence: 'confirmed',
    sources: ['source'],
  }
  const area = signalSchema.parse({ ...common, id: 'area', kind: 'service-area', areaSqMi: 245 })
  const count = (basis: FleetBasis, scope: FleetScope): Signal =>
    signalSchema.parse({ ...common, id: `${basis}-${scope}`, kind: 'fleet-estimate', low: 10, basis, scope })
  const order = basisPreference.flatMap((basis) => scopePreference.map((scope) => count(basis, scope)))

  it('is the order in which the calculation takes them', () => {
    for (const [position, best] of order.entries()) {
      const [coverage] = projectCoverage(
        { signals: [area, ...order.slice(position)], filings: [] },
        '2026-10-08',
      )
      expect(coverage?.fleet.signalId).toBe(best.id)
    }
  })

  it('leaves out the bases that the page says never serve', () => {
    const never = fleetBases.filter((basis) => !basisPreference.some((one) => one === basis))
    expect(never).toEqual(['requested', 'authorised'])
    expect(
      projectCoverage(
        { signals: [area, ...never.map((basis) => count(basis, 'all'))], filings: [] },
        '2026-10-08',
      ),
    ).toEqual([])
  })
})
