import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { projectDeployments } from '@/domain/projection/deployments'
import { sourcingFinder } from '@/domain/source/sourcing'
import { signalOf, testPlaces } from '@/domain/testing/arbitraries'
import { StatusHistory } from './status-history'

const signals = [
  signalOf('deployment-status', { id: 'open', sources: ['deck'] }),
  signalOf('deployment-status', {
    id: 'again',
    date: '2026-02-01',
    restates: 'open',
    sources: ['paper', 'deck'],
  }),
]

const sources = new Map(
  (['deck', 'paper'] as const).map((id) => [
    id,
    { id, publisher: id, kind: id === 'deck' ? ('company' as const) : ('press' as const), derivedFrom: null },
  ]),
)

describe('StatusHistory', () => {
  const html = renderToStaticMarkup(
    <StatusHistory
      deployments={projectDeployments(signals, testPlaces, '2026-10-10')}
      sourcing={sourcingFinder(signals, sources)}
      names={new Map()}
      by="operator"
      caption="Every status signal"
      allHref="/signals"
    />,
  )

  it('marks what is repeated, with the original', () => {
    expect(html).toMatch(/Repeat, not counted: <a href="\/signals\/open"/)
  })

  it('says of the original in how many further sources it stands', () => {
    expect(html).toContain('also in 1 source')
    expect(html.match(/also in/g)).toHaveLength(1)
  })

  it('says beside each row how well it is sourced, what says it again counted in', () => {
    expect(html.match(/2 publishers, 1 primary/g)).toHaveLength(2)
  })
})
