import { expect, sectionAt, test, textOf } from '../../support/html'

/** Fleets: how many there are, what was promised, where they run, how long riders wait. */

test('the first sentence is the register and the field count, each with its record', async ({ read }) => {
  const page = await read('/fleets')
  expect(page.text('h1')).toMatch(
    /^Tesla Robotaxi’s Texas register grew from 42 to [\d,]+ cars in \d+ weeks\. The last field count in \w+ saw [\d,–]+ cars\.$/,
  )
  const names = page.texts('ul[aria-label="On the register"] li')
  expect(names.some((name) => /^Tesla Robotaxi [\d,]+of them \d+ Cybercab$/.test(name))).toBe(true)
  expect(names.some((name) => /^Waymo [\d,]+$/.test(name))).toBe(true)
  expect(page.all('figure ol a[href^="/signals/"]').length).toBeGreaterThan(3)
  // The table has what the chart draws.
  const rows = page.texts('figure tbody tr')
  expect(rows.some((row) => /Tesla Robotaxi\s*On the Texas register\s*739/.test(row))).toBe(true)
  expect(rows.some((row) => /Field count, Austin/.test(row))).toBe(true)
})

test('promised fleets stand against what was counted by the day, and every outcome is a box', async ({
  read,
}) => {
  const page = await read('/fleets')
  const promises = sectionAt('promises')
  expect(page.text(`${promises} h2`)).toMatch(
    /^Tesla Robotaxi kept .+ dated promises on time; Waymo .+ of \d+$/,
  )
  const bay = textOf(page.one(`${promises} li`, /San Francisco Bay Area/))
  for (const words of ['1,000 cars', '113–146 counted', '854–887 short']) expect(bay).toContain(words)
})

test('operators, waits and crashes say what is not published or measured', async ({ read }) => {
  const page = await read('/fleets')
  const operators = page.texts(`${sectionAt('operators')} tbody tr`)
  expect(operators[0]).toMatch(/^Waymo/)
  expect(operators.join(' ')).toContain('Not published')
  expect(page.section('waits')).toMatch(/Waymo, Austin\s*Not measured/)
  expect(page.section('safety')).toMatch(/No count for the miles of one period is published for Waymo/)
})

test('a past day knows nothing of what came after it', async ({ read }) => {
  const past = await read('/fleets?asOf=2026-07-01')
  expect(past.text('h1')).toContain('from 42 to 69 cars')
  expect(past.section('waits')).not.toContain('2027')
  const early = await read('/fleets?asOf=2025-01-01')
  expect(early.text('h1')).toBe('No official register had been read twice by this day')
  expect(early.section('waits')).toContain('Nobody had measured a wait by this day')
})
