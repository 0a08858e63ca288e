import { z } from 'zod'
import { pathContent } from '@/content/paths'
import { definitionOf, findSkill } from '@/content/skills'
import { fitQuestions } from '@/domain/careers/fit-questions'
import { stepsOf } from '@/domain/careers/roadmap'
import { expect, type Html, sectionAt, test, textOf } from '../../support/html'
import { textOf as fieldOf, readAll } from '../../support/read-all'

/** The careers pages: skills, learning, readiness, inflection points, questions, paths and plans. */

test('all of them are reached from Careers, and the questions from Data', async ({ read }) => {
  let page = await read('/impacts')
  const careers = 'nav[aria-label="Careers pages"]'
  for (const [label, path] of [
    ['Skills', '/skills'],
    ['What to learn', '/learn'],
    ['Readiness', '/readiness'],
    ['What comes next', '/inflections'],
  ] as const) {
    expect(page.href(label, careers)).toBe(path)
    page = await read(path)
    expect(page.one(`${careers} a`, label).getAttribute('aria-current')).toBe('page')
  }
  expect((await read('/data')).href('FAQ', 'nav[aria-label="Data pages"]')).toBe('/faq')
})

test.describe('a skill', () => {
  test('is found by career and by word, and can be linked to', async ({ read }) => {
    const all = await read('/skills')
    const found = await read(all.submit({ Career: 'fleet-reliability-sre', Words: 'grafana' }))
    expect(found.path).toBe('/skills?impact=fleet-reliability-sre&words=grafana')
    expect(found.href('Fleet reliability engineers', '#observability')).toBe('/impacts/fleet-reliability-sre')
    const nothing = await read('/skills?words=grafana&group=data-factory')
    expect(nothing.text()).toContain('No skills meet all of these filters')
    expect((await read(nothing.href('Leave out “pillar”'))).has('#observability')).toBe(true)
  })

  test('says what it is, and folds the rest away unless it was looked for by word', async ({ read }) => {
    const skill = findSkill('distributed-systems')
    if (!skill) throw new Error('The skill is gone')
    const { definition, why } = { ...skill, ...definitionOf(skill) }
    const own = (await read('/skills')).one('#distributed-systems')
    expect(textOf(own)).toContain(definition)
    const folded = own.querySelector('details')
    expect(folded?.hasAttribute('open')).toBe(false)
    expect(folded && textOf(folded)).toContain(why)
    expect(own.querySelector(`[aria-label="Careers that use ${skill.title}"]`)).not.toBeNull()
    const found = (await read('/skills?words=grafana')).one('#observability')
    const seen = [...found.querySelectorAll('*')].find(
      (one) => /Grafana draws/.test(textOf(one)) && !one.querySelector('*'),
    )
    expect(seen?.closest('details')?.hasAttribute('open') ?? true).toBe(true)
  })
})

test('every signal that fired a point is one of the API, on the day that it gives', async ({
  read,
  request,
}) => {
  const dates = new Map(
    (await readAll(request, 'signals')).map((row) => [fieldOf(row, 'id'), fieldOf(row, 'date')]),
  )
  const rows = (await read('/inflections')).all(`${sectionAt('fired')} tbody tr`)
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    const href = row.querySelector('a[href^="/signals/"]')?.getAttribute('href') ?? ''
    const day = row.querySelector('time')?.getAttribute('datetime') ?? 'no day'
    expect(dates.get(href.replace('/signals/', '')), href).toMatch(new RegExp(`^${day}`))
  }
})

test('answers carry the figures of the API, and are described for programs', async ({ read, request }) => {
  const cities = new Set(
    (await readAll(request, 'deployments', { operator: 'tesla' }))
      .filter((row) => row.phase === 'service')
      .map((row) => fieldOf(row, 'place')),
  )
  const page = await read('/faq')
  expect(page.text('#what-is-tesla-robotaxi dd')).toContain(String(cities.size))
  const described = /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(page.source)?.[1]
  const { '@graph': graph } = z
    .object({ '@graph': z.array(z.looseObject({ '@type': z.string() })) })
    .loose()
    .parse(JSON.parse(described ?? ''))
  const questions = z
    .looseObject({ mainEntity: z.array(z.looseObject({ name: z.string() })) })
    .parse(graph.find((item) => item['@type'] === 'FAQPage'))
  expect(questions.mainEntity.length).toBe(page.all('main h3').length)
})

