import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { GET } from '@/app/api/v1/deployments/route'
import { evidenceKinds } from '@/domain/facts/status-evidence'
import { statusKeyLabels } from '@/domain/projection/labels'
import { nameIndex } from '@/domain/shared/names'
import { getCity } from '@/server/queries/cities'
import { getFacts } from '@/server/queries/facts'
import { getMapCity } from '@/server/queries/map-city'
import { getOperator } from '@/server/queries/operators'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { StatusFigure } from '@/ui/charts/status-figure'
import { badgesOf } from '@/ui/facts/badges'
import { CityPanel } from '@/ui/map/city-panel'
import { StatusHistory } from '@/ui/record/status-history'
import { StatusNow } from '@/ui/record/status-now'
import { testDatabase } from '../support/database'

/** What the pages of a city and of an operator, the map panel and the API say of a deployment, from the record. */

testDatabase('loaded')
const day = '2026-06-15'
const names = nameIndex()

async function cityParts(slug: string, asOf: string) {
  const city = await getCity(slug, asOf)
  if (!city) throw new Error(`no city ${slug}`)
  const badges = badgesOf((await getFacts({ place: slug }, asOf)).facts)
  const sourcing = await getSourcingFinder(asOf)
  const common = {
    deployments: city.deployments,
    sourcing,
    names,
    by: 'operator',
    allHref: '/signals',
  } as const
  return {
    now: renderToStaticMarkup(<StatusNow {...common} badges={badges} reports={city.reports} />),
    figure: renderToStaticMarkup(
      <StatusFigure
        {...common}
        histories={city.histories}
        asOf={asOf}
        heardOf={badges.heardOf}
        table={<StatusHistory {...common} caption="Every status signal" />}
      />,
    ),
  }
}

describe('the page of a city', () => {
  it('says of Waymo in San Francisco since when it has carried the public, and what interrupted it', async () => {
    const { now } = await cityParts('san-francisco-ca', day)
    expect(now).toContain(
      'waymo has carried the public without a driver in san-francisco-ca since Jun 25, 2024 (interrupted once, Dec 20, 2025, one day)',
    )
    expect(now).toMatch(/<dt[^>]*>Open to everyone, [^<]*without a driver and open to everyone<\/dt>/)
    expect(now).toContain('/signals/waymo-sf-2025-12-blackout')
  })

  it('does not call a mixed service driverless, and says that the share is not known where it is not', async () => {
    const { now } = await cityParts('austin-tx', day)
    expect(now).toContain('some cars are driverless and others have a safety monitor')
    expect(now).toContain('Share of driverless cars')
  })

  it('says beside the state, its dates and its history how well each is sourced', async () => {
    const { now, figure } = await cityParts('san-francisco-ca', day)
    const [state] = now.split(/open to everyone/i)
    expect(state).toMatch(/\d+ publishers?, (no|\d+) primary/)
    expect(now.slice(state?.length)).toMatch(/\d+ publishers?, (no|\d+) primary/)
    expect(figure).toMatch(/\d+ publishers?, (no|\d+) primary/)
  })

  it('names the record that keeps each state fresh', async () => {
    const { now } = await cityParts('austin-tx', day)
    expect(evidenceKinds).toHaveLength(5)
    expect(now).toMatch(
      /href="\/signals\/[^"]+"[^>]*>by the (status signal|vehicle count|service area|service metric|permit step) of /,
    )
  })

  it('draws the history with words for every state, and folds its table', async () => {
    const { figure } = await cityParts('austin-tx', day)
    expect(figure).toContain('role="img"')
    expect(figure).toContain(`<title>${statusKeyLabels['service-mixed']}, open to the public`)
    expect(figure).toMatch(/<details[^>]*>.*Every status signal/s)
  })
})

it('gives the page of an operator the same histories as those of its cities', async () => {
  const [operator, city] = await Promise.all([getOperator('tesla', day), getCity('austin-tx', day)])
  const inCity = operator?.histories.find(({ place }) => place === 'austin-tx')
  expect(inCity).toEqual(city?.histories.find((one) => one.operator === 'tesla'))
})

it('gives the map panel the date of the state, not that of the last pause', async () => {
  const panel = await getMapCity('san-francisco-ca', day)
  if (!panel) throw new Error('no panel')
  const sourcing = await getSourcingFinder(day)
  const text = renderToStaticMarkup(
    <CityPanel {...panel} sourcing={sourcing} names={names} closeHref="/map" />,
  )
  expect(text).not.toContain('since Dec 21, 2025')
  expect(text).toMatch(/\d publishers?, (no|\d+) primary/)
  expect(text).toMatch(/since \w+ \d+, 202[24]</)
})

it('answers with the dates, interruptions and account of each deployment, and with all old fields', async () => {
  const answer = await GET(
    new Request(`http://localhost/api/v1/deployments?operator=waymo&place=san-francisco-ca&asOf=${day}`),
    { params: Promise.resolve({}) },
  )
  const { data } = await answer.json()
  expect(data).toMatchObject([
    {
      operator: 'waymo',
      phase: 'service',
      since: '2025-12-21',
      sincePrecision: 'day',
      phaseSince: '2025-12-21',
      dates: {
        firstDriverlessPublic: { date: '2024-06-25', precision: 'day', signalId: 'waymo-sf-2024-06-public' },
      },
      interruptions: [{ from: '2025-12-20', to: '2025-12-21', days: 1 }],
      driverlessBy: 'others',
      claimedSupervision: null,
    },
  ])
})
