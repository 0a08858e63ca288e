import { formatNumber } from '@/domain/shared/range'
import { formatWhen } from '@/domain/signal/date'
import { permitTypeLabels, stageLabels } from '@/domain/signal/labels'
import { today } from '@/server/clock'
import { getCities } from '@/server/queries/cities'
import { getFilingPage } from '@/server/queries/filing-page'
import { getJurisdiction, getJurisdictions } from '@/server/queries/jurisdictions'
import { getProgramPage } from '@/server/queries/program-page'
import type { Card } from '@/ui/card/card'
import { headingOf } from '@/url/pages'

/** Cards of the map, and of the pages of filings, jurisdictions and programs. */

export async function mapCard(): Promise<Card> {
  const { asOf, cities } = await getCities()
  const running = cities.filter(({ status }) => status?.startsWith('service')).length
  return {
    kicker: 'Map',
    title: headingOf('map'),
    figure: { value: formatNumber(running), unit: `of ${cities.length} cities have a service` },
    note: 'Every city on any day since the first signal.',
    status: 'service-driverless',
    asOf,
  }
}

export async function jurisdictionsCard(): Promise<Card> {
  const { asOf, rows } = await getJurisdictions()
  return {
    kicker: 'Ledger',
    title: headingOf('jurisdictions'),
    figure: { value: formatNumber(rows.length), unit: 'jurisdictions with filings or permits' },
    note: 'Permit status by operator, state by state.',
    status: null,
    asOf,
  }
}

export async function filingCard(slug: string): Promise<Card | null> {
  const page = await getFilingPage(slug, today())
  if (!page) return null
  const { filing, operator, agency, state, asOf } = page
  return {
    kicker: [permitTypeLabels[filing.permitType], agency?.name].filter(Boolean).join(', '),
    title: filing.title,
    figure: state
      ? { value: stageLabels[state.stage], unit: `since ${formatWhen(state.since)}` }
      : { value: 'No step yet', unit: 'on record' },
    note: operator?.name ?? filing.operator,
    status: null,
    asOf,
  }
}

export async function jurisdictionCard(slug: string): Promise<Card | null> {
  const page = await getJurisdiction(slug, today())
  if (!page) return null
  const count = page.levels.reduce((sum, { open, decided }) => sum + open.length + decided.length, 0)
  return {
    kicker: 'Jurisdiction',
    title: `Permits in ${page.place.name}`,
    figure: { value: formatNumber(count), unit: count === 1 ? 'filing' : 'filings' },
    note: 'Federal, state, county and city, with what is pending.',
    status: null,
    asOf: page.asOf,
  }
}

export async function programCard(slug: string): Promise<Card | null> {
  const page = await getProgramPage(slug, today())
  if (!page) return null
  const count = page.timeline?.milestones.length ?? 0
  return {
    kicker: 'Program',
    title: page.program.name,
    figure: {
      value: formatNumber(count),
      unit: count === 1 ? 'milestone on record' : 'milestones on record',
    },
    note: page.operator?.name ?? page.program.operator,
    status: null,
    asOf: page.asOf,
  }
}
