import { expect, type Html, sectionAt, test } from '../../support/html'

/** Every list: its state is its address, and it says what to do when nothing is left. */

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
    // Below the drawings and the comparison of cities.
    table: `${sectionAt('ranking')} `,
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

const rowsOf =
  (table: string) =>
  (page: Html): string[] =>
    page.texts(`${table}tbody tr`)

for (const { path, filter, nothing, wrong, sort, table = 'main ' } of lists) {
  const rows = rowsOf(table)
  test(`${path} keeps its state in the address`, async ({ read }) => {
    const list = await read(path)
    expect(rows(list).length).toBeGreaterThan(3)
    expect(list.has('form[aria-label="Filters"] a', 'Clear all')).toBe(false)

    const filtered = await read(`${path}?${filter}&${sort}`)
    expect(rows(filtered).length).toBeGreaterThan(0)
    const cleared = filtered.href('Clear all', 'form[aria-label="Filters"]')
    expect(cleared).toBe(`${path}?${sort}`)
    expect(rows(await read(cleared))[0]).not.toBe(rows(list)[0])

    const refused = await read(`${path}?${wrong}`)
    expect(refused.text('[role="status"]')).toContain('A filter has no match')
    expect(refused.href(/^Leave out the filter/)).toBe(path)
  })

  if (nothing === null) continue
  test(`${path} says which filter to give up when nothing is left`, async ({ read }) => {
    const page = await read(`${path}?${nothing}`)
    expect(page.text('main [role="status"]')).toMatch(/^No .* meet all of these filters/)
    expect(page.has('main [role="status"] a', 'Clear all filters')).toBe(true)
    const without = await read(page.href(/^Leave out/, 'main [role="status"]'))
    expect(rows(without).length).toBeGreaterThan(0)
  })
}
