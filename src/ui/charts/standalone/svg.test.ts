import { describe, expect, it } from 'vitest'
import { projectFleet } from '@/domain/projection/fleet'
import { signalOf } from '@/domain/testing/arbitraries'
import { fleetChartModel } from '../fleet-model'
import { fleetDrawing } from './fleet-svg'
import { el, escapeXml, resolveColor, standaloneSvg, wrapWords } from './svg'

describe('a standalone drawing', () => {
  it('resolves every color and refuses one that it does not know', () => {
    expect(resolveColor('var(--ink)')).toBe('#1b1e23')
    expect(resolveColor('none')).toBe('none')
    expect(() => resolveColor('var(--nothing)')).toThrow('--nothing')
  })

  it('escapes what is not its own', () => {
    expect(escapeXml('<a & "b">\u0000')).toBe('&lt;a &amp; &quot;b&quot;&gt;')
    expect(el('path', { d: 'M0 0"', fill: undefined })).toBe('<path d="M0 0&quot;"/>')
  })

  it('breaks lines between words', () => {
    expect(wrapWords('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapWords('incomprehensible', 5)).toEqual(['incomprehensible'])
  })

  it('stands alone: title, source, resolved colors and nothing of the page', () => {
    const signals = [
      signalOf('fleet-estimate', { id: 'a', low: 10, high: 20, date: '2026-01-15' }),
      signalOf('fleet-estimate', { id: 'b', low: 400, high: 400, date: '2026-02-15' }),
    ]
    const names = new Map([['tesla', 'A & B']])
    const model = fleetChartModel(projectFleet({ signals, filings: [] }, '2026-11-22'), names, '2026-11-22')
    expect(model.breakNotes).toHaveLength(1)
    const file = standaloneSvg({
      title: 'Vehicles <counted>',
      sentence: model.sentence,
      drawing: fleetDrawing([{ title: '', model }]),
      source: ['Tracker, https://example.org/timeline?a=1&b=2'],
    })
    expect(file).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/,
    )
    expect(file).toContain('<title>Vehicles &lt;counted&gt;</title>')
    expect(file).toContain('https://example.org/timeline?a=1&amp;b=2')
    expect(file).toContain('Not comparable.')
    expect(file).not.toMatch(/var\(|class=|undefined|NaN/)
  })
})
