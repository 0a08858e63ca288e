import { describe, expect, it } from 'vitest'
import { GET as pathFile } from '@/app/(public)/paths/[slug]/plan.md/route'
import { GET as planFile } from '@/app/(public)/plan/plan.md/route'
import { pathContent } from '@/content/paths'
import { pathSlugs } from '@/domain/careers/paths'
import { stepsOf } from '@/domain/careers/roadmap'
import { placeWithDescendants } from '@/domain/place/schema'
import { getLocalImpacts } from '@/server/queries/impacts'
import { recordExists } from '@/server/queries/known-records'
import { getPath, getPathRows } from '@/server/queries/paths'
import { getPlan } from '@/server/queries/plan'
import { findRecords } from '@/server/queries/search'
import { testDatabase } from '../support/database'
import { loadDataset } from '../support/dataset'

/** Paths and plans, read from the shipped dataset. */

testDatabase('loaded')
const { places } = loadDataset()
const day = '2026-06-15'
const nothing = { path: '', place: '', horizon: '' }

describe('the paths', () => {
  it('stand in their order with the index of their impacts on the day', async () => {
    const { rows, asOf } = await getPathRows(day)
    expect(asOf).toBe(day)
    expect(rows.map(({ slug }) => slug)).toEqual(pathSlugs)
    const readings = new Map((await getLocalImpacts(day, null)).map((one) => [one.slug, one]))
    for (const { slug, impacts } of rows) {
      expect(impacts.map((one) => one.slug)).toEqual(pathContent(slug).impacts)
      for (const one of impacts) expect(one.index).toBe(readings.get(one.slug)?.index)
    }
  })

  it('are one each, and no other', async () => {
    expect((await getPath('perception', day))?.row.title).toBe('Computer vision & perception')
    expect(await getPath('cookery', day)).toBeNull()
    expect([await recordExists('path', 'perception'), await recordExists('path', 'cookery')]).toEqual([
      true,
      false,
    ])
  })

  it('are found by their name and by what they teach', async () => {
    const { hits } = await findRecords('safety simulation path')
    expect(hits.slice(0, 5)).toContainEqual(
      expect.objectContaining({ type: 'path', id: 'safety-simulation' }),
    )
    const impact = await findRecords('safety engineer')
    expect(impact.hits[0]).toMatchObject({ type: 'impact', id: 'ai-safety-engineering' })
    const typed = await findRecords('edge embedded')
    expect(typed.hits.slice(0, 5)).toContainEqual(
      expect.objectContaining({ type: 'path', id: 'edge-embedded' }),
    )
  })

  it('are a Markdown file each, with every step', async () => {
    for (const slug of pathSlugs) {
      const answer = await pathFile(new Request(`http://localhost/paths/${slug}/plan.md?asOf=${day}`), {
        params: Promise.resolve({ slug }),
      })
      expect(answer.headers.get('content-disposition')).toContain(`plan-${slug}.md`)
      const text = await answer.text()
      const steps = stepsOf(pathContent(slug).roadmap)
      expect(text.match(/^- \[ \] /gm)).toHaveLength(steps.length)
      expect(text).toContain('As of Jun 15, 2026.')
      expect(text).toContain('## Where you come from')
    }
    const params = Promise.resolve({ slug: 'cookery' })
    const missing = await pathFile(new Request('http://localhost/paths/cookery/plan.md'), { params })
    expect(missing.status).toBe(404)
    const soon = new Request('http://localhost/paths/perception/plan.md?asOf=soon')
    const badDay = await pathFile(soon, { params: Promise.resolve({ slug: 'perception' }) })
    expect(await badDay.json()).toMatchObject({ error: { field: 'asOf' } })
  })
})

