import { describe, expect, it } from 'vitest'
import { impactSlugs } from '@/domain/impact/catalog'
import { previewImpacts } from './preview'

function formOf(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

describe('the preview of impacts', () => {
  it('waits until the measures say enough', () => {
    expect(previewImpacts(formOf({ 'signal.kind': 'deployment-status' }), {})).toBeNull()
  })

  it('needs no headline, operator or date', () => {
    const mappings = previewImpacts(
      formOf({
        'signal.kind': 'deployment-status',
        'signal.phase': 'service',
        'signal.supervision': 'driverless',
        'signal.headline': 'x',
      }),
      {},
    )
    expect(mappings?.length).toBeGreaterThan(0)
    for (const { impact } of mappings ?? []) expect(impactSlugs).toContain(impact)
  })

  it('is not hidden by half an identifier of a record that no rule reads', () => {
    const typed = { 'signal.kind': 'fleet-estimate', 'signal.low': '60', 'signal.scope': 'driverless' }
    const measured = { ...typed, 'signal.basis': 'observed', 'signal.model': 'Cyb', 'signal.restates': 'A b' }
    expect(previewImpacts(formOf(measured), {})).not.toBeNull()
  })

  it('knows the permit type of a recorded and of a new filing', () => {
    const filing = { 'signal.kind': 'filing', 'signal.stage': 'opened' }
    const recorded = previewImpacts(formOf({ ...filing, 'signal.filing': 'recall-one' }), {
      'recall-one': { permitType: 'recall', register: false },
    })
    const brought = previewImpacts(
      formOf({
        ...filing,
        'signal.filing': '',
        'records.filing.title': 'A new recall',
        'records.filing.permitType': 'recall',
      }),
      {},
    )
    expect(recorded).toEqual(brought)
    expect(recorded?.length).toBeGreaterThan(0)
  })
})
