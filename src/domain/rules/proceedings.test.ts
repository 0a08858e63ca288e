import { describe, expect, it } from 'vitest'
import { allRecordedOn, loadDataset } from '../../../tests/support/dataset'
import { projectPromises } from '../projection/targets'
import { nameIndex } from '../shared/names'
import { foldedAt } from '../testing/folded'
import { projectStageMatrix } from './matrix'
import { panelSentence, statePanel } from './panel'
import { endedOperators, isDriverAssistance, openKindOf, pendingProceedings } from './proceedings'
import { nextKinds, upNext } from './up-next'

const asOf = '2026-11-30'
const dataset = loadDataset()
const world = foldedAt(dataset, asOf)
const ended = endedOperators(world.deployments)
const promises = projectPromises(dataset.signals, asOf, allRecordedOn(dataset, asOf))
const next = upNext(world.filings, promises, ended, asOf)
const pending = pendingProceedings(world.filings, ended)

describe('what is pending on Nov 30, 2026', () => {
  it('is neither a recall nor an investigation, a trademark, driver assistance or a matter of Cruise', () => {
    const types = pending.map(({ filing }) => filing.permitType)
    expect(types).not.toContain('recall')
    expect(types).not.toContain('investigation')
    expect(types).not.toContain('type-approval')
    expect(pending.map(({ filing }) => filing.title).join(' ')).not.toMatch(/trademark|marketing|FSD/i)
    expect(pending.map(({ filing }) => filing.operator)).not.toContain('cruise')
  })

  it('is what somebody has brought before an authority, the longest wait first', () => {
    expect(pending.map(({ filing }) => filing.slug)).toEqual([
      'uk-aps-pilots-2026',
      'us-self-drive-act-2026',
      'tesla-nv-clark-county-facility-2026',
      'tesla-austin-st-elmo-hub',
    ])
    const waits = pending.map(({ waitingSince }) => waitingSince?.date ?? '')
    expect(waits).toEqual(waits.toSorted())
  })

  it('knows the approval of driver assistance from that of a robotaxi by its title', () => {
    const assistance = dataset.filings.filter(isDriverAssistance)
    expect(assistance.length).toBeGreaterThan(5)
    expect(assistance.map(({ slug }) => slug)).not.toContain('kba-moia-idbuzz')
  })
})

describe('what comes next', () => {
  it('has every pending proceeding, and passed dates before it', () => {
    const slugs = next.filter(({ kind }) => kind === 'pending').map(({ filing }) => filing)
    expect(new Set(slugs)).toEqual(new Set(pending.map(({ filing }) => filing.slug)))
    const kinds = next.map(({ kind }) => nextKinds.indexOf(kind))
    expect(kinds).toEqual(kinds.toSorted((a, b) => a - b))
  })

  it('says of a day behind us without an outcome that it has passed, and calls no promise missed', () => {
    for (const { kind, when, isDue } of next) {
      if (isDue) expect(kind).toBe(when.date < asOf ? 'date-passed' : 'plan')
    }
  })

  it('lists plans by their days, the nearest first', () => {
    const plans = next.filter(({ kind }) => kind === 'plan').map(({ when }) => when.date)
    expect(plans.length).toBeGreaterThan(3)
    expect(plans).toEqual(plans.toSorted())
  })

  it('has no decided filing and nothing of an operator that has ended', () => {
    for (const state of world.filings) {
      if (!state.open || ended.has(state.filing.operator)) expect(openKindOf(state, ended)).toBeNull()
    }
  })
})

describe('the panel of Nevada', () => {
  const matrix = projectStageMatrix(dataset, asOf, 'states')
  const row = matrix.rows.find(({ place }) => place.slug === 'us-nv')
  if (!row) throw new Error('No Nevada')
  const panel = statePanel(row, world, next)

  it('says who does what, the furthest first', () => {
    const names = nameIndex(dataset.operators, dataset.places)
    expect(panelSentence(panel, names)).toBe(
      'Zoox carries the public; Waymo invites riders; Tesla Robotaxi has a permit and no rides on record.',
    )
  })

  it('names what happened newest first, each once, and nothing from outside the state', () => {
    for (const { events } of panel.operators) {
      const dates = events.map(({ when }) => when.date)
      expect(dates).toEqual(dates.toSorted().reverse())
      expect(new Set(events.map(({ signalId }) => signalId)).size).toBe(events.length)
    }
    expect(panel.operators[0]?.events[0]?.when.date).toBe('2026-09-25')
    expect(panel.next.map(({ filing }) => filing)).toContain('tesla-nv-clark-county-facility-2026')
  })
})
