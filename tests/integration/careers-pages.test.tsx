import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { pathRoute } from '@/app/(public)/paths/[slug]/path-view'
import PathsPage from '@/app/(public)/paths/page'
import PlanPage from '@/app/(public)/plan/page'
import { pathContent } from '@/content/paths'
import { fitQuestions } from '@/domain/careers/fit-questions'
import { pathSlugs } from '@/domain/careers/paths'
import { stepsOf } from '@/domain/careers/roadmap'
import { getPath } from '@/server/queries/paths'
import { testDatabase } from '../support/database'
import { htmlOfPage as htmlOf } from '../support/page-html'

/** The career pages as the server sends them: what a reader without JavaScript gets. */

testDatabase('loaded')
const day = '2026-06-15'

const pathsPage = (search: Record<string, string | string[]>) =>
  htmlOf(PathsPage({ searchParams: Promise.resolve(search) }))
const planPage = (search: Record<string, string | string[]>) =>
  htmlOf(PlanPage({ searchParams: Promise.resolve(search) }))

async function pathPage(slug: string): Promise<string> {
  const page = await getPath(slug, day)
  if (!page) throw new Error(`No path ${slug}`)
  return htmlOf(pathRoute.View({ slug: page.row.slug, page, asked: day }))
}

/** Ids that stand more than once, and links to a place on the same page that is not there. */
function slips(html: string): string[] {
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)
  const twice = ids.filter((id, position) => ids.indexOf(id) !== position)
  const lost = [...html.matchAll(/ href="#([^"]+)"/g)]
    .map(([, id = '']) => id)
    .filter((id) => !ids.includes(id))
  return [...twice, ...lost]
}
const rowsOf = (html: string, caption: RegExp) =>
  [...html.matchAll(/<table.*?<\/table>/gs)].find(([table]) => caption.test(table))?.[0].match(/<tr/g)
    ?.length ?? 0

describe('the comparison of paths', () => {
  it('is whole without JavaScript, the form on paper included', async () => {
    const html = await pathsPage({})
    expect(slips(html)).toEqual([])
    expect(rowsOf(html, /7 of 7 paths/)).toBe(8)
    expect(html).toContain('The tool needs JavaScript')
    expect(rowsOf(html, /Points for one step/)).toBe(fitQuestions.length + 2)
    for (const slug of pathSlugs) expect(html).toContain(`href="/paths/${slug}"`)
  })

  it('is cut to the paths that lead to an impact, and says when there is no such impact', async () => {
    const html = await pathsPage({ impact: 'data-annotation', sort: 'hours', order: 'desc', asOf: day })
    expect(rowsOf(html, /1 of 7 paths.*Jun 15, 2026/s)).toBe(2)
    expect(html).toContain(`href="/paths/annotation-operations?asOf=${day}"`)
    expect(await pathsPage({ impact: 'cookery' })).toContain('No role is called “cookery”.')
  })
})

describe.each(pathSlugs)('the page of %s', (slug) => {
  it('holds impacts, skills, five bridges and every step in order', async () => {
    const html = await pathPage(slug)
    const { impacts, skills, roadmap } = pathContent(slug)
    expect(slips(html)).toEqual([])
    for (const impact of impacts) expect(html).toContain(`href="/impacts/${impact}?asOf=${day}"`)
    for (const skill of skills) expect(html).toContain(`href="/skills#${skill}"`)
    expect(rowsOf(html, /five starting points/)).toBe(6)
    const places = stepsOf(roadmap).map(({ id }) => html.indexOf(`<li id="${id}"`))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(html).not.toContain('type="checkbox"')
    expect(html).toContain('Ticking steps off needs JavaScript')
    expect(gzipSync(html).length).toBeLessThan(20_000)
  })
})

describe('the plan', () => {
  it('offers the paths, and keeps the places and the horizon that were asked for', async () => {
    const html = await planPage({ place: ['Austin', ''], horizon: '18' })
    expect(html).toContain('href="/plan?path=perception&amp;place=Austin&amp;horizon=18"')
    expect(html).toContain('value="Austin"')
    expect(slips(html)).toEqual([])
  })

  it('is whole on one page', async () => {
    const html = await planPage({ path: 'safety-simulation', place: 'austin-tx,us-ca', asOf: day })
    expect(slips(html)).toEqual([])
    expect(html).toContain('Safety &amp; simulation: Austin and California')
    for (const part of ['index', 'fired', 'promises', 'filings', 'roadmap'])
      expect(html).toContain(`aria-labelledby="${part}"`)
    expect(html).toContain(
      'href="/plan/plan.md?path=safety-simulation&amp;place=austin-tx,us-ca&amp;asOf=2026-06-15"',
    )
    expect(html).toContain('done by')
    expect(gzipSync(html).length).toBeLessThan(30_000)
  })

  it('says what cannot be read, and shows no plan', async () => {
    const html = await planPage({ path: 'perception', place: 'atlantis', horizon: '7', asOf: '2030-01-01' })
    expect(html).toContain('No place is called “atlantis”.')
    expect(html).toContain('No horizon in months is called “7”.')
    expect(html).toContain('has not come yet')
    expect(html).not.toContain('aria-labelledby="roadmap"')
  })
})