test('a signal says in a sentence what it means for each career, and where', async ({ read }) => {
  const rows = (await read('/signals/tesla-miami-launch-2026-07-03')).texts(
    `${sectionAt('mapping')} tbody tr`,
  )
  expect(rows.length).toBeGreaterThan(3)
  for (const row of rows) expect(row).toMatch(/which (raises|lowers) demand for this work in Miami\./)
})

test('skills and questions are found by search', async ({ request }) => {
  const answer = z.object({ data: z.array(z.object({ path: z.string() }).loose()) }).loose()
  for (const [q, path] of [
    ['prometheus', '/skills#observability'],
    ['do i need a doctorate', '/faq#degrees'],
  ] as const) {
    const response = await request.get(`/api/v1/search?${new URLSearchParams({ q })}`)
    expect(answer.parse(await response.json()).data[0]?.path, q).toBe(path)
  }
})

test('a statement is rewritten by its form, or refused beside its field', async ({ read }) => {
  const form = await read('/readiness')
  const values = { 'Of what?': 'labeled cyclists', 'How many?': '4,000', 'How many failed?': '120' }
  const to = form.submit(values, 'form[aria-label="Rewrite"]')
  const page = await read(to)
  const answer = textOf(page.one('[role="status"]', /labeled cyclists/))
  expect(answer).toContain('3.0 percent, with an interval of 2.5 to 3.6.')
  expect(answer).toContain('Still open:')
  const refused = await read(to.replace('failures=120', 'failures=5000'))
  expect(refused.control('How many failed?', 'form[aria-label="Rewrite"]').getAttribute('aria-invalid')).toBe(
    'true',
  )
  expect(refused.has('main blockquote')).toBe(false)
})

test.describe('the paths', () => {
  const hours = (page: Html) => page.texts('main table tbody tr td:last-child')

  test('are compared, sorted and cut down by their form', async ({ read }) => {
    const all = await read('/paths')
    expect(all.all('main table tbody tr').length).toBeGreaterThanOrEqual(7)
    const cut = await read(all.submit({ 'Leads to': 'data-annotation' }))
    expect(cut.path).toBe('/paths?impact=data-annotation')
    expect(cut.text('main table caption')).toMatch(/1 of 7 paths/)
    expect(cut.href('Clear all')).toBe('/paths')
    const sorted = await read(all.href(/^Roadmap/))
    expect(sorted.path).toBe('/paths?sort=hours')
    const lows = hours(sorted)
      .filter((text) => /^\d+–\d+ hours/.test(text))
      .map((text) => Number.parseInt(text, 10))
    expect(lows).toHaveLength(7)
    expect(lows).toEqual(lows.toSorted((a, b) => a - b))
  })

  test('say that the fit tool needs a script, and ask the same on paper', async ({ read }) => {
    const page = await read('/paths')
    expect(page.text(`${sectionAt('fit')} noscript`)).toContain('The tool needs JavaScript.')
    expect(page.has('button', 'Rate the twelve statements')).toBe(false)
    const paper = page.one('main table', /Points for one step/)
    expect(paper.querySelectorAll('tbody tr')).toHaveLength(fitQuestions.length + 1)
  })

  test('have a roadmap whose steps stand in order with what they need, and a file of it', async ({
    read,
    request,
  }) => {
    const { roadmap } = pathContent('data-infrastructure')
    const steps = stepsOf(roadmap)
    const page = await read('/paths/data-infrastructure')
    const plan = sectionAt('roadmap')
    expect(page.text(`${plan} noscript`)).toContain('Ticking steps off needs JavaScript.')
    expect(page.all(`${plan} input[type="checkbox"]`)).toHaveLength(0)
    expect(page.texts(`${plan} h4`)).toEqual(steps.map(({ title }) => title))
    const later = steps.find(({ after }) => after.length > 0)
    const needed = steps.find(({ id }) => id === later?.after[0])
    if (!later || !needed) throw new Error('No step needs another')
    expect(page.href(needed.title, `${plan} #${later.id}`)).toBe(`/paths/data-infrastructure#${needed.id}`)
    expect(page.has(`${plan} #${needed.id}`)).toBe(true)
    const file = await request.get(page.href('The whole plan as Markdown', plan))
    expect(file.headers()['content-type']).toContain('text/markdown')
    expect((await file.text()).match(/^- \[ \] /gm)).toHaveLength(steps.length)
  })

  test('show the index of a past day', async ({ read }) => {
    const cells = (page: Html) => page.texts(`${sectionAt('impacts')} table tbody td`)
    const then = await read('/paths/data-infrastructure?asOf=2025-06-01')
    expect(then.text(`${sectionAt('impacts')} table caption`)).toContain('Jun 1, 2025')
    expect(cells(await read('/paths/data-infrastructure'))).not.toEqual(cells(then))
  })
})

