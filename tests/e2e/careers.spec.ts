import type { Page } from '@playwright/test'
import { z } from 'zod'
import { violations } from '../support/axe'
import { expect, section, test } from '../support/browser'
import { newEvidence, readAll, textOf } from './api/read-all'

/** The careers pages: skills, learning, readiness, inflection points and questions. */

const careers = (page: Page) => page.getByRole('navigation', { name: 'Careers', exact: true })

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('all of them are reached from Career impacts', { tag: '@phone' }, async ({ page }) => {
      await page.goto('/impacts')
      for (const [label, path] of [
        ['Skills', '/skills'],
        ['What to learn', '/learn'],
        ['Readiness', '/readiness'],
        ['Inflection points', '/inflections'],
        ['Questions', '/faq'],
      ] as const) {
        await careers(page).filter({ visible: true }).getByRole('link', { name: label }).click()
        await expect(page).toHaveURL(new RegExp(`${path}$`))
        await expect(
          careers(page).filter({ visible: true }).getByRole('link', { name: label }),
        ).toHaveAttribute('aria-current', 'page')
      }
    })

    test('skills are found by career and by word, and one can be linked to', async ({ page }) => {
      await page.goto('/skills')
      const form = page.getByRole('form', { name: 'Filters' }).filter({ visible: true })
      await form.getByLabel('Career').selectOption('fleet-reliability-sre')
      await form.getByLabel('Words').fill('grafana')
      await form.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/skills\?impact=fleet-reliability-sre&words=grafana$/)
      const skill = page.locator('#observability').filter({ visible: true })
      await expect(skill.getByRole('link', { name: 'Fleet reliability (SRE)' })).toHaveAttribute(
        'href',
        '/impacts/fleet-reliability-sre',
      )
      await page.goto('/skills?words=grafana&group=data-factory')
      await expect(page.getByText('No skills meet all of these filters')).toBeVisible()
      await page.getByRole('link', { name: 'Leave out “pillar”' }).click()
      await expect(page.locator('#observability').filter({ visible: true })).toBeVisible()
    })

    test('a statement is rewritten, and the address keeps it', { tag: '@phone' }, async ({ page }) => {
      await page.goto('/readiness')
      const form = page.getByRole('form', { name: 'Rewrite' })
      await form.getByLabel('Of what?').fill('labeled cyclists')
      await form.getByLabel('How many?').fill('4,000')
      await form.getByLabel('How many failed?').fill('120')
      await form.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\?what=labeled\+cyclists&exposure=4%2C000&failures=120#audit$/)
      const answer = page.getByRole('status').filter({ hasText: 'labeled cyclists' })
      await expect(answer).toContainText('3.0 percent, with an interval of 2.5 to 3.6.')
      await expect(answer).toContainText('Still open:')
      // Axe is a script of its own.
      if (javaScriptEnabled) expect(await violations(page)).toEqual([])

      await form.getByLabel('How many failed?').fill('5000')
      await form.getByRole('button', { name: 'Apply' }).click()
      await expect(form.getByLabel('How many failed?')).toHaveAttribute('aria-invalid', 'true')
      await expect(page.getByRole('blockquote')).toHaveCount(0)
    })

    test('inflection points are read on another day', async ({ page }) => {
      await page.goto('/inflections')
      const count = async () => Number(/^(\d+) have fired/.exec((await fired()) ?? '')?.[1])
      const fired = () =>
        page
          .getByText(/^\d+ have fired/)
          .filter({ visible: true })
          .textContent()
      const now = await count()
      await page.getByLabel('Read as of', { exact: true }).fill('2025-06-01')
      await page.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/inflections\?asOf=2025-06-01$/)
      await expect(page.getByText('As of 1 Jun 2025.').filter({ visible: true })).toBeVisible()
      expect(await count()).toBeLessThan(now)
      const days = await section(page, 'fired')
        .locator('tbody time')
        .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''))
      expect(days.length).toBeGreaterThan(10)
      for (const day of days) expect(day <= '2025-06-01', day).toBe(true)
    })

    test('the overview says what 90 days mean for careers, on any day', async ({ page, request }) => {
      const moved = async (query: Record<string, string>) =>
        (await readAll(request, 'impacts', query))
          .toSorted((a, b) => Math.abs(newEvidence(b)) - Math.abs(newEvidence(a)))
          .slice(0, 5)
          .map((row) => textOf(row, 'title'))
      const movers = () => section(page, 'movers').filter({ visible: true })
      await page.goto('/')
      const today = await movers().getByRole('listitem').allInnerTexts()
      for (const text of today) expect(text).toMatch(/new events? (adds?|takes?)/)
      await movers().getByLabel('Read as of', { exact: true }).fill('2025-06-01')
      await movers().getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/\?asOf=2025-06-01$/)
      await expect(page.getByText('As of 1 Jun 2025').filter({ visible: true }).first()).toBeVisible()
      expect(await movers().getByRole('listitem').getByRole('link').allInnerTexts()).toEqual(
        await moved({ asOf: '2025-06-01' }),
      )
      expect(await movers().getByRole('listitem').allInnerTexts()).not.toEqual(today)
      await movers().getByRole('link', { name: 'Back to today' }).click()
      await expect(page).toHaveURL(/\/$/)
    })
  })
}

test('every signal that fired a point is one of the API, on the day that it gives', async ({
  page,
  request,
}) => {
  const dates = new Map(
    (await readAll(request, 'signals')).map((row) => [textOf(row, 'id'), textOf(row, 'date')]),
  )
  await page.goto('/inflections')
  const rows = await section(page, 'fired').locator('tbody tr').all()
  expect(rows.length).toBeGreaterThan(20)
  for (const row of rows) {
    const href = await row.locator('a[href^="/signals/"]').getAttribute('href')
    const day = (await row.locator('time').getAttribute('datetime')) ?? ''
    expect(dates.get(href?.replace('/signals/', '') ?? ''), href ?? '').toMatch(new RegExp(`^${day}`))
  }
})

test('answers carry the figures of the API, and are described for programs', async ({ page, request }) => {
  const cities = new Set(
    (await readAll(request, 'deployments', { operator: 'tesla' }))
      .filter((row) => row.phase === 'service')
      .map((row) => textOf(row, 'place')),
  )
  await page.goto('/faq')
  const answer = page.locator('#what-is-tesla-robotaxi')
  await expect(answer.getByRole('definition').first()).toContainText(String(cities.size))
  const described = await page.locator('script[type="application/ld+json"]').first().textContent()
  const { '@graph': graph } = z
    .object({ '@graph': z.array(z.looseObject({ '@type': z.string() })) })
    .loose()
    .parse(JSON.parse(described ?? ''))
  const questions = z
    .looseObject({ mainEntity: z.array(z.looseObject({ name: z.string() })) })
    .parse(graph.find((item) => item['@type'] === 'FAQPage'))
  expect(questions.mainEntity.length).toBe(await page.locator('main h3').count())
})

test('a signal says in a sentence what it means for each career, and where', async ({ page }) => {
  await page.goto('/signals/tesla-miami-launch-2026-07-03')
  const rows = section(page, 'mapping').locator('tbody tr')
  expect(await rows.count()).toBeGreaterThan(3)
  for (const row of await rows.all()) {
    await expect(row).toContainText(/which (raises|lowers) demand for this work in Miami\./)
  }
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