describe('a plan', () => {
  it('is none until a path is chosen', async () => {
    const page = await getPlan(nothing, day)
    expect(page).toMatchObject({ plan: null, problems: [], places: [], months: 12 })
    expect(page.suggestions).toContain('Austin')
  })

  it('holds the index of its impacts everywhere and in its places', async () => {
    const {
      plan,
      places: chosen,
      written,
    } = await getPlan({ path: 'safety-simulation', place: 'Austin,us-ca', horizon: '18' }, day)
    expect(chosen.map(({ slug }) => slug)).toEqual(['austin-tx', 'us-ca'])
    expect(written).toEqual(['Austin', 'California'])
    expect(plan?.until).toBe('2027-12-15')
    expect(plan?.impacts.map(({ slug }) => slug)).toEqual(pathContent('safety-simulation').impacts)
    const here = await getLocalImpacts(day, 'us-ca')
    for (const impact of plan?.impacts ?? [])
      expect(impact.here[1]?.index).toBe(here.find(({ slug }) => slug === impact.slug)?.index)
  })

  it('holds what bears on its places and nothing from elsewhere', async () => {
    const { plan } = await getPlan({ ...nothing, path: 'safety-simulation', place: 'austin-tx' }, day)
    const near = new Set([...placeWithDescendants(places, 'austin-tx'), 'us-tx', 'us', null])
    expect(plan?.fired.length).toBeGreaterThan(0)
    expect(plan?.promises.length).toBeGreaterThan(0)
    expect(plan?.filings.length).toBeGreaterThan(0)
    for (const { place, on } of plan?.fired ?? []) {
      expect(near).toContain(place)
      expect(on.date > '2025-06-15' && on.date <= day).toBe(true)
    }
    for (const { place } of plan?.pending ?? []) expect(near).toContain(place)
    for (const { target, status } of plan?.promises ?? []) {
      expect(near).toContain(target.place)
      expect(['open', 'overdue']).toContain(status)
      expect(target.due === null || target.due <= '2027-06-15').toBe(true)
    }
    for (const { filing, open } of plan?.filings ?? []) expect(near.has(filing.place) && open).toBe(true)
  })

  it('is never empty for a path: some rule, promise or filing bears on each', async () => {
    for (const path of pathSlugs) {
      const { plan } = await getPlan({ ...nothing, path }, day)
      expect(plan && plan.fired.length + plan.pending.length).toBeGreaterThan(0)
      expect(plan && plan.promises.length + plan.filings.length).toBeGreaterThan(0)
    }
  })

  it('says what cannot be read, and is then none', async () => {
    const { plan, problems } = await getPlan({ path: 'cookery', place: 'atlantis', horizon: '7' }, day)
    expect(plan).toBeNull()
    expect(problems.map(({ field }) => field)).toEqual(['path', 'place', 'horizon'])
  })

  it('is a Markdown file with what the page holds', async () => {
    const query = `path=ml-mlops&place=austin-tx&place=us-ca&asOf=${day}`
    const answer = await planFile(new Request(`http://localhost/plan/plan.md?${query}`))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain(`plan-ml-mlops-${day}.md`)
    const text = await answer.text()
    const { plan } = await getPlan({ ...nothing, path: 'ml-mlops', place: 'austin-tx,us-ca' }, day)
    expect(text).toContain('# Plan: Machine learning & MLOps')
    expect(text).toContain('/plan?path=ml-mlops&place=austin-tx,us-ca')
    if (!plan) throw new Error('The plan is missing')
    const listed = [...plan.fired, ...plan.pending, ...plan.promises, ...plan.filings]
    const steps = stepsOf(pathContent('ml-mlops').roadmap).length
    const [services = ''] = text
      .split('Services in these places')
      .slice(1)
      .flatMap((rest) => rest.split('\n## '))
    expect(services).toContain('Waymo has carried the public without a driver in Austin since Mar 4, 2025')
    const others = text.replace(services, '')
    expect(others.match(/^- /gm)).toHaveLength(listed.length + steps)
    for (const [query, field] of [
      ['', 'path'],
      ['path=cookery', 'path'],
      ['path=ml-mlops&place=atlantis', 'place'],
      ['path=ml-mlops&asOf=soon', 'asOf'],
    ]) {
      const refused = await planFile(new Request(`http://localhost/plan/plan.md?${query}`))
      expect(refused.status).toBe(400)
      expect(await refused.json()).toMatchObject({ error: { field } })
    }
  })
})
