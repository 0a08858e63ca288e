import { describe, expect, it } from 'vitest'
import { GET } from '@/app/(public)/compare/table.csv/route'
import { GET as getCsv } from '@/app/(public)/timeline/view.csv/route'
import { GET as getSvg } from '@/app/(public)/timeline/view.svg/route'
import { citiesKnown } from '@/domain/lists/places'
import { placeWithDescendants } from '@/domain/place/schema'
import { getComparison } from '@/server/queries/compare'
import { recordExists } from '@/server/queries/known-records'
import { getPlace, getPlaceRows } from '@/server/queries/places'
import { testDatabase } from '../support/database'
import { loadDataset } from '../support/dataset'

/** Pages of regions and countries, and the comparison, read from the shipped dataset. */

testDatabase('loaded')
const { places, signals } = loadDataset()
const day = '2026-06-15'

describe('regions and countries', () => {
  it('lists every place that is not a city', async () => {
    const { rows } = await getPlaceRows(day)
    expect(rows.map(({ place }) => place.slug).sort()).toEqual(
      places
        .filter(({ kind }) => kind !== 'city')
        .map(({ slug }) => slug)
        .sort(),
    )
  })

  it('shows Texas as it stood on a day, its own counts apart from those of its cities', async () => {
    const page = await getPlace('us-tx', day)
    const inside = placeWithDescendants(places, 'us-tx')
    const known = signals.filter(({ date, place }) => date <= day && place !== null && inside.has(place))
    expect(page?.signals).toHaveLength(known.length)
    expect(page?.signals.every(({ date }) => date <= day)).toBe(true)
    expect(page?.cityList.map(({ place }) => place.slug)).toEqual(
      expect.arrayContaining(['austin-tx', 'dallas-tx', 'houston-tx']),
    )
    expect(page?.fleet.length).toBeGreaterThan(0)
    expect(page?.fleet.every(({ place }) => place === 'us-tx')).toBe(true)
    expect(page?.around.map(({ slug }) => slug)).toEqual(['us'])
    expect(page?.operators).toContain('tesla')
  })

  it('has its own counts as files, which are cited by its own page', async () => {
    const page = await getPlace('us-tx', day)
    const view = `place=us-tx&to=${day}&inside=no`
    const csv = await getCsv(new Request(`http://localhost/timeline/view.csv?${view}`))
    const readings = page?.fleet.flatMap((one) => [...one.readings, ...one.contested, ...one.restating])
    const [, ...lines] = (await csv.text()).trim().split('\r\n')
    expect(lines).toHaveLength(readings?.length ?? 0)
    expect(lines.every((line) => line.includes('us-tx'))).toBe(true)
    const svg = await (await getSvg(new Request(`http://localhost/timeline/view.svg?${view}`))).text()
    expect(svg).toContain('Vehicles counted, Texas as a whole')
    expect(svg).toContain(`/places/us-tx?asOf=${day}#fleet`)
  })

  it('knows less on an earlier day, and no city or stranger at all', async () => {
    const [early, late] = await Promise.all([getPlace('us', '2022-01-01'), getPlace('us', day)])
    if (!early || !late) throw new Error('The United States are missing')
    expect(early.signals.length).toBeLessThan(late.signals.length)
    expect(citiesKnown(early.cities)).toBeLessThan(citiesKnown(late.cities))
    expect(await getPlace('austin-tx', day)).toBeNull()
    expect(await getPlace('atlantis', day)).toBeNull()
    expect([await recordExists('place', 'us-tx'), await recordExists('place', 'austin-tx')]).toEqual([
      true,
      false,
    ])
  })
})

describe('the comparison', () => {
  it('sets Austin beside Dallas with states, areas and sources', async () => {
    const { sides, rows, problems, suggestions } = await getComparison('austin-tx,Dallas', day)
    expect(problems).toEqual([])
    expect(suggestions).toEqual([])
    expect(sides.map(({ slug, kind }) => [slug, kind])).toEqual([
      ['austin-tx', 'city'],
      ['dallas-tx', 'city'],
    ])
    const state = rows.find(({ key }) => key === 'state')
    expect(state?.cells[0]?.items).toContainEqual(
      expect.objectContaining({ operator: 'tesla', status: 'service-mixed' }),
    )
    expect(state?.cells[1]?.items).toContainEqual(
      expect.objectContaining({ operator: 'waymo', status: 'service-driverless' }),
    )
  })

  it('says what it does not know and suggests what there is most of', async () => {
    const { rows, problems, suggestions } = await getComparison('austin-tx,Atlantis', day)
    expect(rows).toEqual([])
    expect(problems).toEqual([{ field: 'place', message: 'No operator or place is called “Atlantis”.' }])
    expect(suggestions).toHaveLength(4)
    expect(suggestions.every(({ slugs }) => slugs.length === 4)).toBe(true)
    const five = await getComparison('austin-tx,dallas-tx,houston-tx,phoenix-az,miami-fl', day)
    expect(five.problems[0]?.message).toContain('at most 4')
  })

  it('is a file with a line for each statement of the table', async () => {
    const { rows } = await getComparison('austin-tx,us-tx', day)
    const answer = await GET(
      new Request(`http://localhost/compare/table.csv?place=austin-tx,us-tx&asOf=${day}`),
    )
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toContain(`comparison-${day}.csv`)
    const statements = rows.flatMap(({ cells }) => cells.map(({ items }) => Math.max(1, items.length)))
    const lines = (await answer.text()).trim().split('\r\n')
    expect(lines).toHaveLength(1 + statements.reduce((sum, count) => sum + count, 0))
    const refused = await GET(new Request('http://localhost/compare/table.csv?place=atlantis'))
    expect(refused.status).toBe(400)
    const badDay = await GET(new Request('http://localhost/compare/table.csv?place=austin-tx&asOf=soon'))
    expect(await badDay.json()).toMatchObject({ error: { field: 'asOf' } })
  })
})
