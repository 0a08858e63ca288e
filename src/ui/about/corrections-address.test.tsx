import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CorrectionsAddress } from './corrections-address'

const render = (email?: string, page?: string) =>
  renderToStaticMarkup(<CorrectionsAddress email={email} page={page} />)

describe('/about sends corrections to an issue tracker without an address', () => {
  it('links the address or the page that the host has set', () => {
    expect(render('desk@example.org')).toContain('href="mailto:desk@example.org"')
    expect(render(undefined, 'https://git.example.org/issues')).toContain(
      'href="https://git.example.org/issues"',
    )
    const both = render('desk@example.org', 'https://git.example.org/issues')
    expect(both).toContain('Write to')
    expect(both).toContain('or report it on')
  })
  it('says so when none is set, and names no tracker', () => {
    const html = render()
    expect(html).toContain('has set no address for corrections')
    expect(html).not.toMatch(/href|issue tracker/)
  })
})