test.describe('a plan', () => {
  test('is come to from a signal on the overview in four steps', async ({ read }) => {
    let page = await read('/')
    for (const [part, family] of [
      ['newest', '/signals/'],
      ['mapping', '/impacts/'],
      ['paths', '/paths/'],
    ] as const) {
      page = await read(page.hrefs(`${sectionAt(part)} a[href^="${family}"]`)[0] ?? '')
      expect(page.path.startsWith(family)).toBe(true)
      expect(page.all('h1')).toHaveLength(1)
    }
    const plan = await read(page.href('Make a plan of this path'))
    expect(plan.path).toMatch(/\/plan\?path=[^&]+$/)
    for (const part of ['index', 'fired', 'promises', 'filings', 'roadmap'])
      expect(plan.has(sectionAt(part)), part).toBe(true)
  })

  test('is made by its form and lives in the address', async ({ read }) => {
    const form = await read('/plan')
    expect(form.all(`${sectionAt('choose')} li`)).toHaveLength(7)
    const plan = await read(
      form
        .submit({ 'Place, 1 of 3': 'Austin', 'Place, 3 of 3': 'California', Horizon: '18 months' })
        .replace('path=', 'path=safety-simulation'),
    )
    expect(plan.text('h1')).toBe('Safety & simulation: Austin and California')
    expect(plan.texts(`${sectionAt('index')} table thead th`)).toEqual([
      'Role',
      'Everywhere',
      'New evidence, 90 days',
      'Rank',
      'Austin',
      'California',
    ])
    expect(plan.href('Clear all')).toBe('/plan')
  })

  test('is in its file, whole', async ({ read, request }) => {
    const page = await read('/plan?path=safety-simulation&place=austin-tx&asOf=2026-06-15')
    const answer = await request.get(page.href('Markdown'))
    expect(answer.headers()['content-disposition']).toContain('plan-safety-simulation-2026-06-15.md')
    const text = (await answer.text()).replaceAll('\\', '')
    for (const part of ['fired', 'promises', 'filings']) {
      const named = page.all(`${sectionAt(part)} tbody th a`).map(({ textContent }) => textContent ?? '')
      expect(named.length, part).toBeGreaterThan(0)
      for (const words of named) expect(text).toContain(words)
    }
  })

  test('says what cannot be read, with the way on', async ({ read }) => {
    const page = await read('/plan?path=perception&place=Atlantis&horizon=7')
    const notice = textOf(page.one('main [role="status"]', /A filter has no match/))
    expect(notice).toContain('No place is called “Atlantis”.')
    expect(notice).toContain('No horizon in months is called “7”.')
    expect(page.href('Leave out the filter “places”')).toBe('/plan?path=perception&horizon=7')
  })
})
