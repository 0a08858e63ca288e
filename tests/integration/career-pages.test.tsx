import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import FaqPage from '@/app/(public)/faq/page'
import InflectionsPage from '@/app/(public)/inflections/page'
import LearnPage from '@/app/(public)/learn/page'
import ReadinessPage from '@/app/(public)/readiness/page'
import SkillsPage from '@/app/(public)/skills/page'
import { faq } from '@/content/faq'
import { findablePages } from '@/content/site-pages'
import { skills } from '@/content/skills'
import { pages } from '@/url/pages'
import { testDatabase } from '../support/database'
import { htmlOfPage } from '../support/page-html'

/** The careers pages as HTML, from a real database: whole, and with every part that others point at. */

testDatabase('loaded')

const asked = (query: Record<string, string> = {}) => ({ searchParams: Promise.resolve(query) })
const htmlOf = async (page: Promise<ReactNode>) => (await htmlOfPage(page)).replaceAll('<!-- -->', '')
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)

const drawn: [string, () => Promise<ReactNode>][] = [
  [pages.skills.path, () => SkillsPage(asked())],
  [pages.learn.path, () => LearnPage()],
  [pages.readiness.path, () => ReadinessPage(asked())],
  [pages.inflections.path, () => InflectionsPage(asked())],
  [pages.faq.path, () => FaqPage()],
]

describe.each(drawn)('%s', (path, page) => {
  it('has one heading, no id twice, and every part that is found by search', async () => {
    const html = await htmlOf(page())
    expect(html.match(/<h1/g)).toHaveLength(1)
    const ids = idsIn(html)
    expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([])
    const parts = findablePages.filter(({ id }) => id.startsWith(`${path.slice(1)}#`))
    expect(parts.map(({ id }) => id.split('#')[1]).filter((id) => !ids.includes(id ?? ''))).toEqual([])
    expect(html).toContain('skilldential-2026-06')
    expect(html).not.toMatch(/undefined|NaN|\[object/)
  })
})

describe('what the address asks for', () => {
  it('shortens the list of skills, and says so when nothing is left', async () => {
    const all = idsIn(await htmlOf(SkillsPage(asked())))
    expect(skills.filter(({ slug }) => !all.includes(slug))).toEqual([])
    const few = await htmlOf(SkillsPage(asked({ words: 'grafana' })))
    expect(few).toContain(`1 of ${skills.length} skills`)
    const none = await htmlOf(SkillsPage(asked({ words: 'grafana', group: 'data-factory' })))
    expect(none).toContain('No skills meet all of these filters')
    expect(await htmlOf(SkillsPage(asked({ impact: 'astrology' })))).toContain('No career is called')
  })

  it('reads the inflection points as of a day', async () => {
    const then = await htmlOf(InflectionsPage(asked({ asOf: '2024-06-01' })))
    const days = [...then.matchAll(/dateTime="(\d{4}-\d{2}-\d{2})"/g)].map(([, day = '']) => day)
    expect(then).toMatch(/As of <time[^>]*>Jun 1, 2024</)
    expect(then).not.toContain('/production/cybercab?')
    expect(days.filter((day) => day > '2024-06-01' && day < '2025-07-01')).toEqual([])
    expect(await htmlOf(InflectionsPage(asked({ asOf: 'soon' })))).toContain('“soon” is not a day')
    expect(await htmlOf(InflectionsPage(asked({ rule: 'programme-step', operator: 'avride' })))).toContain(
      'No inflection points meet all of these filters',
    )
  })

  it('rewrites a statement, and names the field that cannot be read', async () => {
    const html = await htmlOf(
      ReadinessPage(asked({ what: 'labeled cyclists', exposure: '4000', failures: '120', uses: '1000' })),
    )
    expect(html).toContain(
      'Of 4,000 labeled cyclists it failed on 120: 3.0 percent, with an interval of 2.5 to 3.6.',
    )
    expect(html).toContain('Still open:')
    const wrong = await htmlOf(ReadinessPage(asked({ exposure: 'many', failures: '1' })))
    expect(/<input[^>]* aria-invalid="true"[^>]*>/.exec(wrong)?.[0]).toContain('name="exposure"')
    expect(wrong).not.toContain('<blockquote>')
  })

  it('answers questions with the figures of the record, for programs too', async () => {
    const html = await htmlOf(FaqPage())
    const data: unknown = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '',
    )
    expect(data).toMatchObject({
      '@graph': expect.arrayContaining([
        expect.objectContaining({
          '@type': 'FAQPage',
          mainEntity: faq.map(({ question }) => expect.objectContaining({ name: question })),
        }),
      ]),
    })
    expect(JSON.stringify(data)).toMatch(/Cities in which Tesla runs a service: \d+ \(as of/)
  })
})
