import { expect, test } from '../support/browser'

/** Every list: its state is its address, and it says what to do when nothing is left. */

test.use({ javaScriptEnabled: false })

const lists = [
  {
    path: '/cities',
    filter: 'country=US',
    nothing: 'country=DE&operator=zoox',
    wrong: 'status=flying',
    sort: 'sort=name&order=desc',
  },
  {
    path: '/places',
    filter: 'kind=country',
    nothing: 'kind=bloc&operator=tesla',
    wrong: 'kind=moon',
    sort: 'sort=name',
  },
  {
    path: '/operators',
    filter: 'country=US',
    nothing: 'country=GB&status=service-driverless',
    wrong: 'country=XX',
    sort: 'sort=name',
  },
  {
    path: '/data/sources',
    filter: 'kind=regulator',
    nothing: 'kind=social&q=dmv+permit+xyzzy',
    wrong: 'kind=gossip',
    sort: 'sort=cited',
  },
  {
    path: '/production',
    filter: 'milestone=volume-target',
    nothing: 'operator=zoox&milestone=delay',
    wrong: 'milestone=flying',
    sort: 'sort=count&order=desc',
  },
  {
    path: '/impacts',
    filter: 'domain=Hardware',
    nothing: null,
    wrong: 'domain=Cookery',
    sort: 'sort=change&order=asc',
  },
  {
    path: '/impacts/places',
    filter: 'impact=data-annotation',
    nothing: null,
    wrong: 'impact=juggling',
    sort: 'sort=name&order=asc',
  },
  {
    path: '/paths',
    filter: 'impact=ecosystem-spillover',
    nothing: null,
    wrong: 'impact=juggling',
    sort: 'sort=hours',
  },
  {
    path: '/inflections',
    filter: 'operator=waymo',
    nothing: 'rule=programme-ramp&operator=zoox',
    wrong: 'rule=rumor',
    sort: 'sort=operator&order=asc',
  },
  {
    path: '/impacts/matrix',
    filter: 'operator=zoox',
    nothing: 'operator=zoox&place=wuhan-cn',
    wrong: 'kind=rumor',
    sort: 'sort=oldest',
  },
]

for (const { path, filter, nothing, wrong, sort } of lists) {
  test(`${path} keeps its state in the address`, async ({ page }) => {
    const rows = page.getByRole('main').locator('tbody tr')
    await page.goto(path)
    const all = await rows.count()
    const first = await rows.first().textContent()
    expect(all).toBeGreaterThan(3)
    const clear = page.getByRole('form', { name: 'Filters' }).getByRole('link', { name: 'Clear all' })
    await expect(clear).toHaveCount(0)

    await page.goto(`${path}?${filter}&${sort}`)
    expect(await rows.count()).toBeGreaterThan(0)
    await clear.click()
    await expect(page).toHaveURL(new RegExp(`${path}\\?${sort}$`))
    await expect.poll(() => rows.first().textContent()).not.toBe(first)

    await page.goto(`${path}?${wrong}`)
    await expect(page.getByRole('status')).toContainText('A filter does not fit')
    await page.getByRole('link', { name: /^Leave out the filter/ }).click()
    await expect(page).toHaveURL(new RegExp(`${path}$`))
    await expect(rows).toHaveCount(all)
  })

  if (nothing === null) continue
  test(`${path} says which filter to give up when nothing is left`, async ({ page }) => {
    await page.goto(`${path}?${nothing}`)
    const notice = page.getByRole('status')
    await expect(notice).toContainText(/^No .* meet all of these filters/)
    await expect(notice.getByRole('link', { name: 'Clear all filters' })).toBeVisible()
    const leave = notice.getByRole('link', { name: /^Leave out/ }).first()
    await leave.click()
    await expect(page.getByRole('main').locator('tbody tr').first()).toBeVisible()
  })
}
